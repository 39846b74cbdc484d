import type { Highs, HighsCallbackMap, Model, ModelData } from 'highs';
import type { Program } from '../program/program.ts';
import { modelData, OPTIONS } from './highsModel.ts';
import { telling } from './highsProgress.ts';
import { withoutNoise } from './noise.ts';
import { firstSentence } from './reason.ts';
import type { Searched, SearchLimits } from './searched.ts';
import type { Watch } from './watch.ts';

/**
 * Searches for the best point of a scaled program with whole columns, in its units. Infeasible is not believed of presolve alone (see
 * highs.ts): it has to be found again without. A time limit that passes before there is any point is lifted until there is
 * one, in a second run from the start.
 */
export function searchWith(
  library: Highs,
  program: Program,
  limits: SearchLimits,
  watch: Watch | undefined,
): Searched {
  const { continuous, integer } = library.constants.variableType;
  try {
    const data: ModelData = {
      ...modelData(library, program),
      integrality: Int32Array.from(program.columns, (column) => (column.integer ? integer : continuous)),
    };
    let secondsBefore = 0;
    const look = (options: Options): Ended =>
      library.withModel((model): Ended => {
        model.options.set({ ...EXACTLY, mip_rel_gap: limits.relativeGap, ...options });
        model.passModel(data);
        if (limits.incumbent) model.setSolution({ colValue: limits.incumbent });
        const ended = run(library, model, program, telling(library, watch, secondsBefore));
        secondsBefore += model.getRunTime();
        return ended;
      });
    const lookInTime = (options: Options): Ended => {
      const ended = look({ ...options, ...timeLimitOf(limits) });
      return ended.kind === 'timeLimit' ? look({ ...options, mip_max_improving_sols: 1 }) : ended;
    };
    const first = lookInTime({});
    const ended = isUnsure(first) ? lookInTime({ presolve: 'off' }) : first;
    return ended.kind === 'undecided' || ended.kind === 'timeLimit'
      ? { kind: 'failed', reason: 'it could not tell infeasible from unbounded' }
      : ended;
  } catch (error) {
    const thrown = firstSentence(error);
    return { kind: 'failed', reason: /^Aborted\(/.test(thrown) ? SEARCH_ABORTED : thrown };
  }
}

// A search of many minutes may end so: the WebAssembly aborts, and is of no use in this process from then on.
const SEARCH_ABORTED =
  'The search for whole racks broke off, as it does when the memory of its solver is full. Give it a time limit or a wider gap, or plan fewer periods or parts of the day.';

type Options = Readonly<Record<string, string | number | boolean>>;

/** A run that ended, possibly without a point although there may be one. */
type Ended = Searched | { readonly kind: 'undecided' } | { readonly kind: 'timeLimit' };

function isUnsure({ kind }: Ended): boolean {
  return kind === 'infeasible' || kind === 'undecided';
}

/**
 * With its usual tolerance of 1e-6 a rack could be a millionth of one, which still makes tokens. It accepts 1e-10 and no less; at 1e-9
 * searches took as long as at 1e-6 and their racks came out whole to 1e-12.
 */
const EXACTLY = { ...OPTIONS, mip_feasibility_tolerance: 1e-9, mip_abs_gap: 1e-9 };

function timeLimitOf({ seconds, nodes }: SearchLimits): Options {
  return {
    ...(seconds !== undefined && Number.isFinite(seconds) && { time_limit: Math.max(0, seconds) }),
    ...(nodes !== undefined && { mip_max_nodes: nodes }),
  };
}

function run(library: Highs, model: Model, program: Program, callbacks: HighsCallbackMap | undefined): Ended {
  const { modelStatus } = model.run(callbacks);
  const status = library.constants.modelStatus;
  const point = pointOf(library, model, program);
  switch (modelStatus) {
    case status.optimal:
      return point ? { kind: 'proven', ...point } : { kind: 'failed', reason: 'it gave no values' };
    case status.timeLimit:
    case status.solutionLimit:
      return point ? { kind: 'stopped', ...point, why: 'timeLimit' } : { kind: 'timeLimit' };
    case status.interrupted: {
      if (point) return { kind: 'stopped', ...point, why: 'interrupted' };
      const bound = boundOf(model);
      return { kind: 'stoppedWithout', why: 'interrupted', ...(Number.isFinite(bound) && { bound }) };
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
}

interface Point {
  readonly values: readonly number[];
  readonly objective: number;
  readonly bound: number;
}

function pointOf(library: Highs, model: Model, program: Program): Point | undefined {
  if (model.info.get('primal_solution_status') !== library.constants.solutionStatus.feasible)
    return undefined;
  const { values, objective } = withoutNoise(program, [...model.getSolution().colValue], []);
  return { values, objective, bound: Math.max(objective, boundOf(model)) };
}

/** Infinity where there is no bound yet: HiGHS says so, or that it is not a number. */
function boundOf(model: Model): number {
  const bound = Number(model.info.get('mip_dual_bound'));
  return Number.isNaN(bound) ? Number.POSITIVE_INFINITY : bound;
}
