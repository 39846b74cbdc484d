import { writeQuantity } from '../../quantity/quantity.ts';
import type { Period } from '../../scenario/scenario.ts';
import type { ShareLimit } from '../../scenario/tier.ts';
import { allocateKey, type ColumnKey } from '../columns.ts';
import { type Formulation, periodIndex, tierOf } from '../formulation.ts';
import { compact } from '../writtenInput.ts';
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
  inputs: {
    of: (scenario, key) => {
      const side = key.side === 'most' ? 'most' : 'least';
      return {
        path: ['tiers', key.tier, 'share'],
        label: `${side} share of ${key.tier}`,
        side,
        unit: 'fraction',
        values: [tierOf(scenario, key.tier).share?.[side] ?? null],
        at: 0,
      };
    },
    perUnit: (formulation, { period }) => ({
      rhs: 0,
      terms: powerTerms(formulation, periodIndex(formulation.scenario, period), () => -1),
    }),
    put: (scenario, { tier, side }, [value]) => ({
      ...scenario,
      tiers: scenario.tiers.map((one) =>
        one.id === tier
          ? { ...one, share: { ...one.share, [side === 'most' ? 'most' : 'least']: value ?? 0 } }
          : one,
      ),
    }),
    written: (scenario, { tier }) => writtenShare(tierOf(scenario, tier).share),
  },
  rows: (formulation) =>
    formulation.scenario.tiers.flatMap((tier) =>
      formulation.scenario.periods.flatMap((period, index) =>
        sidesOf(tier.share).map(({ side, sense, limit }) => ({
          key: { rule: 'share', tier: tier.id, period: period.id, side },
          sense,
          rhs: 0,
          terms: powerTerms(formulation, index, (served) => (served === tier.id ? 1 : 0) - limit),
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

// A file has an exact share without a key.
function writtenShare({ least, most }: ShareLimit = {}): string {
  if (least !== undefined && least === most) return compact('share', least);
  const bounds = Object.entries({ least, most }).flatMap(([side, value]) =>
    value === undefined ? [] : [`${side}: ${writeQuantity('share', value)}`],
  );
  return `{ ${bounds.join(', ')} }`;
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

function powerTerms({ scenario, optionsIn }: Formulation, index: number, weightOf: (tier: string) => number) {
  const period = scenario.periods[index] as Period;
  return scenario.blocks.flatMap((block) =>
    (optionsIn[index] ?? []).map((option): readonly [ColumnKey, number] => [
      allocateKey(option, period.id, block.id),
      weightOf(option.tier) * block.share,
    ]),
  );
}
