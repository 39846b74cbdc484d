import { printable } from '../quantity/printable.ts';

/** A place in a file, or a flag of the command line (which has no lines). Lines and columns count from 1. */
export interface Position {
  file: string;
  line?: number;
  column?: number;
}

/** One thing that is wrong with an input. */
export interface Problem extends Position {
  /** The key it is about, as in `sites.abilene.power`; absent where it is about the file. */
  path?: string;
  /** Full sentences: what is wrong, why, and what to write. */
  what: string;
}

/** An input that cannot be used. The message lists the first problems, each on a line of its own. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(linesFor(problems).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/** The problems of one file in its order; those that have no line in it, such as a flag's, come last. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const isElsewhere = ({ line }: Problem) => Number(line === undefined);
  return problems.toSorted(
    (one, other) =>
      isElsewhere(one) - isElsewhere(other) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
}

/** More would scroll the first ones away, and most likely follow from the same mistake. */
const MOST_SHOWN = 20;

function linesFor(problems: readonly Problem[]): string[] {
  const lines = problems.slice(0, MOST_SHOWN).map(lineFor);
  const more = problems.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more ${more === 1 ? 'problem' : 'problems'}.`] : lines;
}

/** `file:5:12 sites.abilene.power: "1000" has no unit; write "1 GW" or "1000 MW".` */
function lineFor({ file, line, column, path, what }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  // A flag such as `--set sites.abilene.power=1000` names the key already.
  const key = path && (line !== undefined || !file.includes(path)) ? ` ${path}` : '';
  return printable(`${place}${key}: ${what}`).replaceAll('\n', '\\n');
}
