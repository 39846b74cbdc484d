import type { Scenario } from '../scenario/scenario.ts';
import type { CostItem } from './costItems.ts';
import { standsIn } from './life.ts';
import type { PeriodEntry } from './periods.ts';

/**
 * The month, counted from year 0, in whose course a tier's revenue less energy and operations has paid for its part of the capex, and
 * after which it stays paid; undefined where that is not within the horizon. Money flows evenly within a period, capex
 * is paid when it begins, and nothing is discounted.
 */
export function breakEvenMonth(
  scenario: Scenario,
  periods: readonly PeriodEntry[],
  items: readonly CostItem[],
  tier: string,
): number | undefined {
  let cash = 0;
  let paid: number | undefined;
  for (const [index, { startMonth, months }] of scenario.periods.entries()) {
    const own = items.filter(({ period }) => period === index);
    const revenue = periods[index]?.tiers.find((entry) => entry.tier === tier)?.revenueMusd ?? 0;
    const flow = own.reduce(
      (total, { energyMusd, operationsMusd, parts }) =>
        total - (energyMusd + operationsMusd) * (parts.get(tier) ?? 0),
      revenue,
    );
    cash -= own.reduce((total, item) => total + item.capexMusd * partOfCapex(scenario, items, item, tier), 0);
    if (cash < 0) paid = undefined;
    else paid ??= startMonth;
    const end = cash + flow;
    if (end < 0) paid = undefined;
    else if (paid === undefined)
      paid = startMonth + Math.max(1, Math.ceil((-cash / flow) * months - HAIR)) - 1;
    cash = end;
  }
  return paid;
}

// A month that is full but for rounding is full.
const HAIR = 1e-9;

// What a purchase serves from its delivery on, while it stands; a shell stands throughout.
function partOfCapex(scenario: Scenario, items: readonly CostItem[], bought: CostItem, tier: string): number {
  if (bought.capexMusd === 0) return 0;
  const delivery = scenario.periods[bought.period]?.startMonth ?? 0;
  let own = 0;
  let all = 0;
  for (const { period, site, system, parts, mwYears } of items) {
    if (period < bought.period || site !== bought.site || system !== bought.system) continue;
    const now = scenario.periods[period];
    if (system !== undefined && !(now && standsIn(scenario, delivery, now))) continue;
    own += mwYears * (parts.get(tier) ?? 0);
    all += mwYears;
  }
  return all > 0 ? own / all : 0;
}
