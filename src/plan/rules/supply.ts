import { poolRacks } from '../poolRacks.ts';
import { isDeliverable } from '../servers.ts';
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
  rows: ({ scenario, systems }) =>
    scenario.supply.flatMap((pool) =>
      scenario.periods.flatMap((period) => {
        const limit = poolRacks(scenario, pool, period);
        const members = systems.filter(
          (system) => pool.systems.includes(system.id) && isDeliverable(system, period),
        );
        if (limit === undefined || members.length === 0) return [];
        return [
          {
            key: { rule: 'supply' as const, pool: pool.id, period: period.id },
            sense: '<=' as const,
            rhs: limit,
            terms: scenario.sites.flatMap((site) =>
              members.map(
                (system) =>
                  [{ kind: 'buy', site: site.id, system: system.id, period: period.id }, 1] as const,
              ),
            ),
          },
        ];
      }),
    ),
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
