import type { Scenario } from '../scenario/scenario.ts';
import { energyMusdPerRackYear } from './energy.ts';
import { siteOf, systemOf } from './formulation.ts';
import { standsIn } from './life.ts';
import { recoveryFactor } from './money.ts';
import type { PeriodEntry } from './periods.ts';
import { yearsOf } from './yearsOf.ts';

/** What it costs to serve, $M: capital as equal yearly payments over its life, energy and operations. */
export interface Costs {
  readonly capitalMusd: number;
  readonly energyMusd: number;
  readonly operationsMusd: number;
}

/** What one system or the shell of a site costs in one period, and whom it serves. */
export interface CostItem extends Costs {
  readonly period: number;
  readonly site: string;
  /** Absent for the shell. */
  readonly system?: string;
  /** Capex that is paid for it at the start of the period, $M. */
  readonly capexMusd: number;
  /** MW that each tier is given of it, as parts that add up to 1; empty where no tier is. */
  readonly parts: ReadonlyMap<string, number>;
  /** MW-years that all tiers together are given of it. */
  readonly mwYears: number;
}

/**
 * Every system at every site and every shell, period by period, with what it costs there. Their capex, energy and operations add up to those
 * of the plan, and all their costs to its cost of tokens.
 */
export function costItems(scenario: Scenario, periods: readonly PeriodEntry[]): CostItem[] {
  return periods.flatMap((entry, period) => {
    const years = yearsOf(entry);
    return [
      ...entry.fleet.map(({ site, system, running, powerMw, capexMusd }) => ({
        period,
        site,
        system,
        capexMusd,
        capitalMusd:
          bought(scenario, periods, period, site, system) *
          recoveryFactor(scenario.costOfCapital.value, scenario.itLifeYears.value) *
          years,
        energyMusd:
          energyMusdPerRackYear(scenario, siteOf(scenario, site), systemOf(scenario, system)) *
          running *
          years,
        operationsMusd: powerMw * scenario.operationsMusdPerMwYear.value * years,
        ...served(entry, years, site, system),
      })),
      ...entry.sites.map(({ site, shellCapexMusd }) => ({
        period,
        site,
        capexMusd: shellCapexMusd,
        capitalMusd:
          built(periods, period, site) *
          recoveryFactor(scenario.costOfCapital.value, scenario.shellLifeYears.value) *
          years,
        energyMusd: 0,
        operationsMusd: 0,
        ...served(entry, years, site),
      })),
    ];
  });
}

// $M of the racks that were bought up to a period and stand in it.
function bought(
  scenario: Scenario,
  periods: readonly PeriodEntry[],
  period: number,
  site: string,
  system: string,
): number {
  const now = scenario.periods[period];
  return periods.slice(0, period + 1).reduce((total, { fleet }, at) => {
    const delivery = scenario.periods[at]?.startMonth ?? 0;
    if (!now || !standsIn(scenario, delivery, now)) return total;
    return total + (fleet.find((one) => one.site === site && one.system === system)?.capexMusd ?? 0);
  }, 0);
}

function built(periods: readonly PeriodEntry[], period: number, site: string): number {
  return periods
    .slice(0, period + 1)
    .reduce((total, { sites }) => total + (sites.find((one) => one.site === site)?.shellCapexMusd ?? 0), 0);
}

function served(
  { tiers }: PeriodEntry,
  years: number,
  site: string,
  system?: string,
): Pick<CostItem, 'parts' | 'mwYears'> {
  const given = tiers.map(({ tier, options }) => {
    const mw = options
      .filter((option) => option.site === site)
      .flatMap(({ powerMwOfSystem }) => powerMwOfSystem)
      .filter((own) => system === undefined || own.system === system)
      .reduce((total, own) => total + own.powerMw, 0);
    return [tier, mw] as const;
  });
  const all = given.reduce((total, [, mw]) => total + mw, 0);
  return {
    parts: new Map(all > 0 ? given.filter(([, mw]) => mw > 0).map(([tier, mw]) => [tier, mw / all]) : []),
    mwYears: all * years,
  };
}
