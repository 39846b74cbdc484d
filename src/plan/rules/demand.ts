import type { Scenario } from '../../scenario/scenario.ts';
import { sellKey } from '../columns.ts';
import { type DemandLimit, demandLimits } from '../demandLimits.ts';
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
 * sell[t,0,p,b] <= forecast[t,p] * shape[t,b]; of a deferrable tier sum over b of w[b] * sell[t,0,p,b] <= forecast[t,p]
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

interface Limit extends DemandLimit {
  readonly key: DemandKey;
}

// A tier with a demand curve has a limit for each of its steps instead (see priceStep.ts).
function limitsOf(scenario: Scenario): Limit[] {
  return scenario.tiers
    .filter(({ priceSteps }) => priceSteps === undefined)
    .flatMap((tier) =>
      scenario.periods.flatMap((period, index) =>
        demandLimits(scenario, tier, index).map((limit) => ({
          ...limit,
          key: {
            rule: 'demand' as const,
            tier: tier.id,
            period: period.id,
            ...(limit.block !== undefined && { block: limit.block }),
          },
        })),
      ),
    );
}
