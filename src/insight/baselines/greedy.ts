import { type PlanProgram, withRows } from '../../plan/buildProgram.ts';
import { allocateKey, type ColumnKey, columnName, sellKeys } from '../../plan/columns.ts';
import { type Formulation, tierOf } from '../../plan/formulation.ts';
import type { ServingOption } from '../../plan/options.ts';
import { liftValues, restrictToFace } from '../../program/face.ts';
import type { Program, Solution } from '../../program/program.ts';
import type { Tier } from '../../scenario/tier.ts';
import type { Solving } from '../../solvers/solving.ts';
import type { Steps } from '../steps.ts';
import { allocations, type Restriction } from './restriction.ts';

// What an earlier step took is held up to rounding, so that the next step does not fail on the last digit.
const HELD = 1 - 1e-9;

/** What is left when every option has taken what it could. */
export interface Greedy {
  /** Rows that hold the choice. */
  readonly rows: readonly Restriction[];
  /** The best point within it by the plan's own objective, one value for each column of the program. */
  readonly values: readonly number[];
}

/**
 * The greedy choice: tiers and servers in falling order of revenue per MW, each given all the power that sells over the whole
 * horizon, before the next is looked at. Each step is solved on the optimal face of the one before, which has fewer columns at
 * each step: with a row for each instead, every step took longer than the last, and 20 quarters took minutes. Undefined where no plan is
 * feasible without idle power.
 */
export function* greedyChoice(
  formulation: Formulation,
  program: PlanProgram,
  solving: Solving,
): Steps<Greedy | undefined> {
  const rows: Restriction[] = noIdlePower(formulation);
  let held: Held = { program: withRows(program, rows), kept: program.columns.map((_, j) => j) };
  for (const { tier, server } of byRevenuePerMw(formulation)) {
    const terms = overTheHorizon(formulation, (other) => other.tier === tier && other.server === server);
    const wanted = new Map(terms.map(([key, coefficient]) => [columnName(key), coefficient]));
    const objective = held.kept.map((j) => wanted.get((program.columns[j] as Named).name) ?? 0);
    const isAnyLeft = objective.some((each) => each > 0);
    if (isAnyLeft) {
      const next = solvedOn(held, objective, solving);
      yield;
      if (next === undefined && held.solution === undefined) return undefined;
      if (next === undefined) break;
      held = next;
    }
    rows.push({
      key: { rule: 'restriction', name: `greedy,${tier},${server}` },
      sense: '>=',
      rhs: isAnyLeft ? (held.solution?.objective ?? 0) * HELD : 0,
      terms,
    });
  }
  const own = held.kept.map((j) => (program.columns[j] as Named).objective);
  const best = solvedOn(held, own, solving) ?? held;
  yield;
  return (
    best.solution && { rows, values: liftValues(best.kept, best.solution.values, program.columns.length) }
  );
}

type Named = PlanProgram['columns'][number];

/** The plans that are left, and the one of them that was found last. */
interface Held {
  readonly program: Program<ColumnKey, object>;
  /** Where each column of it stands in the plan's program. */
  readonly kept: readonly number[];
  readonly solution?: Solution;
}

// Undefined where no solver has an optimum, which after the first step is a matter of rounding.
function solvedOn(
  { program, kept, solution }: Held,
  objective: readonly number[],
  solving: Solving,
): Held | undefined {
  const face = solution
    ? restrictToFace(program, solution, objective)
    : { program: withObjective(program, objective), columns: kept.map((_, j) => j) };
  const { outcome } = solving.solve(face.program);
  return outcome.kind === 'optimal'
    ? {
        program: face.program,
        kept: face.columns.map((j) => kept[j] as number),
        solution: outcome.solution,
      }
    : undefined;
}

function withObjective<C, R>(program: Program<C, R>, objective: readonly number[]): Program<C, R> {
  const columns = program.columns.map((column, j) => ({ ...column, objective: objective[j] ?? 0 }));
  return { columns, rows: program.rows };
}

// MW in each period, weighted by its length against the first.
function overTheHorizon(
  formulation: Formulation,
  isCounted: (option: ServingOption) => boolean,
): (readonly [ColumnKey, number])[] {
  const { spans } = formulation.schedule;
  const first = spans[0]?.years ?? 1;
  return spans.flatMap(({ index, years }) =>
    allocations(formulation, index, isCounted).map(
      ([key, coefficient]) => [key, coefficient * (years / first)] as const,
    ),
  );
}

// Each tier with each server once, at the prices of the start and before any gain of software, by the site where it earns most: a choice
// for each of a hundred sites would take minutes.
function byRevenuePerMw({ scenario, options }: Formulation): ServingOption[] {
  const worth = (option: ServingOption) =>
    tierOf(scenario, option.tier).priceUsdPerMtok.value * option.billableMtokPerSPerMw;
  const falling = options.filter((option) => worth(option) > 0).toSorted((a, b) => worth(b) - worth(a));
  const first = new Map<string, ServingOption>();
  for (const option of falling) {
    const pair = `${option.tier} ${option.server}`;
    if (!first.has(pair)) first.set(pair, option);
  }
  return [...first.values()];
}

// Without this a step would give an option power whose tokens nobody buys.
function noIdlePower({ scenario, optionsIn }: Formulation): Restriction[] {
  return scenario.periods.flatMap((period, index) =>
    scenario.blocks.flatMap((block) =>
      scenario.tiers.map((tier) => ({
        key: { rule: 'restriction' as const, name: `sold,${tier.id},${period.id},${block.id}` },
        sense: '<=' as const,
        rhs: 0,
        terms: [
          ...(optionsIn[index] ?? [])
            .filter((option) => option.tier === tier.id)
            .map(
              (option) =>
                [
                  allocateKey(option, period.id, block.id),
                  option.billableMtokPerSPerMw * (option.gain[index] ?? 1),
                ] as const,
            ),
          ...atThePrice(tier, period.id, block.id).map((key) => [key, -1] as const),
        ],
      })),
    ),
  );
}

// Who goes by revenue per MW asks the price that the tier has, and goes no further down a demand curve.
function atThePrice(tier: Tier, period: string, block: string): ColumnKey[] {
  const { priceSteps } = tier;
  return sellKeys(tier, period, block).filter((_, step) => (priceSteps?.[step]?.pricePart ?? 1) >= 1);
}
