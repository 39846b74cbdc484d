import type { Scenario, Tier } from '../../scenario/scenario.ts';
import { blockDemand } from '../blockDemand.ts';
import { sellKey } from '../columns.ts';
import { tierInBlock } from '../inBlock.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface DemandKey {
  readonly rule: 'demand';
  readonly tier: string;
  readonly period: string;
  /** The block of the day; absent where the day is one block, or where any of its hours will do. */
  readonly block?: string;
}

/**
 * sum over k of sell[t,k,p,b] <= forecast[t,p] * shape[t,b]; of a deferrable tier
 * sum over b, k of w[b] * sell[t,k,p,b] <= forecast[t,p]
 */
export const demand: Rule<DemandKey> = {
  name: 'demand',
  sentence:
    'A tier sells no more tokens than its users want, at each hour or, where they can wait, in a day.',
  unit: 'Mtok/s',
  isInput: true,
  rows: ({ scenario }) =>
    limitsOf(scenario).map(({ key, blocks, mtokPerS }) => ({
      key,
      sense: '<=',
      rhs: mtokPerS,
      terms: blocks.map(({ id, weight }) => [sellKey(key.tier, key.period, id), weight] as const),
    })),
  check: ({ scenario, periods }) => {
    const byPeriod = new Map(periods.map((entry) => [entry.period, entry]));
    return limitsOf(scenario).map(({ key, blocks, mtokPerS }) => {
      const tier = byPeriod.get(key.period)?.tiers.find((other) => other.tier === key.tier);
      return {
        key,
        sense: '<=',
        used: tier
          ? blocks.reduce((sum, { at, weight }) => sum + weight * tierInBlock(tier, at).servedMtokPerS, 0)
          : 0,
        allowed: mtokPerS,
      };
    });
  },
  label: ({ tier, period, block }) =>
    block === undefined ? `demand for ${tier} in ${period}` : `demand for ${tier} in ${period}, ${block}`,
  loosenedBy: () => ['forecast'],
  slack: 'notServed',
};

interface Limit {
  readonly key: DemandKey;
  /** The blocks that the limit adds up, with their weights and places in the list. */
  readonly blocks: readonly { readonly id: string; readonly at: number; readonly weight: number }[];
  readonly mtokPerS: number;
}

function limitsOf(scenario: Scenario): Limit[] {
  return scenario.tiers.flatMap((tier) =>
    scenario.periods.flatMap((period, index) => {
      const mean = tier.demand.mean?.[index];
      return mean === undefined ? [] : limitsIn(scenario, tier, period.id, mean);
    }),
  );
}

function limitsIn({ blocks }: Scenario, tier: Tier, period: string, mean: number): Limit[] {
  const key = { rule: 'demand' as const, tier: tier.id, period };
  if (tier.demand.deferrable && blocks.length > 1) {
    const all = blocks.map(({ id, share }, at) => ({ id, at, weight: share }));
    return [{ key, blocks: all, mtokPerS: mean }];
  }
  return blocks.map(({ id }, at) => ({
    key: blocks.length === 1 ? key : { ...key, block: id },
    blocks: [{ id, at, weight: 1 }],
    mtokPerS: blockDemand(tier, mean, at),
  }));
}
