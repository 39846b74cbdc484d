import type { FleetEntry, PeriodEntry } from '../../../plan/periods.ts';
import type { Plan } from '../../../plan/plan.ts';
import { formatCount, formatPower } from '../../../quantity/format.ts';
import { safe } from '../../../report/safe.ts';
import { totalOver } from '../../../report/stretch.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { type Compared, comparedAmounts } from './compared.ts';
import type { Part } from './layOut.ts';
import type { Moment, PlanThen } from './moment.ts';

/** Racks that two plans buy over all their periods, by system, at one site or at all of them. */
export function comparedPurchases(now: Plan, pinned: Plan, site: string | undefined): Part {
  return {
    title: `Racks bought in all periods, ${placeIn(site)}`,
    rows: rackRows([now, pinned], site, ({ periods }, system) =>
      totalOver(periods, (period) => racksOf(period, system, site, (entry) => entry.bought)),
    ),
  };
}

/** Racks that run in one period, by system, with the power that they take and may take. */
export function comparedRacks({ label, now, pinned, notes }: Moment, site: string | undefined): Part {
  const periodOf = (plan: Plan) => (plan === now.plan ? now : pinned).period;
  const power = (what: string, of: (entry: PeriodEntry['sites'][number]) => number) =>
    comparedAmounts(what, [megawatts(now, site, of), megawatts(pinned, site, of)], formatPower);
  return {
    title: `Racks running, ${label}, ${placeIn(site)}`,
    notes,
    rows: [
      ...rackRows([now.plan, pinned.plan], site, (plan, system) =>
        racksOf(periodOf(plan), system, site, (entry) => entry.running),
      ),
      power('power in use', (entry) => entry.usedMw),
      power('power for racks', (entry) => entry.usableMw),
    ],
  };
}

function placeIn(site: string | undefined): string {
  return site === undefined ? 'all sites' : `at ${safe(site)}`;
}

// What neither plan has is no line; a system that only one may have is said to be in that one only.
function rackRows(
  plans: readonly [now: Plan, pinned: Plan],
  site: string | undefined,
  racksIn: (plan: Plan, system: string) => number,
): Compared[] {
  const systems = plans.flatMap(({ scenario }) => scenario.systems.map(({ id }) => id));
  return [...new Set(systems)].toSorted().flatMap((system) => {
    const count = (plan: Plan) =>
      hasSite(plan.scenario, site) && plan.scenario.systems.some(({ id }) => id === system)
        ? racksIn(plan, system)
        : undefined;
    const racks = [count(plans[0]), count(plans[1])] as const;
    if (racks.every((one) => one === undefined || one === 0)) return [];
    return [comparedAmounts(safe(system), racks, (one) => `${formatCount(one)} racks`)];
  });
}

function hasSite({ sites }: Scenario, site: string | undefined): boolean {
  return site === undefined || sites.some(({ id }) => id === site);
}

function racksOf(
  { fleet }: PeriodEntry,
  system: string,
  site: string | undefined,
  of: (entry: FleetEntry) => number,
): number {
  const own = fleet.filter((entry) => entry.system === system && (site === undefined || entry.site === site));
  return totalOver(own, of);
}

function megawatts(
  { plan, period }: PlanThen,
  site: string | undefined,
  of: (entry: PeriodEntry['sites'][number]) => number,
): number | undefined {
  if (!hasSite(plan.scenario, site)) return undefined;
  return totalOver(
    period.sites.filter((entry) => site === undefined || entry.site === site),
    of,
  );
}
