import { dirname } from 'node:path';
import { planCommand } from '../../src/cli/planCommand.ts';
import { editedText } from '../../src/scenario/editedText.ts';
import type { ScreenFiles } from '../../src/screen/files.ts';
import { openedWith } from '../../src/screen/revision.ts';

/** What was to be written. */
export interface FakeWrite {
  readonly path: string;
  readonly text: string;
  readonly mayReplace: boolean;
}

/** Files that are never touched: all is written, there are no forecasts, nothing changes, and nothing can be read again. */
export function fakeFiles(own: Partial<ScreenFiles> = {}): ScreenFiles & { readonly writes: FakeWrite[] } {
  const writes: FakeWrite[] = [];
  return {
    writes,
    inTheWay: () => undefined,
    write: (path, text, mayReplace) => {
      writes.push({ path, text, mayReplace });
      return { kind: 'written', path };
    },
    forecasts: () => [],
    reread: () => ({ kind: 'failed', why: 'Nothing can be read here.' }),
    watch: () => () => {},
    savedText: (opened, revision, path) =>
      editedText(openedWith(opened, revision), revision.edits, dirname(path)),
    commandFor: (opened, revision) => ({
      kind: 'command',
      text: planCommand(openedWith(opened, revision), revision.edits, 'scenario.yaml'),
    }),
    ...own,
  };
}
