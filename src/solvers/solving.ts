import type { Program } from '../program/program.ts';
import { loadedHighs, loadHighs } from './highs.ts';
import { HighsNeeded } from './highsNeeded.ts';
import type { Searched, SearchLimits } from './searched.ts';
import { searchProgram } from './searchProgram.ts';
import { simplex } from './simplex.ts';
import { type Attempted, type SolverChoice, solveProgram } from './solveProgram.ts';
import { type Varied, varyProgram } from './varyProgram.ts';
import type { Watch } from './watch.ts';

export { HighsNeeded } from './highsNeeded.ts';
export type { Searched, SearchLimits } from './searched.ts';
export type { Attempted, SolverChoice } from './solveProgram.ts';
export type { Varied } from './varyProgram.ts';
export { Interrupted, type SearchProgress, type Watch } from './watch.ts';

/**
 * Programs in, proven outcomes out: what the planner needs of solvers. All of it is synchronous, and throws `HighsNeeded` when the answer
 * takes HiGHS and HiGHS is not loaded.
 */
export interface Solving {
  /** Solves a program with every column taken for continuous. Throws `Interrupted` once the watch says stop. */
  solve(program: Program): Attempted;
  /** Searches for whole numbers. Needs HiGHS. Once the watch says stop it returns what it has, and throws nothing. */
  search(program: Program, limits: SearchLimits): Searched;
  /** Solves a program and variations of it, large ones from the last basis. Never throws itself; solves nothing yet. */
  vary(program: Program): Varied;
}

/** Solves with the solvers that this process has loaded so far: at once, or not at all. */
export function solvingNow(choice: SolverChoice, watch?: Watch): Solving {
  const loaded = () => ({ simplex, highs: loadedHighs() });
  return {
    solve: (program) => solveProgram(program, choice, loaded(), watch),
    search: (program, limits) => searchProgram(program, limits, loaded(), watch),
    vary: (program) => varyProgram(program, choice, loaded(), watch),
  };
}

/**
 * Runs a synchronous computation that solves programs, such as a plan. Where it turns out to need HiGHS, loads it and runs the
 * computation again from the start; most small plans never load it.
 */
export async function whenSolved<T>(
  choice: SolverChoice,
  compute: (solving: Solving) => T,
  watch?: Watch,
): Promise<T> {
  try {
    return compute(solvingNow(choice, watch));
  } catch (error) {
    if (!(error instanceof HighsNeeded)) throw error;
  }
  await loadHighs();
  return compute(solvingNow(choice, watch));
}
