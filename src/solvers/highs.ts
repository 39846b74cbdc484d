import type { Highs } from 'highs';
import { match } from 'ts-pattern';
import type { Program } from '../program/program.ts';
import { keepWith } from './highsKept.ts';
import { CONTINUOUS, modelData, runContinuous } from './highsModel.ts';
import { searchWith } from './highsSearch.ts';
import { firstSentence } from './reason.ts';
import type { HighsSolver, SolverOutcome } from './solver.ts';
import { Interrupted, type Watch } from './watch.ts';

/**
 * HiGHS, compiled to WebAssembly. Loading it takes some 30 to 60 ms, once in a process: later calls get the same one. A solve is
 * synchronous from then on, and prints nothing. Never rejects: where the WebAssembly cannot be loaded, every solve is `failed`
 * and says why.
 */
export function loadHighs(): Promise<HighsSolver> {
  loading ??= load();
  return loading;
}

/** HiGHS where it has been loaded in this process. */
export function loadedHighs(): HighsSolver | undefined {
  return loaded;
}

let loading: Promise<HighsSolver> | undefined;
let loaded: HighsSolver | undefined;

async function load(): Promise<HighsSolver> {
  try {
    const { default: instantiate } = await import('highs');
    const library = await instantiate();
    loaded = {
      name: 'highs',
      solve: (program, watch) => solve(library, program, watch),
      other: { name: 'highs', solve: (program, watch) => solveAgain(library, program, watch) },
      search: (program, limits, watch) => searchWith(library, program, limits, watch),
      keep: (program, watch) => keepWith(library, program, watch),
    };
  } catch (error) {
    loaded = unloadable(`it could not be loaded: ${firstSentence(error)}`);
  }
  return loaded;
}

function unloadable(reason: string): HighsSolver {
  const fail = () => ({ kind: 'failed', reason }) as const;
  return {
    name: 'highs',
    solve: fail,
    search: fail,
    keep: () => ({ solve: () => undefined, dispose: () => undefined }),
  };
}

function solve(library: Highs, program: Program, watch: Watch | undefined): SolverOutcome {
  const first = run(library, program, CONTINUOUS, watch);
  return first.kind === 'infeasible' || first.kind === 'undecided'
    ? solveAgain(library, program, watch)
    : first;
}

function solveAgain(library: Highs, program: Program, watch: Watch | undefined): SolverOutcome {
  const outcome = run(library, program, AGAIN, watch);
  return outcome.kind === 'undecided'
    ? { kind: 'failed', reason: 'it could not tell infeasible from unbounded' }
    : outcome;
}

/**
 * Presolve has called feasible programs infeasible (HiGHS #2204, #2271), and the dual simplex method cannot always tell
 * infeasible from unbounded: neither is believed before the primal method has found the same on the program as it stands.
 */
const AGAIN = { ...CONTINUOUS, presolve: 'off', simplex_strategy: 4 };

function run(
  library: Highs,
  program: Program,
  options: Readonly<Record<string, string | number | boolean>>,
  watch: Watch | undefined,
): ReturnType<typeof runContinuous> {
  if (program.columns.length === 0) return withoutColumns(program);
  try {
    const data = modelData(library, program);
    return library.withModel((model): ReturnType<typeof runContinuous> => {
      model.options.set(options);
      model.passModel(data);
      return runContinuous(library, model, program, watch);
    });
  } catch (error) {
    if (error instanceof Interrupted) throw error;
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
