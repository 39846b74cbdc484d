import { siteOf, systemOf } from '../formulation.ts';
import { priceMusd } from '../rackPrice.ts';
import { isDeliverable } from '../servers.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface CapexKey {
  readonly rule: 'capex';
  readonly period: string;
}

/** sum over s, h of price[h] * buy[s,h,p] + sum over s of shellPrice[s] * shell[s,p] <= budget */
export const capex: Rule<CapexKey> = {
  name: 'capex',
  sentence: 'Racks and shell never cost more than the capex budget.',
  unit: '$M',
  isInput: true,
  rows: ({ scenario, systems }) => {
    const budget = scenario.capexBudgetMusd;
    if (budget === undefined) return [];
    return scenario.periods.map((period) => ({
      key: { rule: 'capex', period: period.id },
      sense: '<=',
      rhs: budget,
      terms: scenario.sites.flatMap((site) => [
        ...systems
          .filter((system) => isDeliverable(system, period))
          .map(
            (system) =>
              [
                { kind: 'buy', site: site.id, system: system.id, period: period.id },
                priceMusd(system),
              ] as const,
          ),
        ...(site.shellMusdPerMw
          ? [[{ kind: 'shell', site: site.id, period: period.id }, site.shellMusdPerMw] as const]
          : []),
      ]),
    }));
  },
  check: ({ scenario, periods }) => {
    const allowed = scenario.capexBudgetMusd;
    if (allowed === undefined) return [];
    return periods.map((entry) => ({
      key: { rule: 'capex', period: entry.period },
      sense: '<=',
      used:
        entry.fleet.reduce(
          (sum, fleet) => sum + fleet.bought * priceMusd(systemOf(scenario, fleet.system)),
          0,
        ) +
        entry.sites.reduce(
          (sum, { site, shellMw }) => sum + (shellMw ?? 0) * (siteOf(scenario, site).shellMusdPerMw ?? 0),
          0,
        ),
      allowed,
    }));
  },
  label: ({ period }) => `capex in ${period}`,
  loosenedBy: () => ['budget.capex'],
};
