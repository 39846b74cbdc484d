import type { Ordered, Period, Scenario } from '../scenario/scenario.ts';
import { leadMonthsOf } from './leadTime.ts';

/**
 * Whether what is delivered of a system when a period begins had to be ordered before the month as of which is planned, so that it is
 * what was ordered then. Never where nothing was planned before.
 */
export function isSettled(
  scenario: Scenario,
  system: string,
  { startMonth }: Pick<Period, 'startMonth'>,
): boolean {
  const { ordered } = scenario;
  return ordered !== undefined && startMonth - leadMonthsOf(scenario, system) < ordered.beforeMonth;
}

/** Racks of a system that were ordered for a site and a month, counted from year 0. */
export function racksOrdered({ racks }: Ordered, site: string, system: string, month: number): number {
  return racks
    .filter((order) => order.site === site && order.system === system && order.deliveryMonth === month)
    .reduce((sum, order) => sum + order.racks, 0);
}
