import { HOURS_PER_YEAR } from '../quantity/constants.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { siteOf, systemOf, yearsOf } from './formulation.ts';
import type { PeriodEntry } from './periods.ts';
import type { Money } from './plan.ts';
import { rackMw } from './rackPower.ts';
import { priceMusd } from './rackPrice.ts';

/**
 * The money of a plan over its horizon (design section 3, Time and Objectives). Revenue, capex, energy and operations
 * are plain sums; only the profit is discounted, each period's flows by the integral over it and capex from its start.
 * `outputMtok` is what is sold over the horizon, in millions of tokens.
 */
export function moneyOf(scenario: Scenario, periods: readonly PeriodEntry[], outputMtok: number): Money {
  const total = { revenueMusd: 0, capexMusd: 0, energyMusd: 0, operationsMusd: 0 };
  let profitMusd = 0;
  let elapsed = 0;
  let annualCostMusdYears = 0;
  for (const entry of periods) {
    const years = yearsOf(entry);
    const energyMusd =
      sum(entry.fleet, (fleet) => energyPerYear(scenario, fleet.site, fleet.system) * fleet.running) * years;
    const operationsMusd =
      sum(entry.fleet, (fleet) => fleet.powerMw) * scenario.operationsMusdPerMwYear.value * years;
    const annuityMusd = annuityOf(scenario, entry);
    total.revenueMusd += entry.revenueMusd;
    total.capexMusd += entry.capexMusd;
    total.energyMusd += energyMusd;
    total.operationsMusd += operationsMusd;
    annualCostMusdYears += annuityMusd * years + energyMusd + operationsMusd;
    const flow = (entry.revenueMusd - energyMusd - operationsMusd) / years;
    profitMusd +=
      flow * discountedYears(scenario, elapsed, years) - entry.capexMusd * discount(scenario, elapsed);
    elapsed += years;
  }
  const residualMusd = residualOf(scenario, periods, elapsed);
  return {
    ...total,
    residualMusd,
    profitMusd: profitMusd + residualMusd,
    ...(outputMtok > 0 && { costUsdPerMtok: (annualCostMusdYears * 1e6) / outputMtok }),
  };
}

// The energy of one running rack, $M a year: its draw is the load factor times what it is charged against the budget.
function energyPerYear(scenario: Scenario, siteId: string, systemId: string): number {
  const site = siteOf(scenario, siteId);
  const mwh = rackMw(site, systemOf(scenario, systemId)) * scenario.loadFactor.value * HOURS_PER_YEAR;
  return (mwh * site.electricityUsdPerMwh.value) / 1e6;
}

// What stands in a period, as equal yearly payments over its life at the cost of capital, $M a year.
function annuityOf(scenario: Scenario, entry: PeriodEntry): number {
  const racks = sum(entry.fleet, (fleet) => fleet.installed * priceMusd(systemOf(scenario, fleet.system)));
  const shell = sum(entry.sites, (site) => site.shellCapexMusd);
  return (
    racks * recoveryFactor(scenario.costOfCapital.value, scenario.itLifeYears.value) +
    shell * recoveryFactor(scenario.costOfCapital.value, scenario.shellLifeYears.value)
  );
}

// The capital recovery factor of engineering economics: the yearly payment that repays 1 over n years at the rate r is
// r / (1 - (1 + r)^-n), and 1 / n without interest.
function recoveryFactor(rate: number, years: number): number {
  return rate === 0 ? 1 / years : rate / (1 - (1 + rate) ** -years);
}

// Residual = price paid times the share of life that is left at the horizon, brought back to the start.
function residualOf(scenario: Scenario, periods: readonly PeriodEntry[], horizon: number): number {
  let delivered = 0;
  let residual = 0;
  for (const entry of periods) {
    const age = horizon - delivered;
    const racks = sum(entry.fleet, (fleet) => fleet.capexMusd);
    const shell = sum(entry.sites, (site) => site.shellCapexMusd);
    residual +=
      racks * Math.max(0, 1 - age / scenario.itLifeYears.value) +
      shell * Math.max(0, 1 - age / scenario.shellLifeYears.value);
    delivered += yearsOf(entry);
  }
  return residual * discount(scenario, horizon);
}

function discount(scenario: Scenario, years: number): number {
  return (1 + scenario.costOfCapital.value) ** -years;
}

// The integral of the discount factor over a span that starts after some years.
function discountedYears(scenario: Scenario, start: number, years: number): number {
  const force = Math.log1p(scenario.costOfCapital.value);
  return force === 0 ? years : (discount(scenario, start) - discount(scenario, start + years)) / force;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
