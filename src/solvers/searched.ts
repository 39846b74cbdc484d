/** When a search may end. */
export interface SearchLimits {
  /** How far the bound may be above the objective, as a part of the objective, for a point to count as proven. */
  readonly relativeGap: number;
  /** After this time the best point so far is the answer, and the first one where there is none yet; absent for no limit. */
  readonly seconds?: number;
  /** After so many nodes of the search tree the best point so far is the answer, whatever the machine; absent for no limit. */
  readonly nodes?: number;
  /** A point to start from, one value for each column. It may be infeasible, and then does not count. */
  readonly incumbent?: readonly number[];
}

/** What came of a search, each kind with its own facts, in the units of the program. */
export type Searched =
  | {
      readonly kind: 'proven';
      /** One value per column, those of whole columns whole. */
      readonly values: readonly number[];
      readonly objective: number;
      /** What no point can exceed; never below the objective. */
      readonly bound: number;
    }
  | {
      readonly kind: 'stopped';
      readonly values: readonly number[];
      readonly objective: number;
      /** Infinity where the search was stopped before it had one. */
      readonly bound: number;
      /** A limit on nodes counts as one on time. */
      readonly why: 'timeLimit' | 'interrupted';
    }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' }
  | {
      readonly kind: 'stoppedWithout';
      /** Absent where the search was stopped before it had one. */
      readonly bound?: number;
      readonly why: 'interrupted';
    }
  | { readonly kind: 'failed'; readonly reason: string };
