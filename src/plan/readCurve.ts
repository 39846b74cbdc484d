import type { Scenario } from '../scenario/scenario.ts';
import type { PriceStep, Tier } from '../scenario/tier.ts';
import { tokenPrice } from '../scenario/tokenPrice.ts';
import { type DemandLimit, demandLimits } from './demandLimits.ts';
import type { CurveEntry } from './periods.ts';
import { type CurveSale, marginalPart, saleAt } from './priceCurve.ts';

/** What a tier with a demand curve is sold at in one period. */
export interface CurveReading {
  /** USD per M output tokens: revenue over tokens, or the dearest price where none is sold. */
  readonly priceUsdPerMtok: number;
  readonly curve: CurveEntry;
  /** The price in each block, in their order; absent where it is the same in all. */
  readonly blockPrices?: readonly number[];
}

/**
 * Reads the prices of a tier off its demand curve, from the Mtok/s that are sold in each block; undefined where the tier has one
 * price. In each block the most is made of what is sold in it, and over the day of what may be served at any hour.
 */
export function readCurve(
  scenario: Scenario,
  tier: Tier,
  periodIndex: number,
  soldMtokPerS: readonly number[],
): CurveReading | undefined {
  const { priceSteps: steps } = tier;
  if (steps === undefined) return undefined;
  const base = tokenPrice(tier, periodIndex);
  const sales = demandLimits(scenario, tier, periodIndex).map((limit) => soldIn(limit, steps, soldMtokPerS));
  const dearest = base * (steps[0]?.pricePart ?? 1);
  const priceOf = (sold: number, revenue: number) => (sold > 0 ? (base * revenue) / sold : dearest);
  const shareOf = (index: number) => (sales.length > 1 ? (scenario.blocks[index]?.share ?? 0) : 1);
  const mean = (of: (sale: Sale) => number) =>
    sales.reduce((sum, sale, index) => sum + shareOf(index) * of(sale), 0);
  return {
    priceUsdPerMtok: priceOf(
      mean(({ sold }) => sold),
      mean(({ revenue }) => revenue),
    ),
    curve: farthest(steps, sales, base),
    ...(sales.length > 1 && { blockPrices: sales.map(({ sold, revenue }) => priceOf(sold, revenue)) }),
  };
}

/** Mtok/s that are sold under one limit, and what they bring at a price of 1. */
interface Sale extends CurveSale {
  readonly sold: number;
  readonly revenue: number;
}

function soldIn(
  { blocks, mtokPerS }: DemandLimit,
  steps: readonly PriceStep[],
  soldMtokPerS: readonly number[],
): Sale {
  const sold = blocks.reduce((sum, { at, weight }) => sum + weight * (soldMtokPerS[at] ?? 0), 0);
  const sale = saleAt(steps, mtokPerS > 0 ? sold / mtokPerS : 0);
  return { ...sale, sold, revenue: sale.revenuePart * mtokPerS };
}

function farthest(steps: readonly PriceStep[], sales: readonly Sale[], base: number): CurveEntry {
  const far = sales.toSorted((a, b) => (b.lastStep ?? -1) - (a.lastStep ?? -1))[0];
  const last = far?.lastStep === undefined ? undefined : steps[far.lastStep];
  return {
    ...(last && { lastStepUsdPerMtok: base * last.pricePart }),
    ...(far?.nextStep !== undefined && { furtherUsdPerMtok: base * marginalPart(steps, far.nextStep) }),
  };
}
