import { quoted } from '../quantity/printable.ts';
import type { Problem } from '../reading/inputError.ts';
import { nearest } from '../reading/nearest.ts';
import type { ReadDocument } from '../reading/readDocument.ts';

type Path = readonly (string | number)[];

/** Notes what is wrong at a place of one file: a clause about what stands there, and what to write. */
export type Report = (path: Path, what: string) => void;

/** What a check finds wrong with a file, in the order of the file. */
export function collect(document: ReadDocument<unknown>, check: (report: Report) => void): Problem[] {
  const problems: Problem[] = [];
  check((path, what) => problems.push({ ...document.positionOf(path), path: inWords(path), what }));
  return problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/** The end of a sentence about a name that nothing has: the nearest name, or all of them. */
export function knownNames(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant ? `did you mean ${quoted(meant)}?` : `there are ${known.map(quoted).join(', ')}.`;
}

// points[2].speed
function inWords(path: Path): string {
  return path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}
