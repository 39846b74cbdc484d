import { sellKey } from '../columns.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface DemandKey {
  readonly rule: 'demand';
  readonly tier: string;
  readonly period: string;
  readonly block: string;
}

/** sum over k of sell[t,k,p,b] <= forecast[t,p] * shape[t,b]; with one block the shape is 1. */
export const demand: Rule<DemandKey> = {
  name: 'demand',
  sentence: 'A tier sells no more tokens than its users want.',
  unit: 'Mtok/s',
  isInput: true,
  rows: ({ scenario }) =>
    scenario.tiers.flatMap((tier) =>
      scenario.periods.flatMap((period, index) => {
        const limit = tier.demand.mean?.[index];
        if (limit === undefined) return [];
        return scenario.blocks.map((block) => ({
          key: { rule: 'demand' as const, tier: tier.id, period: period.id, block: block.id },
          sense: '<=' as const,
          rhs: limit,
          terms: [[sellKey(tier.id, period.id, block.id), 1] as const],
        }));
      }),
    ),
  check: ({ scenario, periods }) =>
    scenario.tiers.flatMap((tier) =>
      periods.flatMap((entry, index) => {
        const allowed = tier.demand.mean?.[index];
        if (allowed === undefined) return [];
        return scenario.blocks.map((block) => ({
          key: { rule: 'demand' as const, tier: tier.id, period: entry.period, block: block.id },
          sense: '<=' as const,
          used: entry.tiers.find((other) => other.tier === tier.id)?.servedMtokPerS ?? 0,
          allowed,
        }));
      }),
    ),
  label: ({ tier, period }) => `demand for ${tier} in ${period}`,
  loosenedBy: () => ['forecast'],
  slack: 'notServed',
};
