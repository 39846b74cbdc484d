import { buyKey, runKey } from '../columns.ts';
import { siteOf, systemOf } from '../formulation.ts';
import { existingRacks, standsIn } from '../life.ts';
import { isDeliverable } from '../servers.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface FleetKey {
  readonly rule: 'fleet';
  readonly site: string;
  readonly system: string;
  readonly period: string;
}

/** run[s,h,p] <= existing[s,h,p] + sum of buy[s,h,q] over the deliveries q whose racks stand in p */
export const fleet: Rule<FleetKey> = {
  name: 'fleet',
  sentence: 'Only racks that have been delivered and are still within their life can run.',
  unit: 'racks',
  isInput: false,
  rows: ({ scenario, stocks }) =>
    stocks.flatMap(({ site, system, existing, canBuy, canRun }) =>
      scenario.periods.flatMap((period, index) => {
        if (!canRun[index]) return [];
        return [
          {
            key: { rule: 'fleet' as const, site: site.id, system: system.id, period: period.id },
            sense: '<=' as const,
            rhs: existing[index] ?? 0,
            terms: [
              [runKey(site.id, system.id, period.id), 1] as const,
              ...scenario.periods
                .filter((delivery, at) => canBuy[at] && standsIn(scenario, delivery.startMonth, period))
                .map((delivery) => [buyKey(site.id, system.id, delivery.id), -1] as const),
            ],
          },
        ];
      }),
    ),
  check: ({ scenario, periods }) => {
    const deliveries = new Map<string, { readonly month: number; readonly racks: number }[]>();
    return scenario.periods.flatMap((period, index) => {
      const entries = periods[index]?.fleet ?? [];
      for (const { site, system, bought } of entries) {
        const buyer = siteOf(scenario, site);
        const mayCome =
          (buyer.systems?.includes(system) ?? true) &&
          isDeliverable(scenario, systemOf(scenario, system), period);
        if (bought === 0 || !mayCome) continue;
        const place = `${site},${system}`;
        const batch = { month: period.startMonth, racks: bought };
        deliveries.set(place, [...(deliveries.get(place) ?? []), batch]);
      }
      return entries.map(({ site, system, running }) => ({
        key: { rule: 'fleet' as const, site, system, period: period.id },
        sense: '<=' as const,
        used: running,
        allowed:
          existingRacks(scenario, siteOf(scenario, site), system, period) +
          (deliveries.get(`${site},${system}`) ?? [])
            .filter(({ month }) => standsIn(scenario, month, period))
            .reduce((sum, { racks }) => sum + racks, 0),
      }));
    });
  },
  label: ({ site, system, period }) => `${system} racks at ${site} in ${period}`,
  loosenedBy: () => [],
};
