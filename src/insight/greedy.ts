import { type PlanProgram, rowsOver } from '../plan/buildProgram.ts';
import { allocateKey, type ColumnKey, columnName, sellKey } from '../plan/columns.ts';
import { type Formulation, tierOf } from '../plan/formulation.ts';
import type { ServingOption } from '../plan/options.ts';
import type { Varied } from '../solvers/solving.ts';
import { allocations, type Restriction } from './restriction.ts';
import type { Steps } from './steps.ts';

// What an earlier step took is held up to rounding, so that the next step does not fail on the last digit.
const HELD = 1 - 1e-9;

/**
 * Rows that hold the greedy choice: tiers and servers in falling order of revenue per MW, each given all the power that sells
 * over the whole horizon, before the next is looked at. Undefined where a step has no feasible plan.
 */
export function* greedyRows(
  formulation: Formulation,
  program: PlanProgram,
  varied: Varied,
): Steps<Restriction[] | undefined> {
  const taken: Restriction[] = noIdlePower(formulation);
  for (const { tier, server } of byRevenuePerMw(formulation)) {
    const terms = overTheHorizon(formulation, (other) => other.tier === tier && other.server === server);
    const wanted = new Map(terms.map(([key, coefficient]) => [columnName(key), coefficient]));
    const { outcome } = varied.solve({
      rows: rowsOver(program, taken),
      objective: program.columns.map(({ name }) => wanted.get(name) ?? 0),
    });
    yield;
    if (outcome.kind !== 'optimal') return undefined;
    taken.push({
      key: { rule: 'restriction', name: `greedy,${tier},${server}` },
      sense: '>=',
      rhs: outcome.solution.objective * HELD,
      terms,
    });
  }
  return taken;
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
          [sellKey(tier.id, period.id, block.id), -1] as const,
        ],
      })),
    ),
  );
}
