import type { Rule } from './rule.ts';

export interface DemandKey {
  readonly rule: 'demand';
  readonly tier: string;
  readonly period: string;
  readonly block: string;
}

// sum over k of sell[t,k,p,b] <= forecast[t,p] * shape[t,b]; with one block the shape is 1.
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
          terms: [[{ kind: 'sell', tier: tier.id, step: 0, period: period.id, block: block.id }, 1] as const],
        }));
      }),
    ),
  check: ({ scenario, periods }) =>
    scenario.tiers.flatMap((tier) =>
      periods.flatMap((entry, index) => {
        const limit = tier.demand.mean?.[index];
        if (limit === undefined) return [];
        return scenario.blocks.map((block) => ({
          key: { rule: 'demand' as const, tier: tier.id, period: entry.period, block: block.id },
          sense: '<=' as const,
          used: entry.tiers.find((other) => other.tier === tier.id)?.servedMtokPerS ?? 0,
          limit,
        }));
      }),
    ),
  label: ({ tier, period }) => `demand for ${tier} in ${period}`,
  loosenedBy: () => ['forecast'],
};
