import { roundTo10 } from '../../quantity/round.ts';
import type { Period, Scenario } from '../../scenario/scenario.ts';
import { buyKey } from '../columns.ts';
import { siteOf, systemOf } from '../formulation.ts';
import { priceMusd } from '../rackPrice.ts';
import { scheduleOf } from '../schedule.ts';
import { byMonth, compact } from '../writtenInput.ts';
import { numbersIn, type Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface CapexKey {
  readonly rule: 'capex';
  /** The last period of a run of equal limits; absent where that run is a whole horizon of several periods. */
  readonly period?: string;
  /** The first period of that run; absent where it is the last as well. */
  readonly since?: string;
}

/**
 * sum over q up to p of (sum over s, h of price[h,q] * buy[s,h,q] + sum over s of shellPrice[s] * shell added in q) <= budget up to p
 *
 * What is spent never falls, so a limit that is no lower than the next one is met with it, and has no row.
 */
export const capex: Rule<CapexKey> = {
  name: 'capex',
  sentence:
    'Racks and shell never cost more than the capex budget up to then; what is unspent is carried over.',
  unit: '$M',
  isInput: true,
  inputs: {
    of: ({ capexBudgetMusd = [], periods }, { since, period }) => ({
      path: ['budget', 'capex'],
      label: 'capex budget',
      side: 'most',
      unit: '$M',
      values: capexBudgetMusd,
      at: Math.max(
        0,
        periods.findIndex(({ id }) => id === (since ?? period)),
      ),
    }),
    put: (scenario, _key, values) => ({ ...scenario, capexBudgetMusd: numbersIn(values) }),
    written: writtenBudget,
    carriesOver: true,
  },
  rows: ({ scenario, schedule, stocks }) =>
    limitsOf(scenario).map(({ key, index, musd }) => {
      const last = (scenario.periods[index] as { id: string }).id;
      const shells = scenario.sites.filter((site) => site.shellMusdPerMw);
      const racks = schedule.spans
        .slice(0, index + 1)
        .flatMap(({ period, startYears, index: at }) =>
          stocks
            .filter(({ canBuy }) => canBuy[at])
            .map(
              ({ site, system }) =>
                [buyKey(site.id, system.id, period.id), priceMusd(scenario, system, startYears)] as const,
            ),
        );
      return {
        key,
        sense: '<=',
        rhs: musd + standingShellMusd(scenario),
        terms: [
          ...racks,
          ...shells.map(
            (site) =>
              [{ kind: 'shell', site: site.id, period: last }, site.shellMusdPerMw as number] as const,
          ),
        ],
      };
    }),
  check: ({ scenario, periods }) => {
    const { spans } = scheduleOf(scenario);
    let spent = 0;
    const upTo = periods.map((entry, index) => {
      const years = spans[index]?.startYears ?? 0;
      // Racks that stand already may be of a system whose price nobody knows.
      for (const { system, bought } of entry.fleet)
        if (bought > 0) spent += bought * priceMusd(scenario, systemOf(scenario, system), years);
      for (const { site: id, shellMw = 0 } of entry.sites) {
        const site = siteOf(scenario, id);
        const before =
          periods[index - 1]?.sites.find((other) => other.site === id)?.shellMw ?? site.existingShellMw ?? 0;
        if (site.shellMusdPerMw !== undefined) spent += (shellMw - before) * site.shellMusdPerMw;
      }
      return spent;
    });
    return limitsOf(scenario).map(({ key, index, musd }) => ({
      key,
      sense: '<=',
      used: upTo[index] ?? 0,
      allowed: musd,
    }));
  },
  label: ({ period, since }) => {
    if (period === undefined) return 'capex';
    return since === undefined ? `capex in ${period}` : `capex from ${since} to ${period}`;
  },
  loosenedBy: () => ['budget.capex'],
};

/** What the shell that stands would cost: the rows count all shell, so it stands in their limits beside the budget. */
export function standingShellMusd({ sites }: Scenario): number {
  return sites.reduce((sum, site) => sum + (site.existingShellMw ?? 0) * (site.shellMusdPerMw ?? 0), 0);
}

// A file has what is released when, and the scenario what is there by then.
function writtenBudget({ capexBudgetMusd = [], periods }: Scenario): string {
  const released = capexBudgetMusd.map((musd, index) => roundTo10(musd - (capexBudgetMusd[index - 1] ?? 0)));
  const [first = 0, ...later] = released;
  if (later.every((musd) => musd === 0)) return compact('money', first);
  const amounts = released.map((value, index) => ({ month: (periods[index] as Period).id, value }));
  return byMonth(
    'money',
    amounts.filter(({ value }) => value > 0),
  );
}

interface Limit {
  readonly key: CapexKey;
  readonly index: number;
  readonly musd: number;
}

function limitsOf({ capexBudgetMusd, periods }: Scenario): Limit[] {
  if (capexBudgetMusd === undefined) return [];
  let first = 0;
  return capexBudgetMusd.flatMap((musd, index) => {
    const next = capexBudgetMusd[index + 1];
    if (next !== undefined && next <= musd) return [];
    const key = keyOf(periods, first, index);
    first = index + 1;
    return [{ key, index, musd }];
  });
}

function keyOf(periods: Scenario['periods'], first: number, last: number): CapexKey {
  const [since, period] = [periods[first], periods[last]] as [Period, Period];
  if (first === last) return { rule: 'capex', period: period.id };
  if (first === 0 && last === periods.length - 1) return { rule: 'capex' };
  return { rule: 'capex', period: period.id, since: since.id };
}
