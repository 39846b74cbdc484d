import { sellKeys } from '../columns.ts';
import { periodIndex, tierOf } from '../formulation.ts';
import { numbersIn, type Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface CommitmentKey {
  readonly rule: 'commitment';
  readonly tier: string;
  readonly period: string;
}

/** sum over b, k of w[b] * sell[t,k,p,b] >= commitment[t,p] */
export const commitment: Rule<CommitmentKey> = {
  name: 'commitment',
  sentence: 'What was promised to a tier is served.',
  unit: 'Mtok/s',
  isInput: true,
  inputs: {
    of: (scenario, { tier, period }) => ({
      path: ['tiers', tier, 'commitment'],
      label: `commitment to ${tier}`,
      side: 'least',
      unit: 'Mtok/s',
      values: tierOf(scenario, tier).commitment ?? [],
      at: periodIndex(scenario, period),
    }),
    put: (scenario, { tier }, values) => ({
      ...scenario,
      tiers: scenario.tiers.map(({ commitmentParts, ...one }) =>
        one.id === tier
          ? { ...one, commitment: numbersIn(values) }
          : { ...one, ...(commitmentParts && { commitmentParts }) },
      ),
    }),
  },
  rows: ({ scenario }) =>
    scenario.tiers.flatMap((tier) =>
      scenario.periods.flatMap((period, index) => {
        const promised = tier.commitment?.[index];
        if (!promised) return [];
        return [
          {
            key: { rule: 'commitment' as const, tier: tier.id, period: period.id },
            sense: '>=' as const,
            rhs: promised,
            terms: scenario.blocks.flatMap((block) =>
              sellKeys(tier, period.id, block.id).map((key) => [key, block.share] as const),
            ),
          },
        ];
      }),
    ),
  check: ({ scenario, periods }) =>
    scenario.tiers.flatMap((tier) =>
      periods.flatMap((entry, index) => {
        const promised = tier.commitment?.[index];
        if (!promised) return [];
        return [
          {
            key: { rule: 'commitment' as const, tier: tier.id, period: entry.period },
            sense: '>=' as const,
            used: entry.tiers.find((other) => other.tier === tier.id)?.servedMtokPerS ?? 0,
            allowed: promised,
          },
        ];
      }),
    ),
  label: ({ tier, period }) => `commitment to ${tier} in ${period}`,
  loosenedBy: ({ tier }) => [`tiers.${tier}.commitment`],
  loosening: ({ tier, period }) => `one Mtok/s less promised to ${tier} in ${period}`,
  slack: 'kept',
};
