import { type PlanProgram, withRows } from '../plan/buildProgram.ts';
import { columnName } from '../plan/columns.ts';
import { type Formulation, tierOf } from '../plan/formulation.ts';
import type { ServingOption } from '../plan/options.ts';
import type { Solving } from '../solvers/solving.ts';
import { allocations, type Restriction } from './restriction.ts';
import type { Steps } from './steps.ts';

// What an earlier step took is held up to rounding, so that the next step does not fail on the last digit.
const HELD = 1 - 1e-9;

/**
 * Rows that hold the greedy choice: tiers and servers in falling order of revenue per MW, each given all the power that sells,
 * before the next is looked at. Undefined where a step has no feasible plan.
 */
export function* greedyRows(
  formulation: Formulation,
  program: PlanProgram,
  solving: Solving,
): Steps<Restriction[] | undefined> {
  const taken: Restriction[] = noIdlePower(formulation);
  for (const { tier, server } of byRevenuePerMw(formulation)) {
    for (const period of formulation.scenario.periods) {
      const terms = allocations(
        formulation,
        period,
        (other) => other.tier === tier && other.server === server,
      );
      const wanted = new Map(terms.map(([key, coefficient]) => [columnName(key), coefficient]));
      const { outcome } = solving.solve(aimedAt(withRows(program, taken), wanted));
      yield;
      if (outcome.kind !== 'optimal') return undefined;
      taken.push({
        key: { rule: 'restriction', name: `greedy,${tier},${server},${period.id}` },
        sense: '>=',
        rhs: outcome.solution.objective * HELD,
        terms,
      });
    }
  }
  return taken;
}

// Each tier with each server once, by the site where it earns most: a choice for each of a hundred sites would take minutes.
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
function noIdlePower({ scenario, options }: Formulation): Restriction[] {
  return scenario.periods.flatMap((period) =>
    scenario.blocks.flatMap((block) =>
      scenario.tiers.map((tier) => ({
        key: { rule: 'restriction' as const, name: `sold,${tier.id},${period.id},${block.id}` },
        sense: '<=' as const,
        rhs: 0,
        terms: [
          ...options
            .filter((option) => option.tier === tier.id)
            .map(
              (option) =>
                [
                  {
                    kind: 'allocate',
                    site: option.site,
                    tier: option.tier,
                    server: option.server,
                    period: period.id,
                    block: block.id,
                  },
                  option.billableMtokPerSPerMw,
                ] as const,
            ),
          [{ kind: 'sell', tier: tier.id, step: 0, period: period.id, block: block.id }, -1] as const,
        ],
      })),
    ),
  );
}

function aimedAt<X>(program: PlanProgram<X>, wanted: ReadonlyMap<string, number>): PlanProgram<X> {
  return {
    rows: program.rows,
    columns: program.columns.map((column) => ({ ...column, objective: wanted.get(column.name) ?? 0 })),
  };
}
