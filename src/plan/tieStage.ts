import { movedOnto, restrictToFace } from '../program/face.ts';
import { holdValue } from '../program/holdValue.ts';
import type { Program, Solution } from '../program/program.ts';
import { isSinglePoint } from '../program/singlePoint.ts';
import type { Attempted, Solving } from '../solvers/solving.ts';
import type { ColumnKey } from './columns.ts';

/** The plans that are left before a stage of breaking ties, and one of them. */
export interface Left {
  readonly program: Program<ColumnKey, unknown>;
  /** For each of its columns, the index in the first program. */
  readonly kept: readonly number[];
  readonly solution: Solution;
}

/** A stage as it was solved. */
export interface Stage extends Omit<Left, 'solution'> {
  readonly outcome: Attempted['outcome'];
  /** Whether it had to be solved beside the optimal face of what was left. */
  readonly isBeside: boolean;
}

/**
 * Chooses among the plans that are left by another objective, one number for each of their columns: on their optimal face; where that
 * holds no point, on the face moved onto the plan that is known, if what comes of it may stand; and with the value alone held where neither will do, or where
 * the face let go of the value. Undefined where one plan is left.
 */
export function solveStage(
  left: Left,
  objective: readonly number[],
  solving: Solving,
  mayStand: (kept: readonly number[], values: readonly number[]) => boolean,
): Stage | undefined {
  const { program, kept, solution } = left;
  const face = restrictToFace(program, solution, objective);
  if (isSinglePoint(face.program)) return undefined;
  const onFace = face.columns.map((column) => kept[column] as number);
  const { outcome } = solving.solve(face.program);
  if (outcome.kind === 'infeasible') {
    const point = face.columns.map((column) => solution.values[column] ?? 0);
    const beside = movedOnto(face.program, point);
    const found = solving.solve(beside).outcome;
    if (found.kind === 'optimal' && mayStand(onFace, found.solution.values))
      return { program: beside, kept: onFace, outcome: found, isBeside: true };
  }
  if (outcome.kind === 'infeasible' || losesValue(left, face.columns, outcome)) {
    const held = holdValue(program, solution.values, objective, ROUNDING);
    return { program: held, kept, outcome: solving.solve(held).outcome, isBeside: true };
  }
  return { program: face.program, kept: onFace, outcome, isBeside: false };
}

// A row with a price that a solver left a hair open is no row of the face, and then the face holds plans that are worse.
function losesValue(
  { program, solution }: Left,
  columns: readonly number[],
  outcome: Attempted['outcome'],
): boolean {
  if (outcome.kind !== 'optimal') return false;
  const worth = (column: number, value: number) => (program.columns[column]?.objective ?? 0) * value;
  const reached = solution.values.map((value, column) => worth(column, value));
  const kept = outcome.solution.values.map((value, index) => worth(columns[index] ?? -1, value));
  const size = reached.reduce((sum, each) => sum + Math.abs(each), 0);
  return total(reached) - total(kept) > OFF_FACE * size;
}

// The rows of a face are tight up to rounding, so that together they may miss each other by as much; then the value alone is held.
const ROUNDING = 1e-10;

/** Part of a value that solvers may take from it. */
const OFF_FACE = 1e-8;

function total(parts: readonly number[]): number {
  return parts.reduce((sum, part) => sum + part, 0);
}
