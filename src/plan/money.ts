import type { Scenario } from '../scenario/scenario.ts';
import { energyMusdPerRackYear } from './energy.ts';
import { siteOf, systemOf } from './formulation.ts';
import { standsIn } from './life.ts';
import type { PeriodEntry } from './periods.ts';
import type { Money } from './plan.ts';
import { rackResidualMusd, shellResidualMusd } from './residual.ts';
import { type Schedule, type Span, scheduleOf } from './schedule.ts';

/**
 * The money of a plan over its horizon (design section 3, Time and Objectives). Revenue, capex, energy and operations
 * are plain sums; only the profit is discounted, each period's flows by the integral over it and capex from its start.
 * Racks and shell that stood before the start are paid for: they cost energy and operations, and bring no residual.
 * `outputMtok` is what is sold over the horizon, in millions of tokens.
 */
export function moneyOf(scenario: Scenario, periods: readonly PeriodEntry[], outputMtok: number): Money {
  const schedule = scheduleOf(scenario);
  const total = { revenueMusd: 0, capexMusd: 0, energyMusd: 0, operationsMusd: 0 };
  let profitMusd = 0;
  let annualCostMusdYears = 0;
  for (const [index, entry] of periods.entries()) {
    const { years, discount, discountedYears } = schedule.spans[index] as Span;
    const energyMusd = sum(entry.fleet, (fleet) => energyPerYear(scenario, fleet)) * years;
    const operationsMusd =
      sum(entry.fleet, (fleet) => fleet.powerMw) * scenario.operationsMusdPerMwYear.value * years;
    const annuityMusd = annuityOf(scenario, periods, index);
    total.revenueMusd += entry.revenueMusd;
    total.capexMusd += entry.capexMusd;
    total.energyMusd += energyMusd;
    total.operationsMusd += operationsMusd;
    annualCostMusdYears += annuityMusd * years + energyMusd + operationsMusd;
    const flow = (entry.revenueMusd - energyMusd - operationsMusd) / years;
    profitMusd += flow * discountedYears - entry.capexMusd * discount;
  }
  const residualMusd = residualOf(scenario, schedule, periods);
  return {
    ...total,
    residualMusd,
    profitMusd: profitMusd + residualMusd,
    ...(outputMtok > 0 && { costUsdPerMtok: (annualCostMusdYears * 1e6) / outputMtok }),
  };
}

type Fleet = PeriodEntry['fleet'][number];

function energyPerYear(scenario: Scenario, { site, system, running }: Fleet): number {
  return energyMusdPerRackYear(scenario, siteOf(scenario, site), systemOf(scenario, system)) * running;
}

// What was bought and stands in a period, as equal yearly payments over its life at the cost of capital, $M a year.
function annuityOf(scenario: Scenario, periods: readonly PeriodEntry[], index: number): number {
  const now = scenario.periods[index];
  let racks = 0;
  let shell = 0;
  for (const [at, entry] of periods.slice(0, index + 1).entries()) {
    const delivery = scenario.periods[at]?.startMonth ?? 0;
    if (now && standsIn(scenario, delivery, now)) racks += sum(entry.fleet, (fleet) => fleet.capexMusd);
    shell += sum(entry.sites, (site) => site.shellCapexMusd);
  }
  return (
    racks * recoveryFactor(scenario.costOfCapital.value, scenario.itLifeYears.value) +
    shell * recoveryFactor(scenario.costOfCapital.value, scenario.shellLifeYears.value)
  );
}

/**
 * The capital recovery factor of engineering economics: the yearly payment that repays 1 over n years at the rate r is
 * r / (1 - (1 + r)^-n), and 1 / n without interest.
 */
export function recoveryFactor(rate: number, years: number): number {
  return rate === 0 ? 1 / years : rate / (1 - (1 + rate) ** -years);
}

function residualOf(scenario: Scenario, schedule: Schedule, periods: readonly PeriodEntry[]): number {
  return periods.reduce((total, entry, index) => {
    const span = schedule.spans[index] as Span;
    const racks = sum(entry.fleet, ({ system, bought }) =>
      bought === 0 ? 0 : bought * rackResidualMusd(scenario, schedule, systemOf(scenario, system), span),
    );
    const shell = sum(entry.sites, ({ site, shellCapexMusd }) => {
      const { shellMusdPerMw } = siteOf(scenario, site);
      return shellMusdPerMw
        ? (shellCapexMusd / shellMusdPerMw) *
            shellResidualMusd(scenario, schedule, siteOf(scenario, site), span)
        : 0;
    });
    return total + racks + shell;
  }, 0);
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
