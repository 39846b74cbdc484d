import { InputError, type Position, type Problem } from '../reading/inputError.ts';

/** The way to a value in a scenario file: keys, and places in lists counted from 0. */
export type Path = readonly (string | number)[];

/** Collects what is wrong with a scenario beyond its form, so that one run names every fault. */
export interface Faults {
  /** `what` says what is wrong and what to write instead, without the place. */
  add(path: Path, what: string): void;
  /** Throws an InputError with all faults so far, in the order of the file; does nothing when there are none. */
  throwIfAny(): void;
  /** The same where there is at least one. */
  stop(): never;
}

/** `positionOf` finds the line and column of a path in the file that the faults are about. */
export function collectFaults(positionOf: (path: Path) => Position): Faults {
  const problems: Problem[] = [];
  const stop = (): never => {
    throw new InputError(problems.toSorted(byPlace));
  };
  return {
    add: (path, what) => {
      problems.push({ ...positionOf(path), path: inWords(path), what });
    },
    throwIfAny: () => {
      if (problems.length > 0) stop();
    },
    stop,
  };
}

/** `sites.abilene.power`, `systems[2]` */
function inWords(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

function byPlace(a: Position, b: Position): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
