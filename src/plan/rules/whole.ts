import type { Rule } from './rule.ts';

/** What tells the checks of this rule apart. */
export interface WholeKey {
  readonly rule: 'whole';
  readonly site: string;
  readonly system: string;
  readonly period: string;
  readonly what: 'bought' | 'running';
}

/** With whole racks, buy[s,h,p] and run[s,h,p] are whole numbers. It has no rows: the columns themselves are whole. */
export const whole: Rule<WholeKey> = {
  name: 'whole',
  sentence: 'Where racks are whole, no part of a rack is bought or powered.',
  unit: 'racks',
  isInput: false,
  rows: () => [],
  check: ({ scenario, periods }) =>
    scenario.racks === 'continuous'
      ? []
      : periods.flatMap((entry) =>
          entry.fleet.flatMap(({ site, system, bought, running }) =>
            Object.entries({ bought, running }).map(([what, racks]) => ({
              key: {
                rule: 'whole' as const,
                site,
                system,
                period: entry.period,
                what: what as WholeKey['what'],
              },
              sense: '=' as const,
              used: racks,
              allowed: Math.round(racks),
            })),
          ),
        ),
  label: ({ site, system, period, what }) => `whole racks of ${system} ${what} at ${site} in ${period}`,
  loosenedBy: () => ['racks'],
};
