import type { Scenario } from '../../scenario/scenario.ts';
import { buyKey, keepKey } from '../columns.ts';
import { roundingOf } from '../documentRounding.ts';
import { systemOf } from '../formulation.ts';
import type { PeriodEntry } from '../periods.ts';
import { priceMusd } from '../rackPrice.ts';
import { scheduleOf } from '../schedule.ts';
import { isSettled } from '../settled.ts';
import { laterOrders, stillToOrder, stillToSpendMusd } from '../stillToOrder.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface ChurnKey {
  readonly rule: 'churn';
  readonly of: 'dropped' | 'added';
}

/**
 * With V the price of all that the earlier plan was still to order, at the prices of its deliveries, and c the part that may change:
 *
 * dropped: V - sum over s, h, p of price[h,p] keep[s,h,p] <= c V
 * added: sum over s, h and the p that are not settled of price[h,p] (buy[s,h,p] - keep[s,h,p]) <= c V
 *
 * So a tenth that gives way to other racks, or to the same in another period, counts as a tenth. Shell is free.
 */
export const churn: Rule<ChurnKey> = {
  name: 'churn',
  sentence:
    'Of what an earlier plan was still to order, no larger part by price is dropped than the firm allows, and no more than that is added.',
  unit: '$M',
  isInput: true,
  inputs: {
    of: (scenario) => ({
      path: ['churn'],
      label: 'churn against the earlier plan',
      side: 'most',
      unit: 'fraction',
      values: [scenario.churn?.share ?? null],
      at: 0,
    }),
    perUnit: ({ scenario }) => ({ rhs: stillToSpendMusd(scenario), terms: [] }),
    put: (scenario, _key, [share]) =>
      scenario.churn ? { ...scenario, churn: { ...scenario.churn, share: share ?? 0 } } : scenario,
    isUnwritten: true,
  },
  rows: (formulation) => {
    const { scenario, schedule, stocks } = formulation;
    if (scenario.churn === undefined) return [];
    const keeps = stillToOrder(formulation).map(
      ({ site, system, period, priceMusd: price }) => [keepKey(site, system, period.id), -price] as const,
    );
    const buys = stocks.flatMap(({ site, system, canBuy }) =>
      schedule.spans
        .filter(({ index, period }) => canBuy[index] && !isSettled(scenario, system.id, period))
        .map(
          ({ period, startYears }) =>
            [buyKey(site.id, system.id, period.id), priceMusd(scenario, system, startYears)] as const,
        ),
    );
    const { added, kept } = limitsOf(scenario);
    return [
      { key: { rule: 'churn', of: 'dropped' }, sense: '<=', rhs: -kept, terms: keeps },
      { key: { rule: 'churn', of: 'added' }, sense: '<=', rhs: added, terms: [...buys, ...keeps] },
    ];
  },
  check: ({ scenario, periods }) => {
    if (scenario.churn === undefined) return [];
    const { keptMusd, orderedMusd } = spendOf(scenario, periods);
    const { added, kept } = limitsOf(scenario);
    return [
      { key: { rule: 'churn', of: 'dropped' }, sense: '>=', used: keptMusd, allowed: kept },
      { key: { rule: 'churn', of: 'added' }, sense: '<=', used: orderedMusd, allowed: keptMusd + added },
    ];
  },
  label: ({ of }) =>
    of === 'dropped' ? 'racks kept of the earlier plan' : 'racks ordered beyond those of the earlier plan',
  loosenedBy: () => [],
  slack: 'unsaid',
  loosening: ({ of }) => `$1 more of the earlier plan that may be ${of}`,
};

/** $M of what the earlier plan was still to order that a plan drops, and of what it orders beyond that; 0 without a limit on churn. */
export function churnOf(
  scenario: Scenario,
  periods: Bought,
): { readonly droppedMusd: number; readonly addedMusd: number } {
  const { keptMusd, orderedMusd } = spendOf(scenario, periods);
  return {
    droppedMusd: Math.max(0, stillToSpendMusd(scenario) - keptMusd),
    addedMusd: Math.max(0, orderedMusd - keptMusd),
  };
}

type Bought = readonly Pick<PeriodEntry, 'period' | 'fleet'>[];

// $M for the racks that both plans order, and for all that this one orders of what is not settled.
function spendOf(scenario: Scenario, periods: Bought) {
  const boughtOf = (site: string, system: string, period: string) =>
    periods
      .find((entry) => entry.period === period)
      ?.fleet.find((one) => one.site === site && one.system === system)?.bought ?? 0;
  const keptMusd = laterOrders(scenario).reduce(
    (sum, { site, system, period, racks, priceMusd: price }) =>
      sum + price * Math.min(racks + roundingOf(racks), boughtOf(site, system, period.id)),
    0,
  );
  let orderedMusd = 0;
  for (const { period, index, startYears } of scheduleOf(scenario).spans)
    for (const { system, bought } of periods[index]?.fleet ?? [])
      if (bought > 0 && !isSettled(scenario, system, period))
        orderedMusd += bought * priceMusd(scenario, systemOf(scenario, system), startYears);
  return { keptMusd, orderedMusd };
}

// $M that may be added, and that must be kept. The racks of the earlier plan come from a document, and their rounding is no churn.
function limitsOf(scenario: Scenario): { readonly added: number; readonly kept: number } {
  const all = stillToSpendMusd(scenario);
  const share = scenario.churn?.share ?? 0;
  const room = laterOrders(scenario).reduce(
    (sum, { racks, priceMusd: price }) => sum + price * roundingOf(racks),
    0,
  );
  return { added: share * all, kept: (1 - share) * all - room };
}
