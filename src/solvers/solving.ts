import { type Certificate, certify } from '../program/certificate.ts';
import type { Program } from '../program/program.ts';
import { type Scaling, scaleProgram } from '../program/scaling.ts';
import { shortageProgram } from '../program/shortage.ts';
import { loadedHighs, loadHighs } from './highs.ts';
import { simplex } from './simplex.ts';
import type { Solver, SolverName, SolverOutcome } from './solver.ts';

/** `auto` takes the simplex for a small program and HiGHS for a large one. */
export type SolverChoice = 'auto' | SolverName;

/** What came of a program, and by whom. */
export interface Attempted {
  /** In the units of the program as stated. `optimal` only with a certificate that holds. */
  readonly outcome: SolverOutcome;
  /** The proof of an optimal outcome; absent otherwise. */
  readonly certificate?: Certificate;
  readonly solver: SolverName;
  /** Why the solver that was tried first was replaced; absent when it was not. */
  readonly fallback?: { readonly from: SolverName; readonly why: string };
}

/** Programs in, proven outcomes out: what the planner needs of solvers. */
export interface Solving {
  /** Synchronous. Throws `HighsNeeded`, and nothing else, when the answer takes HiGHS and HiGHS is not loaded. */
  solve(program: Program): Attempted;
}

export interface Solvers {
  readonly simplex: Solver;
  readonly highs: Solver | undefined;
}

/** Thrown by a synchronous solve that HiGHS has to finish or confirm. Load it (`whenSolved`) and start again. */
export class HighsNeeded extends Error {
  constructor(why: string) {
    super(`HiGHS has to be loaded first: ${why}.`);
    this.name = 'HighsNeeded';
  }
}

/** Solves with the solvers that this process has loaded so far: at once, or not at all. */
export function solvingNow(choice: SolverChoice): Solving {
  return { solve: (program) => solveProgram(program, choice, { simplex, highs: loadedHighs() }) };
}

/**
 * Runs a synchronous computation that solves programs, such as a plan. Where it turns out to need HiGHS, loads it and runs the
 * computation again from the start; most small plans never load it.
 */
export async function whenSolved<T>(choice: SolverChoice, compute: (solving: Solving) => T): Promise<T> {
  try {
    return compute(solvingNow(choice));
  } catch (error) {
    if (!(error instanceof HighsNeeded)) throw error;
  }
  await loadHighs();
  return compute(solvingNow(choice));
}

/**
 * Columns times rows up to which `auto` takes the simplex. Measured on planner-shaped programs: at 3,000 it takes 0.05 ms
 * against 0.6 ms, at 17,000 about as long as HiGHS, at 80,000 four times and at 250,000 twenty times as long.
 */
export const MOST_CELLS_FOR_SIMPLEX = 20_000;

/**
 * Scales, solves, brings the answer back to the program's own units and certifies it there. An optimum is believed with its
 * certificate, and infeasible with a certified shortage (program/shortage.ts) or of HiGHS, which has checked it twice; so has
 * it unbounded. Whatever is not believed goes to the other solver. A program that cannot be scaled is `failed`, and no
 * solver sees it.
 */
export function solveProgram(program: Program, choice: SolverChoice, solvers: Solvers): Attempted {
  const cells = program.columns.length * program.rows.length;
  const automatic = cells <= MOST_CELLS_FOR_SIMPLEX ? 'simplex' : 'highs';
  const name = choice === 'auto' ? automatic : choice;
  const scaling = scaleProgram(program);
  if (scaling.kind === 'refused')
    return { outcome: { kind: 'failed', reason: scaling.reason }, solver: name };

  const attempt = (solver: SolverName, why: string): Attempted => {
    const chosen = solvers[solver];
    if (chosen === undefined) throw new HighsNeeded(why);
    return attemptWith(chosen, program, scaling);
  };

  const first = attempt(
    name,
    `the program has ${program.columns.length} columns and ${program.rows.length} rows`,
  );
  if (isBelieved(first) || isProvenInfeasible(first, program, solvers)) return first;
  const why = doubt(first);
  const second = attempt(name === 'simplex' ? 'highs' : 'simplex', `${name}: ${why}`);
  if (!isBelieved(second) && !isProvenInfeasible(second, program, solvers)) {
    const reason = `Neither solver could prove its answer. ${first.solver}: ${why}. ${second.solver}: ${doubt(second)}.`;
    return { outcome: { kind: 'failed', reason }, solver: name };
  }
  if (second.outcome.kind === first.outcome.kind && second.outcome.kind !== 'optimal') return first;
  return { ...second, fallback: { from: name, why } };
}

function attemptWith(
  solver: Solver,
  program: Program,
  scaling: Extract<Scaling, { kind: 'scaled' }>,
): Attempted {
  const outcome = solver.solve(scaling.program);
  if (outcome.kind !== 'optimal') return { outcome, solver: solver.name };
  const solution = scaling.unscale(outcome.solution);
  const certificate = certify(program, solution.values, solution.duals, scaling.units);
  return { outcome: { kind: 'optimal', solution }, certificate, solver: solver.name };
}

/** The least shortage, as a part of right-hand sides, that is more than rounding. */
const REAL_SHORTAGE = 1e-7;

function isProvenInfeasible(attempted: Attempted, program: Program, solvers: Solvers): boolean {
  const solver = solvers[attempted.solver];
  if (attempted.outcome.kind !== 'infeasible' || solver === undefined) return false;
  const shortage = shortageProgram(program);
  const scaling = scaleProgram(shortage);
  if (scaling.kind === 'refused') return false;
  const { outcome: least, certificate } = attemptWith(solver, shortage, scaling);
  return least.kind === 'optimal' && certificate?.holds === true && least.solution.objective < -REAL_SHORTAGE;
}

function isBelieved({ outcome, certificate, solver }: Attempted): boolean {
  if (outcome.kind === 'optimal') return certificate?.holds === true;
  return outcome.kind !== 'failed' && solver === 'highs';
}

function doubt({ outcome, certificate }: Attempted): string {
  if (outcome.kind === 'failed') return outcome.reason;
  if (outcome.kind !== 'optimal' || certificate === undefined) return `it called the program ${outcome.kind}`;
  const { primalResidual, dualResidual, complementarity, gap, tolerance } = certificate;
  const worst = Math.max(primalResidual, dualResidual, complementarity, gap);
  return `its answer misses its certificate by ${worst.toPrecision(2)}, where ${tolerance} is allowed`;
}
