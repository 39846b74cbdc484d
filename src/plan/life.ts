import { lifeMonths } from '../scenario/life.ts';
import type { Period, Scenario, Site } from '../scenario/scenario.ts';

/**
 * Whether racks that were delivered in one month stand throughout a period: they are there when it begins and their life
 * ends no sooner than the period does. A life is counted in months from the delivery.
 */
export function standsIn(
  scenario: Scenario,
  deliveryMonth: number,
  { startMonth, months }: Pick<Period, 'startMonth' | 'months'>,
): boolean {
  return (
    deliveryMonth <= startMonth &&
    startMonth + months <= deliveryMonth + lifeMonths(scenario.itLifeYears.value)
  );
}

/** Racks of a system that stood at a site, or were on order for it, before the horizon and stand throughout a period. */
export function existingRacks(scenario: Scenario, site: Site, system: string, period: Period): number {
  let racks = 0;
  for (const batch of site.fleet ?? [])
    if (batch.system === system && standsIn(scenario, batch.sinceMonth, period)) racks += batch.racks;
  return racks;
}
