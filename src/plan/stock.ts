import type { System } from '../catalogue/catalogue.ts';
import type { Period, Scenario, Site } from '../scenario/scenario.ts';
import { existingRacks, standsIn } from './life.ts';
import { rackMw } from './rackPower.ts';
import { isDeliverable } from './servers.ts';
import { isSettled, racksOrdered } from './settled.ts';

/** One system at one site: what a rack draws, what stands there already, and when racks can be bought and run. */
export interface Stock {
  readonly site: Site;
  readonly system: System;
  readonly rackMw: number;
  /** Racks that were there before the horizon, or on order, and stand throughout each period. */
  readonly existing: readonly number[];
  /** Whether racks can be delivered at the start of each period. */
  readonly canBuy: readonly boolean[];
  /** Whether there can be a rack to run in each period. */
  readonly canRun: readonly boolean[];
}

/** What some systems can come to at every site, in the order of the sites and then of the systems. */
export function stocksOf(scenario: Scenario, systems: readonly System[]): Stock[] {
  return scenario.sites.flatMap((site) => systems.map((system) => stockOf(scenario, site, system)));
}

function stockOf(scenario: Scenario, site: Site, system: System): Stock {
  const { periods } = scenario;
  const isAllowed = site.systems?.includes(system.id) ?? true;
  const canBuy = periods.map(
    (period) =>
      isAllowed &&
      isDeliverable(scenario, system, period) &&
      !isTooLate(scenario, site.id, system.id, period),
  );
  const existing = periods.map((period) => existingRacks(scenario, site, system.id, period));
  const canRun = periods.map(
    (period, index) =>
      (existing[index] ?? 0) > 0 ||
      periods.some((delivery, at) => canBuy[at] && standsIn(scenario, delivery.startMonth, period)),
  );
  return { site, system, rackMw: rackMw(site, system), existing, canBuy, canRun };
}

// What had to be ordered before the month as of which is planned, and was not, cannot be had any more.
function isTooLate(scenario: Scenario, site: string, system: string, period: Period): boolean {
  const { ordered } = scenario;
  return (
    ordered !== undefined &&
    isSettled(scenario, system, period) &&
    racksOrdered(ordered, site, system, period.startMonth) === 0
  );
}
