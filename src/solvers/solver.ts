import type { Program, Solution } from '../program/program.ts';
import type { Change } from '../program/variation.ts';
import type { Searched, SearchLimits } from './searched.ts';
import type { Watch } from './watch.ts';

/** The solvers that there are. */
export const SOLVERS = ['simplex', 'highs'] as const;

/** How people name a solver. */
export type SolverName = (typeof SOLVERS)[number];

/** What a solver says of a program, each kind with its own facts and nothing else. */
export type SolverOutcome =
  | { readonly kind: 'optimal'; readonly solution: Solution }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'unbounded' }
  | { readonly kind: 'failed'; readonly reason: string };

/** One linear programming library behind the one interface that the planner knows. */
export interface Solver {
  readonly name: SolverName;
  /**
   * Solves from cold and synchronously, every column taken for continuous. The program is expected to be scaled already (see
   * program/scaling.ts). What a library throws comes back as `failed`; thrown is `Interrupted` alone, once the watch says stop.
   */
  solve(program: Program, watch?: Watch): SolverOutcome;
  /** Another method of the same library; absent where it has only one. */
  readonly other?: Solver;
}

/** What HiGHS does beyond solving, each on a scaled program and with answers in its units. */
export interface HighsSolver extends Solver {
  /** Searches for the best point with whole columns. Never throws. */
  search(program: Program, limits: SearchLimits, watch?: Watch): Searched;
  /** Keeps the program, every column taken for continuous, to solve variations of it. */
  keep(program: Program, watch?: Watch): Kept;
}

/** A program that HiGHS keeps, with the basis of its optimum. It holds memory until it is disposed of. */
export interface Kept {
  /**
   * The optimum of a variation, always started from the optimum of the program as it was handed in, so that the answer does not depend
   * on what was asked before. Undefined where HiGHS finds none, for whatever reason. Throws `Interrupted` alone.
   */
  solve(change: Change): Solution | undefined;
  dispose(): void;
}
