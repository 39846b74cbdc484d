import { SECONDS_PER_YEAR } from '../quantity/constants.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { breakEvenMonth } from './breakEven.ts';
import { type CostItem, type Costs, costItems } from './costItems.ts';
import type { PeriodEntry } from './periods.ts';
import { yearsOf } from './yearsOf.ts';

/** What a tier sells, earns and costs over the horizon. */
export interface TierMoney extends Costs {
  readonly tier: string;
  readonly soldMtok: number;
  readonly revenueMusd: number;
  /**
   * The month, counted from year 0, in whose course its revenue less energy and operations has paid for its part of the capex, and
   * after which it stays paid; absent where that is not within the horizon, or where nothing is sold. Not discounted.
   */
  readonly breakEvenMonth?: number;
}

/** The money of a plan by tier, and what serves none. */
export interface MoneyByTier {
  readonly tiers: readonly TierMoney[];
  /** Of racks and shell that no tier is given in a period. */
  readonly idle: Costs;
}

/**
 * Splits the money of a plan among its tiers. What a system costs at a site in a period is split as its MW there are; what stands dark beside it
 * is paid by the tiers that it serves. Shell is split as all MW of the site. Capex, for the break-even, is split as the MW-years
 * that it serves from its delivery on.
 */
export function moneyByTier(scenario: Scenario, periods: readonly PeriodEntry[]): MoneyByTier {
  const items = costItems(scenario, periods);
  const costsFor = (tier: string | undefined) => costsOf(items, tier);
  return {
    tiers: scenario.tiers.map(({ id }) => {
      const entries = periods.map((period) => ({
        years: yearsOf(period),
        entry: period.tiers.find(({ tier }) => tier === id),
      }));
      const soldMtok = sum(
        entries,
        ({ years, entry }) => (entry?.servedMtokPerS ?? 0) * years * SECONDS_PER_YEAR,
      );
      const paid = soldMtok > 0 ? breakEvenMonth(scenario, periods, items, id) : undefined;
      return {
        tier: id,
        soldMtok,
        revenueMusd: sum(entries, ({ entry }) => entry?.revenueMusd ?? 0),
        ...costsFor(id),
        ...(paid !== undefined && { breakEvenMonth: paid }),
      };
    }),
    idle: costsFor(undefined),
  };
}

// What nobody is given is nobody's.
function costsOf(items: readonly CostItem[], tier: string | undefined): Costs {
  const part = ({ parts }: CostItem) =>
    tier === undefined ? (parts.size === 0 ? 1 : 0) : (parts.get(tier) ?? 0);
  return {
    capitalMusd: sum(items, (item) => item.capitalMusd * part(item)),
    energyMusd: sum(items, (item) => item.energyMusd * part(item)),
    operationsMusd: sum(items, (item) => item.operationsMusd * part(item)),
  };
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
