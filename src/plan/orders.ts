import type { Scenario } from '../scenario/scenario.ts';
import { leadMonthsOf } from './leadTime.ts';
import type { PeriodEntry } from './periods.ts';

/** Racks to be ordered so that they are there when a period begins. Months are counted from year 0. */
export interface Order {
  readonly site: string;
  readonly system: string;
  readonly racks: number;
  readonly capexMusd: number;
  /** The month of delivery, and the one in which to order: the delivery less the lead time. */
  readonly deliveryMonth: number;
  readonly orderByMonth: number;
}

/** The orders of a plan, by the month in which they must be placed, then by delivery, site and system. Empty when nothing is bought. */
export function ordersOf(scenario: Scenario, periods: readonly PeriodEntry[]): Order[] {
  const orders = periods.flatMap((entry, index) => {
    const deliveryMonth = scenario.periods[index]?.startMonth ?? 0;
    return entry.fleet
      .filter(({ bought }) => bought > 0)
      .map(({ site, system, bought, capexMusd }) => ({
        site,
        system,
        racks: bought,
        capexMusd,
        deliveryMonth,
        orderByMonth: deliveryMonth - leadMonthsOf(scenario, system),
      }));
  });
  return orders.toSorted((a, b) => a.orderByMonth - b.orderByMonth || a.deliveryMonth - b.deliveryMonth);
}
