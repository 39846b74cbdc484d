import type { Period, ShareLimit } from '../../scenario/scenario.ts';
import { allocateKey, type ColumnKey } from '../columns.ts';
import type { Formulation } from '../formulation.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface ShareKey {
  readonly rule: 'share';
  readonly tier: string;
  readonly period: string;
  readonly side: 'least' | 'most' | 'exact';
}

/** MW of tier t - limit * MW of all tiers, over all sites and weighted over blocks, is at least, at most or equal to 0. */
export const share: Rule<ShareKey> = {
  name: 'share',
  sentence: "A tier's part of the power of all tiers stays within the firm's limits.",
  unit: 'MW',
  isInput: true,
  rows: (formulation) =>
    formulation.scenario.tiers.flatMap((tier) =>
      formulation.scenario.periods.flatMap((period, index) =>
        sidesOf(tier.share).map(({ side, sense, limit }) => ({
          key: { rule: 'share', tier: tier.id, period: period.id, side },
          sense,
          rhs: 0,
          terms: powerTerms(formulation, tier.id, index, limit),
        })),
      ),
    ),
  check: ({ scenario, periods }) =>
    scenario.tiers.flatMap((tier) =>
      periods.flatMap((entry) =>
        sidesOf(tier.share).map(({ side, sense, limit }) => ({
          key: { rule: 'share', tier: tier.id, period: entry.period, side },
          sense,
          used: entry.tiers.find((other) => other.tier === tier.id)?.powerMw ?? 0,
          allowed: limit * entry.tiers.reduce((sum, other) => sum + other.powerMw, 0),
        })),
      ),
    ),
  label: labelOf,
  loosenedBy: ({ tier }) => [`tiers.${tier}.share`],
  loosening: (key, price) => `one MW ${price < 0 ? 'less' : 'more'} in the ${labelOf(key)}`,
  slack: 'unsaid',
};

function labelOf({ tier, period, side }: ShareKey): string {
  return `${side === 'exact' ? 'share' : `${side} share`} of ${tier} in ${period}`;
}

interface Side {
  readonly side: ShareKey['side'];
  readonly sense: '<=' | '>=' | '=';
  readonly limit: number;
}

function sidesOf(limit: ShareLimit | undefined): Side[] {
  if (!limit) return [];
  const { least, most } = limit;
  if (least !== undefined && least === most) return [{ side: 'exact', sense: '=', limit: least }];
  return [
    ...(least ? [{ side: 'least', sense: '>=', limit: least } as const] : []),
    ...(most !== undefined && most < 1 ? [{ side: 'most', sense: '<=', limit: most } as const] : []),
  ];
}

function powerTerms({ scenario, optionsIn }: Formulation, tier: string, periodIndex: number, limit: number) {
  const period = scenario.periods[periodIndex] as Period;
  return scenario.blocks.flatMap((block) =>
    (optionsIn[periodIndex] ?? []).map((option): readonly [ColumnKey, number] => [
      allocateKey(option, period.id, block.id),
      ((option.tier === tier ? 1 : 0) - limit) * block.share,
    ]),
  );
}
