import type { LoadCatalogue } from '../catalogue/load.ts';
import type { Edit, OpenedScenario } from '../scenario/edited.ts';
import type { ScenarioInput } from '../scenario/inputs/input.ts';
import { underEdits } from '../scenario/underEdits.ts';
import { type History, openedWith, type Revision } from './revision.ts';
import type { ScreenState } from './state.ts';

/** What files that say something else do to the edits. */
export interface Recounted {
  readonly history: History;
  readonly saved: Revision;
  /** The inputs that the files say something else of, which is hidden by edits of them. */
  readonly hidden: readonly string[];
}

/**
 * The edits once files were read again. Those whose input is another one in the files now no longer count their steps from what it was
 * there: the next step goes on from what is shown. Those that say what the files say by now are gone.
 */
export function recounted(state: ScreenState, opened: OpenedScenario, load: LoadCatalogue): Recounted {
  const { history, saved } = state;
  const { now } = history;
  const revisions = [...history.past, now, ...history.future, saved];
  const paths = new Map(revisions.flatMap(({ edits }) => edits.map(({ path }) => [path.join('\n'), path])));
  const changed = new Map(
    [...paths].flatMap(([name, path]) => {
      const before = underEdits(openedWith(state.opened, now), now.edits, path, state.load);
      const after = underEdits(openedWith(opened, now), now.edits, path, load);
      return before?.written === after?.written ? [] : [[name, after] as const];
    }),
  );
  const recount = (edit: Edit): Edit[] => {
    const name = edit.path.join('\n');
    return changed.has(name) ? over(changed.get(name), edit) : [edit];
  };
  const revise = (revision: Revision): Revision => ({ ...revision, edits: revision.edits.flatMap(recount) });
  const kept = revise(now);
  return {
    history: { past: history.past.map(revise), now: kept, future: history.future.map(revise) },
    saved: revise(saved),
    hidden: kept.edits.flatMap(({ path }) => changed.get(path.join('\n'))?.label ?? []),
  };
}

/** An edit over an input that is another one now; none where the two say the same. */
function over(input: ScenarioInput | undefined, edit: Edit): Edit[] {
  if (input?.kind === 'choice') {
    const from = input.words.findIndex(({ word }) => word === input.written);
    const at = input.words.findIndex(({ value }) => value === edit.value);
    // "off" hides edits of what is switched off, which would be in the way without it.
    if (at === from && edit.value !== 'off') return [];
    return [{ ...edit, counted: { from, steps: at - from } }];
  }
  if (input?.written === edit.value) return [];
  if (edit.counted?.typed !== undefined) return [edit];
  const { counted: _, ...rest } = edit;
  return [rest];
}
