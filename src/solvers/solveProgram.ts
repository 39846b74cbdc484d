import { type Certificate, certify } from '../program/certificate.ts';
import type { Program } from '../program/program.ts';
import { relaxationOf } from '../program/relaxation.ts';
import { type Scaled, scaleProgram } from '../program/scaling.ts';
import { REAL_SHORTAGE, shortageProgram } from '../program/shortage.ts';
import { HighsNeeded } from './highsNeeded.ts';
import type { Solver, SolverName, SolverOutcome } from './solver.ts';
import type { Watch } from './watch.ts';

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

/** The solvers that a process has loaded. */
export interface Solvers<H extends Solver = Solver> {
  readonly simplex: Solver;
  readonly highs: H | undefined;
}

/**
 * Columns times rows up to which `auto` takes the simplex. Measured on planner-shaped programs: at 3,000 it takes 0.05 ms
 * against 0.6 ms, at 17,000 about as long as HiGHS, at 80,000 four times and at 250,000 twenty times as long.
 */
export const MOST_CELLS_FOR_SIMPLEX = 20_000;

/**
 * Columns times rows up to which the simplex steps in for HiGHS. On 1,540 columns and 967 rows it takes 12 s where HiGHS takes
 * 0.01 s: beyond this, what HiGHS could not prove goes to its own primal method.
 */
export const MOST_CELLS_BEHIND_HIGHS = 500_000;

/**
 * Scales, solves, brings the answer back to the program's own units and certifies it there. An optimum is believed with its
 * certificate, and infeasible with a certified shortage (program/shortage.ts) or of HiGHS, which has checked it twice; so has
 * it unbounded. Whatever is not believed goes to the other solver, or to another method of HiGHS. A program that cannot be scaled is `failed`, and no
 * solver sees it. Every column is taken for continuous. Throws `HighsNeeded`, and `Interrupted` once the watch says stop.
 */
export function solveProgram(
  stated: Program,
  choice: SolverChoice,
  solvers: Solvers,
  watch?: Watch,
): Attempted {
  const program = relaxationOf(stated);
  const name = solverFor(program, choice);
  const scaling = scaleProgram(program);
  if (scaling.kind === 'refused')
    return { outcome: { kind: 'failed', reason: scaling.reason }, solver: name };

  const attempt = (chosen: Solver | undefined, why: string): Attempted => {
    if (chosen === undefined) throw new HighsNeeded(why);
    return attemptWith(chosen, program, scaling, watch);
  };

  const first = attempt(
    solvers[name],
    `the program has ${program.columns.length} columns and ${program.rows.length} rows`,
  );
  if (isBelieved(first) || isProvenInfeasible(first, program, solvers, watch)) return first;
  const why = doubt(first);
  const second = attempt(behind(name, program, solvers), `${name}: ${why}`);
  if (!isBelieved(second) && !isProvenInfeasible(second, program, solvers, watch)) {
    const reason = `Neither solver could prove its answer. ${first.solver}: ${why}. ${second.solver}: ${doubt(second)}.`;
    return { outcome: { kind: 'failed', reason }, solver: name };
  }
  if (second.outcome.kind === first.outcome.kind && second.outcome.kind !== 'optimal') return first;
  return { ...second, fallback: { from: name, why } };
}

/** The solver that a program of this size goes to first. */
export function solverFor({ columns, rows }: Program, choice: SolverChoice): SolverName {
  if (choice !== 'auto') return choice;
  return columns.length * rows.length <= MOST_CELLS_FOR_SIMPLEX ? 'simplex' : 'highs';
}

function behind(
  name: SolverName,
  { columns, rows }: Program,
  { simplex, highs }: Solvers,
): Solver | undefined {
  if (name === 'simplex') return highs;
  return columns.length * rows.length <= MOST_CELLS_BEHIND_HIGHS ? simplex : (highs?.other ?? simplex);
}

function attemptWith(solver: Solver, program: Program, scaling: Scaled, watch: Watch | undefined): Attempted {
  const outcome = solver.solve(scaling.program, watch);
  if (outcome.kind !== 'optimal') return { outcome, solver: solver.name };
  const solution = scaling.unscale(outcome.solution);
  const certificate = certify(program, solution.values, solution.duals, scaling.units);
  return { outcome: { kind: 'optimal', solution }, certificate, solver: solver.name };
}

function isProvenInfeasible(
  attempted: Attempted,
  program: Program,
  solvers: Solvers,
  watch: Watch | undefined,
): boolean {
  const solver = solvers[attempted.solver];
  if (attempted.outcome.kind !== 'infeasible' || solver === undefined) return false;
  const shortage = shortageProgram(program);
  const scaling = scaleProgram(shortage);
  if (scaling.kind === 'refused') return false;
  const { outcome: least, certificate } = attemptWith(solver, shortage, scaling, watch);
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
