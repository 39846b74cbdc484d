import { systemOf } from '../../plan/formulation.ts';
import type { PeriodEntry } from '../../plan/periods.ts';
import type { Plan } from '../../plan/plan.ts';
import { readPeriods } from '../../plan/readPlan.ts';
import { yearsOf } from '../../plan/yearsOf.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { systemsInUse } from '../inUse.ts';
import { formAt } from './measure.ts';
import type { NearOptimal } from './nearOptimal.ts';

/** One system in a plan that is nearly as good, beside the plan. */
export interface AlternativeFleet {
  readonly system: string;
  /** Racks bought over the horizon. */
  readonly racks: number;
  readonly planRacks: number;
  /** MW that run, meaned over the horizon. */
  readonly powerMw: number;
  readonly planPowerMw: number;
}

/** A plan that is nearly as good, with what tells it apart. */
export interface AlternativePlan {
  /** That no plan within is better by its own measure than the plan itself: this is the plan. */
  readonly isThePlan: boolean;
  /** By the named objective; of the cheapest plan, its capex. */
  readonly valueMusd: number;
  /** How much worse it is by the named objective, and as a part of the plan's value; below zero where racks in parts do better. */
  readonly lossMusd: number;
  readonly lossShare: number;
  readonly capexMusd: number;
  /** Kinds of systems of which racks are bought. */
  readonly systems: number;
  /** The vendor that is paid most for racks; absent where none is paid. */
  readonly greatestVendor?: { readonly vendor: string; readonly spendMusd: number };
  /** The systems that stand in it or in the plan, by id. */
  readonly fleet: readonly AlternativeFleet[];
}

/** Reads a point as a plan; without one it is the plan itself. */
export function alternativePlan(
  { study, worth }: NearOptimal,
  plan: Plan,
  point: readonly number[] | undefined,
): AlternativePlan {
  const { scenario, objective } = plan;
  const periods = point ? readPeriods(study.formulation, study.program, point) : plan.periods;
  const sign = objective.measure === 'capex' ? -1 : 1;
  const valueMusd = point ? sign * formAt(worth, point) : objective.value;
  const lossMusd = sign > 0 ? objective.value - valueMusd : valueMusd - objective.value;
  const racks = racksBought(periods);
  const [greatest] = vendorSpends(scenario, periods);
  return {
    isThePlan: point === undefined,
    valueMusd,
    lossMusd,
    lossShare: lossMusd / Math.abs(objective.value),
    capexMusd: periods.reduce((sum, entry) => sum + entry.capexMusd, 0),
    systems: racks.size,
    ...(greatest && { greatestVendor: greatest }),
    fleet: fleetOf(plan.periods, periods),
  };
}

/** What each vendor is paid for racks over the horizon, the one that is paid most first; those that are paid nothing left out. */
export function vendorSpends(
  scenario: Scenario,
  periods: readonly PeriodEntry[],
): { readonly vendor: string; readonly spendMusd: number }[] {
  const spends = new Map<string, number>();
  for (const { system, capexMusd } of periods.flatMap((period) => period.fleet)) {
    const { vendor } = systemOf(scenario, system);
    if (capexMusd > 0) spends.set(vendor, (spends.get(vendor) ?? 0) + capexMusd);
  }
  return [...spends]
    .map(([vendor, spendMusd]) => ({ vendor, spendMusd }))
    .sort((a, b) => b.spendMusd - a.spendMusd || (a.vendor < b.vendor ? -1 : 1));
}

/** Racks bought over the horizon by system; systems of which none are bought left out. */
export function racksBought(periods: readonly PeriodEntry[]): ReadonlyMap<string, number> {
  const racks = new Map<string, number>();
  for (const { system, bought } of periods.flatMap((period) => period.fleet))
    if (bought > 0) racks.set(system, (racks.get(system) ?? 0) + bought);
  return racks;
}

function fleetOf(planned: readonly PeriodEntry[], other: readonly PeriodEntry[]): AlternativeFleet[] {
  const [planRacks, racks] = [racksBought(planned), racksBought(other)];
  const [planPower, power] = [meanPower(planned), meanPower(other)];
  return [...new Set([...systemsInUse(planned), ...systemsInUse(other)])].sort().map((system) => ({
    system,
    racks: racks.get(system) ?? 0,
    planRacks: planRacks.get(system) ?? 0,
    powerMw: power.get(system) ?? 0,
    planPowerMw: planPower.get(system) ?? 0,
  }));
}

function meanPower(periods: readonly PeriodEntry[]): ReadonlyMap<string, number> {
  const years = periods.reduce((sum, entry) => sum + yearsOf(entry), 0);
  const power = new Map<string, number>();
  for (const entry of periods)
    for (const { system, powerMw } of entry.fleet)
      power.set(system, (power.get(system) ?? 0) + (powerMw * yearsOf(entry)) / years);
  return power;
}
