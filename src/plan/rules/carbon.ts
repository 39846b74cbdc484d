import type { Scenario } from '../../scenario/scenario.ts';
import { tonnesPerRackYear } from '../carbon.ts';
import { runKey } from '../columns.ts';
import { periodIndex, siteOf, systemOf } from '../formulation.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface CarbonKey {
  readonly rule: 'carbon';
  readonly period: string;
}

/** sum over s, h of tonnes[s,h] * run[s,h,p] <= cap[p], in tonnes a year */
export const carbon: Rule<CarbonKey> = {
  name: 'carbon',
  sentence: 'The electricity of all sites causes no more emissions than the firm allows.',
  unit: 't/year',
  isInput: true,
  inputs: {
    of: (scenario, { period }) => ({
      path: ['policies', 'carbon', 'most'],
      label: 'limit on emissions',
      side: 'most',
      unit: 't/year',
      values: scenario.carbonTonnesPerYear ?? [],
      at: periodIndex(scenario, period),
    }),
    put: (scenario, _key, values) => ({ ...scenario, carbonTonnesPerYear: values }),
  },
  rows: ({ scenario, stocks }) =>
    limitsOf(scenario).map(({ key, index, tonnes }) => ({
      key,
      sense: '<=',
      rhs: tonnes,
      terms: stocks
        .filter(({ canRun }) => canRun[index])
        .map(
          ({ site, system }) =>
            [runKey(site.id, system.id, key.period), tonnesPerRackYear(scenario, site, system)] as const,
        ),
    })),
  check: ({ scenario, periods }) =>
    limitsOf(scenario).map(({ key, index, tonnes }) => ({
      key,
      sense: '<=',
      used: (periods[index]?.fleet ?? []).reduce(
        (sum, { site, system, running }) =>
          sum + running * tonnesPerRackYear(scenario, siteOf(scenario, site), systemOf(scenario, system)),
        0,
      ),
      allowed: tonnes,
    })),
  label: ({ period }) => `emissions in ${period}`,
  loosenedBy: () => ['policies.carbon.most'],
  loosening: ({ period }) => `one more tonne a year of emissions in ${period}`,
};

function limitsOf({ carbonTonnesPerYear = [], periods }: Scenario) {
  return periods.flatMap(({ id }, index) => {
    const tonnes = carbonTonnesPerYear[index] ?? null;
    return tonnes === null ? [] : [{ key: { rule: 'carbon' as const, period: id }, index, tonnes }];
  });
}
