import type { Site } from '../../scenario/scenario.ts';
import type { ColumnKey } from '../columns.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface StandingKey {
  readonly rule: 'standing';
  readonly site: string;
  readonly period: string;
}

/** shell[s,p] >= shell[s,p-1], and in the first period shell[s,p] >= what exists. */
export const standing: Rule<StandingKey> = {
  name: 'standing',
  sentence: 'Shell that stands is never taken down.',
  unit: 'MW',
  isInput: false,
  rows: ({ scenario }) =>
    scenario.sites
      .filter((site) => site.shellMusdPerMw !== undefined)
      .flatMap((site) =>
        scenario.periods.flatMap((period, index) => {
          const before = scenario.periods[index - 1];
          const rhs = before ? 0 : (site.existingShellMw ?? 0);
          if (!before && rhs === 0) return [];
          const shellIn = (id: string): ColumnKey => ({ kind: 'shell', site: site.id, period: id });
          return [
            {
              key: { rule: 'standing' as const, site: site.id, period: period.id },
              sense: '>=' as const,
              rhs,
              terms: [
                [shellIn(period.id), 1] as const,
                ...(before ? [[shellIn(before.id), -1] as const] : []),
              ],
            },
          ];
        }),
      ),
  check: ({ scenario, periods }) =>
    scenario.sites
      .filter((site) => site.shellMusdPerMw !== undefined)
      .flatMap((site) =>
        periods.flatMap((entry, index) => {
          const allowed = index === 0 ? (site.existingShellMw ?? 0) : shellMw(periods[index - 1], site);
          if (index === 0 && allowed === 0) return [];
          return [
            {
              key: { rule: 'standing' as const, site: site.id, period: entry.period },
              sense: '>=' as const,
              used: shellMw(entry, site),
              allowed,
            },
          ];
        }),
      ),
  label: ({ site, period }) => `shell that stands at ${site} in ${period}`,
  loosenedBy: () => [],
};

function shellMw(
  entry: { readonly sites: readonly { readonly site: string; readonly shellMw?: number }[] } | undefined,
  { id }: Site,
): number {
  return entry?.sites.find((other) => other.site === id)?.shellMw ?? 0;
}
