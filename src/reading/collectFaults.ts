import { InputError, inOrder, type Position, type Problem } from './inputError.ts';
import { type Path, pathInWords } from './path.ts';

/** Collects what is wrong with a file beyond its form, so that one run names every fault. */
export interface Faults {
  /** `what` says what is wrong and what to write instead, without the place. */
  add(path: Path, what: string): void;
  /** All faults so far, in the order of the file. */
  problems(): Problem[];
  /** Throws an InputError with all faults so far; does nothing when there are none. */
  throwIfAny(): void;
  /** The same where there is at least one. */
  stop(): never;
}

/** `positionOf` finds the line and column of a path in the file that the faults are about. */
export function collectFaults(positionOf: (path: Path) => Position): Faults {
  const found: Problem[] = [];
  const problems = () => inOrder(found);
  const stop = (): never => {
    throw new InputError(problems());
  };
  return {
    add: (path, what) => {
      found.push({ ...positionOf(path), path: pathInWords(path), what });
    },
    problems,
    throwIfAny: () => {
      if (found.length > 0) stop();
    },
    stop,
  };
}
