import type { Scenario } from '../../scenario/scenario.ts';
import { buyKey, type ColumnKey } from '../columns.ts';
import { roundingOf } from '../documentRounding.ts';
import { isSettled, racksOrdered } from '../settled.ts';
import type { Rule, RuleRow } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface OrderedKey {
  readonly rule: 'ordered';
  readonly site: string;
  /** Absent for shell. */
  readonly system?: string;
  readonly period: string;
  readonly side: 'least' | 'most';
}

/**
 * buy[s,h,p] = what was ordered, for what must be ordered before the month as of which is planned
 * shell[s,p] = what stood then, in the periods that begin before it
 *
 * Amounts come from a plan document, which has 10 digits. Where a budget, a supply or a promise that was met to the last rack would be missed by that
 * rounding, each row leaves room for it (see planScenario); whole racks are exact, and shell beside them never is.
 */
export const ordered: Rule<OrderedKey> = {
  name: 'ordered',
  sentence: 'What an earlier plan had ordered before the month as of which is planned stays as it is.',
  unit: 'racks',
  isInput: false,
  rows: ({ scenario, stocks }) => {
    const { ordered: standing } = scenario;
    if (standing === undefined) return [];
    const exact = standing.isRounded !== true;
    const racks = stocks.flatMap(({ site, system, canBuy }) =>
      scenario.periods
        .filter((period, index) => canBuy[index] && isSettled(scenario, system.id, period))
        .flatMap(({ id, startMonth }) => {
          const key = { rule: 'ordered', site: site.id, system: system.id, period: id } as const;
          const amount = racksOrdered(standing, site.id, system.id, startMonth);
          return rowsOf(key, buyKey(site.id, system.id, id), amount, exact);
        }),
    );
    const shell = shellStanding(scenario).flatMap(({ site, period, mw }) =>
      rowsOf(
        { rule: 'ordered', site, period },
        { kind: 'shell', site, period },
        mw,
        exact && scenario.racks !== 'whole',
      ),
    );
    return [...racks, ...shell];
  },
  check: ({ scenario, periods }) => {
    const { ordered: standing } = scenario;
    if (standing === undefined) return [];
    const racks = scenario.periods.flatMap((period, index) =>
      (periods[index]?.fleet ?? [])
        .filter(({ system }) => isSettled(scenario, system, period))
        .flatMap(({ site, system, bought }) => {
          const key = { rule: 'ordered', site, system, period: period.id } as const;
          return checksOf(key, bought, racksOrdered(standing, site, system, period.startMonth));
        }),
    );
    const shell = shellStanding(scenario).flatMap(({ site, period, mw }) => {
      const entry = periods.find((one) => one.period === period)?.sites.find((one) => one.site === site);
      return checksOf({ rule: 'ordered', site, period }, entry?.shellMw ?? 0, mw);
    });
    return [...racks, ...shell];
  },
  label: ({ site, system, period }) =>
    system === undefined
      ? `shell built at ${site} by ${period}`
      : `${system} ordered for ${site} in ${period}`,
  loosenedBy: () => [],
  slack: 'unsaid',
};

function shellStanding({ ordered: standing, periods, sites }: Scenario) {
  return (standing?.shell ?? []).flatMap(({ site, month, mw }) => {
    const period = periods.find(({ startMonth }) => startMonth === month);
    const isBought = sites.some((one) => one.id === site && one.shellMusdPerMw !== undefined);
    return period && isBought ? [{ site, period: period.id, mw }] : [];
  });
}

type Place = Omit<OrderedKey, 'side'>;

function rowsOf(place: Place, column: ColumnKey, amount: number, exact: boolean): RuleRow<OrderedKey>[] {
  const room = exact ? 0 : roundingOf(amount);
  const terms = [[column, 1] as const];
  return [
    { key: { ...place, side: 'most' }, sense: '<=', rhs: amount + room, terms },
    ...(amount > 0
      ? [{ key: { ...place, side: 'least' }, sense: '>=', rhs: amount - room, terms } as const]
      : []),
  ];
}

function checksOf(place: Place, used: number, amount: number) {
  return [
    { key: { ...place, side: 'most' }, sense: '<=', used, allowed: amount + roundingOf(amount) } as const,
    ...(amount > 0
      ? [
          {
            key: { ...place, side: 'least' },
            sense: '>=',
            used,
            allowed: amount - roundingOf(amount),
          } as const,
        ]
      : []),
  ];
}
