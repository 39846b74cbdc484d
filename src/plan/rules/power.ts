import { runKey } from '../columns.ts';
import { periodIndex, siteOf, systemOf } from '../formulation.ts';
import { rackMw } from '../rackPower.ts';
import { availableMw, usableMw } from '../sitePower.ts';
import { numbersIn, type Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface PowerKey {
  readonly rule: 'power';
  readonly site: string;
  readonly period: string;
}

/**
 * sum over h of e[s,h] * run[s,h,p] <= (1 - reserve[s]) * power[s,p]
 *
 * The row is divided by 1 - reserve, so that its price is that of a MW at the meter, which is what the planner states.
 */
export const power: Rule<PowerKey> = {
  name: 'power',
  sentence: 'The racks that run at a site never take more than its power at the meter, less its reserve.',
  unit: 'MW',
  isInput: true,
  inputs: {
    of: (scenario, { site, period }) => ({
      path: ['sites', site, 'power'],
      label: `power at ${site}`,
      side: 'most',
      unit: 'MW',
      values: siteOf(scenario, site).powerMw,
      at: periodIndex(scenario, period),
    }),
    put: (scenario, { site }, values) => ({
      ...scenario,
      sites: scenario.sites.map((one) => (one.id === site ? { ...one, powerMw: numbersIn(values) } : one)),
    }),
  },
  rows: ({ scenario, stocks }) =>
    scenario.sites.flatMap((site) => {
      const here = stocks.filter((stock) => stock.site === site);
      return scenario.periods.map((period, index) => ({
        key: { rule: 'power', site: site.id, period: period.id },
        sense: '<=',
        rhs: availableMw(site, index),
        terms: here
          .filter(({ canRun }) => canRun[index])
          .map(
            ({ system, rackMw: mw }) =>
              [runKey(site.id, system.id, period.id), mw / (1 - (site.reserve ?? 0))] as const,
          ),
      }));
    }),
  check: ({ scenario, periods }) =>
    periods.flatMap((entry, index) =>
      scenario.sites.map((site) => ({
        key: { rule: 'power', site: site.id, period: entry.period },
        sense: '<=',
        used: entry.fleet
          .filter((fleet) => fleet.site === site.id)
          .reduce((sum, fleet) => sum + fleet.running * rackMw(site, systemOf(scenario, fleet.system)), 0),
        allowed: usableMw(site, index),
      })),
    ),
  label: ({ site, period }) => `power at ${site} in ${period}`,
  loosenedBy: ({ site }) => [`sites.${site}.power`],
};
