import type { Highs, ModelData } from 'highs';
import { match } from 'ts-pattern';
import type { Program } from '../program/program.ts';
import { withoutNoise } from './noise.ts';
import { firstSentence } from './reason.ts';
import type { Solver, SolverOutcome } from './solver.ts';

/**
 * HiGHS, compiled to WebAssembly. Loading it takes some 30 to 60 ms, once in a process: later calls get the same one. A solve is
 * synchronous from then on, and prints nothing. Never rejects: where the WebAssembly cannot be loaded, every solve is `failed`
 * and says why.
 */
export function loadHighs(): Promise<Solver> {
  loading ??= load();
  return loading;
}

/** HiGHS where it has been loaded in this process. */
export function loadedHighs(): Solver | undefined {
  return loaded;
}

let loading: Promise<Solver> | undefined;
let loaded: Solver | undefined;

async function load(): Promise<Solver> {
  try {
    const { default: instantiate } = await import('highs');
    const library = await instantiate();
    loaded = { name: 'highs', solve: (program) => solve(library, program) };
  } catch (error) {
    const reason = `it could not be loaded: ${firstSentence(error)}`;
    loaded = { name: 'highs', solve: () => ({ kind: 'failed', reason }) };
  }
  return loaded;
}

function solve(library: Highs, program: Program): SolverOutcome {
  if (program.columns.length === 0) return withoutColumns(program);
  try {
    const model = modelData(library, program);
    const first = run(library, program, model, AT_FIRST);
    if (first.kind !== 'infeasible' && first.kind !== 'undecided') return first;
    const second = run(library, program, model, AGAIN);
    return second.kind === 'undecided'
      ? { kind: 'failed', reason: 'it could not tell infeasible from unbounded' }
      : second;
  } catch (error) {
    return { kind: 'failed', reason: firstSentence(error) };
  }
}

/** HiGHS calls a program without columns empty, and does not look at its rows. */
function withoutColumns({ rows }: Program): SolverOutcome {
  const holds = rows.every(({ sense, rhs }) =>
    match(sense)
      .with('<=', () => rhs >= 0)
      .with('>=', () => rhs <= 0)
      .with('=', () => rhs === 0)
      .exhaustive(),
  );
  if (!holds) return { kind: 'infeasible' };
  return { kind: 'optimal', solution: { objective: 0, values: [], duals: rows.map(() => 0) } };
}

/** The tightest that it accepts. At 1e-9 it left more than that of the smallest demands unserved. */
const FEASIBILITY = 1e-10;

const AT_FIRST = {
  output_flag: false,
  primal_feasibility_tolerance: FEASIBILITY,
  dual_feasibility_tolerance: FEASIBILITY,
};

/**
 * Presolve has called feasible programs infeasible (HiGHS #2204, #2271), and the dual simplex method cannot always tell
 * infeasible from unbounded: neither is believed before the primal method has found the same on the program as it stands.
 */
const AGAIN = { ...AT_FIRST, presolve: 'off', simplex_strategy: 4 };

function run(
  library: Highs,
  program: Program,
  data: ModelData,
  options: Readonly<Record<string, string | number | boolean>>,
): SolverOutcome | { readonly kind: 'undecided' } {
  return library.withModel((model): ReturnType<typeof run> => {
    model.options.set(options);
    model.passModel(data);
    const { modelStatus } = model.run();
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
      default:
        return { kind: 'failed', reason: `it ended with status ${modelStatus}` };
    }
  });
}

function modelData(library: Highs, { columns, rows }: Program): ModelData {
  const starts = new Int32Array(columns.length + 1);
  for (const { terms } of rows)
    for (const { column } of terms) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let j = 0; j < columns.length; j += 1) starts[j + 1] = (starts[j + 1] ?? 0) + (starts[j] ?? 0);
  const next = starts.slice();
  const indices = new Int32Array(starts[columns.length] ?? 0);
  const values = new Float64Array(indices.length);
  rows.forEach(({ terms }, i) => {
    for (const { column, coefficient } of terms) {
      const at = next[column] ?? 0;
      indices[at] = i;
      values[at] = coefficient;
      next[column] = at + 1;
    }
  });
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: library.constants.objectiveSense.maximize,
    colCost: Float64Array.from(columns, ({ objective }) => objective),
    colLower: new Float64Array(columns.length),
    colUpper: new Float64Array(columns.length).fill(library.infinity),
    rowLower: Float64Array.from(rows, ({ sense, rhs }) => (sense === '<=' ? -library.infinity : rhs)),
    rowUpper: Float64Array.from(rows, ({ sense, rhs }) => (sense === '>=' ? library.infinity : rhs)),
    matrix: { format: 'csc', numRows: rows.length, numCols: columns.length, starts, indices, values },
  };
}
