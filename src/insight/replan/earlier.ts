import type { DecidedPeriod } from '../../plan/decided.ts';
import { isSettled } from '../../plan/settled.ts';
import type { Ordered, Period, RackOrder, Scenario, StandingShell } from '../../scenario/scenario.ts';

/** A plan that was made before: what it was planned from, and what it buys and runs. */
export interface EarlierPlan {
  readonly scenario: Scenario;
  readonly periods: readonly DecidedPeriod[];
}

/**
 * What of an earlier plan had to be ordered before a month, counted from year 0, and stands: racks whose delivery less their lead time
 * lies before it, and shell of the periods that begin before it. What stood already when that plan was made is as it was then.
 */
export function orderedBefore({ scenario, periods }: EarlierPlan, month: number): Ordered {
  const settled = asOf(scenario, month);
  const before = scenario.ordered?.racks ?? [];
  const racks = [
    ...before,
    ...racksOf({ scenario, periods }).filter(
      (order) => !isOldOrder(scenario, order) && isSettled(settled, order.system, deliveryOf(order)),
    ),
  ];
  const shell = shellOf({ scenario, periods }).filter((standing) => standing.month < month);
  const old = scenario.ordered?.shell ?? [];
  const isOld = (standing: StandingShell) => standing.month < (scenario.ordered?.beforeMonth ?? 0);
  const allShell = [...old, ...shell.filter((standing) => !isOld(standing))];
  return { beforeMonth: month, racks, ...(allShell.length > 0 && { shell: allShell }) };
}

/** The racks of an earlier plan that could still be ordered in that month or later. */
export function orderedFrom(earlier: EarlierPlan, month: number): RackOrder[] {
  const settled = asOf(earlier.scenario, month);
  return racksOf(earlier).filter((order) => !isSettled(settled, order.system, deliveryOf(order)));
}

// What is settled follows from the month and the lead times alone.
function asOf(scenario: Scenario, beforeMonth: number): Scenario {
  return { ...scenario, ordered: { beforeMonth, racks: [] } };
}

/** Every rack that an earlier plan buys, in the order of time. */
function racksOf({ scenario, periods }: EarlierPlan): RackOrder[] {
  return periods.flatMap(({ period, fleet }) => {
    const month = startOf(scenario, period);
    return fleet
      .filter(({ bought }) => bought > 0)
      .map(({ site, system, bought }) => ({ site, system, deliveryMonth: month, racks: bought }));
  });
}

function shellOf({ scenario, periods }: EarlierPlan): StandingShell[] {
  const isBought = (id: string) =>
    scenario.sites.some((site) => site.id === id && site.shellMusdPerMw !== undefined);
  return periods.flatMap(({ period, sites }) =>
    sites
      .filter(({ site, shellMw }) => shellMw !== undefined && isBought(site))
      .map(({ site, shellMw }) => ({ site, month: startOf(scenario, period), mw: shellMw ?? 0 })),
  );
}

function isOldOrder(scenario: Scenario, order: RackOrder): boolean {
  return isSettled(scenario, order.system, deliveryOf(order));
}

function deliveryOf({ deliveryMonth }: RackOrder): Pick<Period, 'startMonth'> {
  return { startMonth: deliveryMonth };
}

function startOf({ periods }: Scenario, id: string): number {
  return (periods.find((period) => period.id === id) as Period).startMonth;
}
