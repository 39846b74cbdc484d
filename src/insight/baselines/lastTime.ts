import { buyKey } from '../../plan/columns.ts';
import type { Formulation } from '../../plan/formulation.ts';
import { priceMusd } from '../../plan/rackPrice.ts';
import { formatMoney } from '../../quantity/format.ts';
import { writeMonth } from '../../quantity/month.ts';
import { idsOf } from '../../scenario/order.ts';
import type { Candidate } from './candidates.ts';
import type { Restriction } from './restriction.ts';

/** Racks that an earlier plan buys. */
export interface Purchase {
  readonly site: string;
  readonly system: string;
  /** Month of the delivery, counted from year 0. */
  readonly month: number;
  readonly racks: number;
}

/** The racks that an earlier plan buys and no others, put to their best use under the scenario of today. */
export function asLastTime(formulation: Formulation, purchases: readonly Purchase[]): Candidate {
  const whyNot = whyNotBought(formulation, purchases);
  return {
    simpler: { id: 'last-time', name: 'Racks bought as last time', kind: 'lastTime' },
    rows: whyNot === undefined ? rowsFor(formulation, purchases) : undefined,
    whyNot:
      whyNot ??
      'its racks break a limit of today, such as the supply or the capex budget, or cannot keep what is promised',
  };
}

/** Why today nobody can buy what the earlier plan buys, as a clause; undefined where nothing is known to be in the way. */
function whyNotBought(formulation: Formulation, purchases: readonly Purchase[]): string | undefined {
  const { scenario, stocks } = formulation;
  for (const { site, system, month } of purchases) {
    if (!idsOf(scenario.sites).includes(site)) return `it buys racks for ${site}, and there is no such site`;
    if (!idsOf(scenario.systems).includes(system)) return `it buys ${system}, which is no longer on offer`;
    const when = writeMonth(month);
    const index = scenario.periods.findIndex(({ startMonth }) => startMonth === month);
    if (index < 0) return `it buys racks in ${when}, when no period begins`;
    const stock = stocks.find((one) => one.site.id === site && one.system.id === system);
    if (!stock) return `it buys ${system}, which serves no tier`;
    if (!stock.canBuy[index])
      return `it buys ${system} for ${site} in ${when}, which cannot be had there then`;
  }
  return aboveBudget(formulation, purchases);
}

// Racks alone, at the prices of today.
function aboveBudget(
  { scenario, schedule }: Formulation,
  purchases: readonly Purchase[],
): string | undefined {
  const { capexBudgetMusd, periods, systems } = scenario;
  if (capexBudgetMusd === undefined) return undefined;
  let spentMusd = 0;
  for (const [index, { id, startMonth }] of periods.entries()) {
    for (const { system: name, racks, month } of purchases) {
      const system = systems.find((one) => one.id === name);
      if (system && month === startMonth)
        spentMusd += racks * priceMusd(scenario, system, schedule.spans[index]?.startYears ?? 0);
    }
    const budgetMusd = capexBudgetMusd[index] ?? 0;
    if (spentMusd > budgetMusd * (1 + ROUNDING))
      return `its racks cost ${formatMoney(spentMusd)} by ${id}, ${formatMoney(spentMusd - budgetMusd)} more than the capex budget`;
  }
  return undefined;
}

/**
 * What rounding in a plan file may leave of a count. Racks in parts may be so many more or fewer: a budget that they used up to the last
 * dollar, and a promise that they just kept, would else rule them out.
 */
const ROUNDING = 1e-8;

function rowsFor({ scenario, stocks }: Formulation, purchases: readonly Purchase[]): Restriction[] {
  return stocks.flatMap(({ site, system, canBuy }) =>
    scenario.periods.flatMap(({ id, startMonth }, index) => {
      if (!canBuy[index]) return [];
      const bought = purchases
        .filter((one) => one.site === site.id && one.system === system.id && one.month === startMonth)
        .reduce((sum, { racks }) => sum + racks, 0);
      const [least, most] =
        scenario.racks === 'whole'
          ? [Math.floor(bought * (1 + ROUNDING)), Math.floor(bought * (1 + ROUNDING))]
          : [bought * (1 - ROUNDING), bought * (1 + ROUNDING)];
      const terms = [[buyKey(site.id, system.id, id), 1] as const];
      const key = (side: string) => ({
        rule: 'restriction' as const,
        name: `last,${side},${site.id},${system.id},${id}`,
      });
      return [
        { key: key('most'), sense: '<=' as const, rhs: most, terms },
        ...(least > 0 ? [{ key: key('least'), sense: '>=' as const, rhs: least, terms }] : []),
      ];
    }),
  );
}
