import type { Scenario } from '../../scenario/scenario.ts';
import type { PriceStep } from '../../scenario/tier.ts';
import { sellKey } from '../columns.ts';
import { type DemandLimit, demandLimits } from '../demandLimits.ts';
import { tierInBlock } from '../inBlock.ts';
import { widthOf } from '../priceCurve.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface PriceStepKey {
  readonly rule: 'priceStep';
  readonly tier: string;
  /** Counted from 0, the dearest. */
  readonly step: number;
  readonly period: string;
  /** The block of the day; absent where the day is one block, or where any of its hours will do. */
  readonly block?: string;
}

/**
 * sell[t,k,p,b] <= step[t,k] * forecast[t,p] * shape[t,b]; of a deferrable tier
 * sum over b of w[b] * sell[t,k,p,b] <= step[t,k] * forecast[t,p]
 */
export const priceStep: Rule<PriceStepKey> = {
  name: 'priceStep',
  sentence: 'At each price of a demand curve a tier sells no more tokens than are wanted at that price.',
  unit: 'Mtok/s',
  isInput: false,
  rows: ({ scenario }) =>
    curvesOf(scenario).flatMap(({ tier, steps, period, limit }) =>
      steps.map((_, step) => ({
        key: keyOf(tier, step, period, limit),
        sense: '<=' as const,
        rhs: widthOf(steps, step) * limit.mtokPerS,
        terms: limit.blocks.map(({ id, weight }) => [sellKey(tier, period, id, step), weight] as const),
      })),
    ),
  // A plan says what is sold at its one price, so that the last step speaks for all.
  check: ({ scenario, periods }) => {
    const byPeriod = new Map(periods.map((entry) => [entry.period, entry]));
    return curvesOf(scenario).map(({ tier, steps, period, limit }) => {
      const entry = byPeriod.get(period)?.tiers.find((other) => other.tier === tier);
      return {
        key: keyOf(tier, steps.length - 1, period, limit),
        sense: '<=' as const,
        used: entry
          ? limit.blocks.reduce(
              (sum, { at, weight }) => sum + weight * tierInBlock(entry, at).servedMtokPerS,
              0,
            )
          : 0,
        allowed: (steps.at(-1)?.demandPart ?? 0) * limit.mtokPerS,
      };
    });
  },
  label: ({ tier, step, period, block }) =>
    `tokens of ${tier} at price step ${step + 1} in ${block === undefined ? period : `${period}, ${block}`}`,
  loosenedBy: () => [],
};

interface Curve {
  readonly tier: string;
  readonly steps: readonly PriceStep[];
  readonly period: string;
  readonly limit: DemandLimit;
}

function curvesOf(scenario: Scenario): Curve[] {
  return scenario.tiers.flatMap((tier) => {
    const { id, priceSteps: steps } = tier;
    if (steps === undefined) return [];
    return scenario.periods.flatMap(({ id: period }, index) =>
      demandLimits(scenario, tier, index).map((limit) => ({ tier: id, steps, period, limit })),
    );
  });
}

function keyOf(tier: string, step: number, period: string, { block }: DemandLimit): PriceStepKey {
  return { rule: 'priceStep', tier, step, period, ...(block !== undefined && { block }) };
}
