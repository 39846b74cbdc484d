import type { Program, Solution } from '../program/program.ts';

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
   * Solves from cold and synchronously. Never throws: what a library throws comes back as `failed`.
   * The program is expected to be scaled already (see program/scaling.ts).
   */
  solve(program: Program): SolverOutcome;
}
