/** How far a search is, in the units of the program. */
export interface SearchProgress {
  /** Since the search began, by the solver's own clock. */
  readonly seconds: number;
  /** The objective of the best point so far; absent before the first. */
  readonly best?: number;
  /** What no point can exceed; absent before the first bound. */
  readonly bound?: number;
  /** How far the bound is above the best, as a part of the best; absent until there are both, and where the best is 0. */
  readonly gap?: number;
}

/** Someone who waits for solvers, and may lose patience. Both are called from inside of a solve, and must be quick. */
export interface Watch {
  /**
   * Asked before every solve and at every step of one. Once it says true the solver stops, though not always at once: HiGHS does
   * not ask while it presolves or explores a neighbourhood, which takes seconds in large programs.
   */
  readonly shouldStop?: () => boolean;
  /** Told of a search some five times a second. Continuous solves are silent: they know no clock. */
  readonly progress?: (report: SearchProgress) => void;
}

/** Thrown by a continuous solve whose watch said stop. */
export class Interrupted extends Error {
  constructor() {
    super('The solver was stopped before it had an answer.');
    this.name = 'Interrupted';
  }
}

/** Throws `Interrupted` where the watch says stop. */
export function heed(watch: Watch | undefined): void {
  if (watch?.shouldStop?.()) throw new Interrupted();
}
