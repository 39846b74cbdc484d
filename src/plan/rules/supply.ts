import type { SupplyPool } from '../../catalogue/catalogue.ts';
import type { Period, Scenario } from '../../scenario/scenario.ts';
import { buyKey } from '../columns.ts';
import { periodIndex } from '../formulation.ts';
import { poolRacks } from '../poolRacks.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface SupplyKey {
  readonly rule: 'supply';
  readonly pool: string;
  readonly period: string;
}

/** sum over s and the h of a pool of buy[s,h,p] <= deliveries[pool,p] * share */
export const supply: Rule<SupplyKey> = {
  name: 'supply',
  sentence: "No more racks are bought than this buyer's share of the world's deliveries.",
  unit: 'racks',
  isInput: true,
  inputs: {
    of: ({ supplyShare = 1 }, { pool }) => ({
      path: ['supply', 'share'],
      label: 'share of the supply',
      part: pool,
      side: 'most',
      unit: 'fraction',
      values: [supplyShare],
      at: 0,
    }),
    perUnit: ({ scenario }, { pool, period }) => ({ rhs: deliveredTo(scenario, pool, period), terms: [] }),
    put: (scenario, _key, [supplyShare]) => ({ ...scenario, supplyShare: supplyShare ?? 1 }),
  },
  rows: ({ scenario, stocks }) =>
    scenario.supply.flatMap((pool) => {
      const members = stocks.filter(({ system }) => pool.systems.includes(system.id));
      return scenario.periods.flatMap((period, index) => {
        const limit = poolRacks(scenario, pool, period);
        const delivered = members.filter(({ canBuy }) => canBuy[index]);
        if (limit === undefined || delivered.length === 0) return [];
        return [
          {
            key: { rule: 'supply' as const, pool: pool.id, period: period.id },
            sense: '<=' as const,
            rhs: limit,
            terms: delivered.map(({ site, system }) => [buyKey(site.id, system.id, period.id), 1] as const),
          },
        ];
      });
    }),
  check: ({ scenario, periods }) =>
    scenario.supply.flatMap((pool) =>
      periods.flatMap((entry, index) => {
        const period = scenario.periods[index];
        const allowed = period && poolRacks(scenario, pool, period);
        const members = entry.fleet.filter((fleet) => pool.systems.includes(fleet.system));
        if (allowed === undefined || members.length === 0) return [];
        return [
          {
            key: { rule: 'supply' as const, pool: pool.id, period: entry.period },
            sense: '<=' as const,
            used: members.reduce((sum, fleet) => sum + fleet.bought, 0),
            allowed,
          },
        ];
      }),
    ),
  label: ({ pool, period }) => `supply of ${pool} in ${period}`,
  loosenedBy: () => ['supply.share'],
  loosening: ({ pool, period }) => `one more rack in the supply of ${pool} in ${period}`,
};

// All that the world delivers.
function deliveredTo(scenario: Scenario, pool: string, period: string): number {
  const everything = { ...scenario, supplyShare: 1 };
  const named = scenario.supply.find(({ id }) => id === pool) as SupplyPool;
  const during = scenario.periods[periodIndex(scenario, period)] as Period;
  return poolRacks(everything, named, during) ?? 0;
}
