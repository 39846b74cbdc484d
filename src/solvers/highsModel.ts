import type { Highs, HighsCallbackMap, Model, ModelData } from 'highs';
import type { Program } from '../program/program.ts';
import { withoutNoise } from './noise.ts';
import type { SolverOutcome } from './solver.ts';
import { heed, Interrupted, type Watch } from './watch.ts';

/** The tightest that it accepts. At 1e-9 it left more than that of the smallest demands unserved. */
const FEASIBILITY = 1e-10;

export const OPTIONS = {
  output_flag: false,
  primal_feasibility_tolerance: FEASIBILITY,
  dual_feasibility_tolerance: FEASIBILITY,
};

/**
 * For continuous programs, which come scaled: with the scaling of HiGHS on top, 40 quarters at four sites took half as long again.
 * Its perturbed costs stay: they change no time there, and without them one program of 1,540 columns had no proven answer in three minutes.
 */
export const CONTINUOUS = { ...OPTIONS, simplex_scale_strategy: 0 };

/** Runs a model of a continuous program. Throws `Interrupted` once the watch says stop, and whatever HiGHS throws. */
export function runContinuous(
  library: Highs,
  model: Model,
  program: Program,
  watch: Watch | undefined,
): SolverOutcome | { readonly kind: 'undecided' } {
  heed(watch);
  const { modelStatus } = model.run(interruptions(library, watch));
  const status = library.constants.modelStatus;
  switch (modelStatus) {
    case status.optimal: {
      const { colValue, rowDual } = model.getSolution();
      return { kind: 'optimal', solution: withoutNoise(program, [...colValue], [...rowDual]) };
    }
    case status.infeasible:
      return { kind: 'infeasible' };
    case status.unbounded:
      return { kind: 'unbounded' };
    case status.unboundedOrInfeasible:
    case status.unknown:
      return { kind: 'undecided' };
    case status.interrupted:
      throw new Interrupted();
    default:
      return { kind: 'failed', reason: `it ended with status ${modelStatus}` };
  }
}

/** Nothing is registered without a watch: HiGHS calls back at every step, which takes some microseconds each. */
function interruptions(
  { constants: { callbackType } }: Highs,
  watch: Watch | undefined,
): HighsCallbackMap | undefined {
  const { shouldStop } = watch ?? {};
  if (shouldStop === undefined) return undefined;
  const ask = (event: { interrupt(): void }): undefined => {
    if (shouldStop()) event.interrupt();
  };
  return { [callbackType.simplexInterrupt]: ask, [callbackType.ipmInterrupt]: ask };
}

/** A program as HiGHS takes it, every column continuous. */
export function modelData(library: Highs, { columns, rows }: Program): ModelData {
  const starts = new Int32Array(columns.length + 1);
  for (const { terms } of rows)
    for (const { column } of terms) starts[column + 1] = (starts[column + 1] as number) + 1;
  for (let j = 0; j < columns.length; j += 1)
    starts[j + 1] = (starts[j + 1] as number) + (starts[j] as number);
  const next = starts.slice();
  const indices = new Int32Array(starts[columns.length] as number);
  const values = new Float64Array(indices.length);
  const rowLower = new Float64Array(rows.length);
  const rowUpper = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const { sense, rhs, terms } = rows[i] as (typeof rows)[number];
    rowLower[i] = sense === '<=' ? -library.infinity : rhs;
    rowUpper[i] = sense === '>=' ? library.infinity : rhs;
    for (const { column, coefficient } of terms) {
      const at = next[column] as number;
      indices[at] = i;
      values[at] = coefficient;
      next[column] = at + 1;
    }
  }
  const colCost = new Float64Array(columns.length);
  for (let j = 0; j < columns.length; j += 1) colCost[j] = (columns[j] as { objective: number }).objective;
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: library.constants.objectiveSense.maximize,
    colCost,
    colLower: new Float64Array(columns.length),
    colUpper: new Float64Array(columns.length).fill(library.infinity),
    rowLower,
    rowUpper,
    matrix: { format: 'csc', numRows: rows.length, numCols: columns.length, starts, indices, values },
  };
}
