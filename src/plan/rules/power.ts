import { systemOf } from '../formulation.ts';
import { rackMw } from '../rackPower.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface PowerKey {
  readonly rule: 'power';
  readonly site: string;
  readonly period: string;
}

/** sum over h of e[s,h] * run[s,h,p] <= power[s,p] */
export const power: Rule<PowerKey> = {
  name: 'power',
  sentence: 'The racks that run at a site never take more than its power at the meter.',
  unit: 'MW',
  isInput: true,
  rows: ({ scenario, systems }) =>
    scenario.sites.flatMap((site) =>
      scenario.periods.map((period) => ({
        key: { rule: 'power', site: site.id, period: period.id },
        sense: '<=',
        rhs: site.powerMw,
        terms: systems.map((system) => [
          { kind: 'run', site: site.id, system: system.id, period: period.id },
          rackMw(site, system),
        ]),
      })),
    ),
  check: ({ scenario, periods }) =>
    periods.flatMap((entry) =>
      scenario.sites.map((site) => ({
        key: { rule: 'power', site: site.id, period: entry.period },
        sense: '<=',
        used: entry.fleet
          .filter((fleet) => fleet.site === site.id)
          .reduce((sum, fleet) => sum + fleet.running * rackMw(site, systemOf(scenario, fleet.system)), 0),
        allowed: site.powerMw,
      })),
    ),
  label: ({ site, period }) => `power at ${site} in ${period}`,
  loosenedBy: ({ site }) => [`sites.${site}.power`],
};
