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
 * Rows that hold the greedy choice: options in falling order of revenue per MW, each given all the power that sells,
 * before the next is looked at. Undefined where a step has no feasible plan.
 */
export function* greedyRows(
  formulation: Formulation,
  program: PlanProgram,
  solving: Solving,
): Steps<Restriction[] | undefined> {
  const taken: Restriction[] = noIdlePower(formulation);
  for (const option of byRevenuePerMw(formulation)) {
    for (const period of formulation.scenario.periods) {
      const terms = allocations(formulation, period, (other) => other === option);
      const wanted = new Map(terms.map(([key, coefficient]) => [columnName(key), coefficient]));
      const { outcome } = solving.solve(aimedAt(withRows(program, taken), wanted));
      yield;
      if (outcome.kind !== 'optimal') return undefined;
      const name = `greedy,${option.site},${option.tier},${option.server},${period.id}`;
      taken.push({
        key: { rule: 'restriction', name },
        sense: '>=',
        rhs: outcome.solution.objective * HELD,
        terms,
      });
    }
  }
  return taken;
}

function byRevenuePerMw({ scenario, options }: Formulation): ServingOption[] {
  const worth = (option: ServingOption) =>
    tierOf(scenario, option.tier).priceUsdPerMtok.value * option.billableMtokPerSPerMw;
  return options.filter((option) => worth(option) > 0).toSorted((a, b) => worth(b) - worth(a));
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
