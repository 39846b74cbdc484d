import { runKey } from '../columns.ts';
import { systemOf } from '../formulation.ts';
import { rackMw } from '../rackPower.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface ShellKey {
  readonly rule: 'shell';
  readonly site: string;
  readonly period: string;
}

/** sum over h of e[s,h] * run[s,h,p] <= shell[s,p], at sites whose shell is bought by the MW. */
export const shell: Rule<ShellKey> = {
  name: 'shell',
  sentence: 'Racks run only inside shell that stands; a site whose shell is sunk has all it needs.',
  unit: 'MW',
  isInput: false,
  rows: ({ scenario, stocks }) =>
    scenario.sites
      .filter((site) => site.shellMusdPerMw !== undefined)
      .flatMap((site) => {
        const here = stocks.filter((stock) => stock.site === site);
        return scenario.periods.map((period, index) => ({
          key: { rule: 'shell', site: site.id, period: period.id },
          sense: '<=',
          rhs: 0,
          terms: [
            ...here
              .filter(({ canRun }) => canRun[index])
              .map(({ system, rackMw: mw }) => [runKey(site.id, system.id, period.id), mw] as const),
            [{ kind: 'shell', site: site.id, period: period.id }, -1] as const,
          ],
        }));
      }),
  check: ({ scenario, periods }) =>
    periods.flatMap((entry) =>
      scenario.sites
        .filter((site) => site.shellMusdPerMw !== undefined)
        .map((site) => ({
          key: { rule: 'shell', site: site.id, period: entry.period },
          sense: '<=',
          used: entry.fleet
            .filter((fleet) => fleet.site === site.id)
            .reduce((sum, fleet) => sum + fleet.running * rackMw(site, systemOf(scenario, fleet.system)), 0),
          allowed: entry.sites.find((other) => other.site === site.id)?.shellMw ?? 0,
        })),
    ),
  label: ({ site, period }) => `shell at ${site} in ${period}`,
  loosenedBy: ({ site }) => [`sites.${site}.shell`],
};
