import type { PriceStep } from '../scenario/tier.ts';

/** What is wanted at a step and at no dearer one, as a part of the demand. */
export function widthOf(steps: readonly PriceStep[], step: number): number {
  return (steps[step]?.demandPart ?? 0) - (steps[step - 1]?.demandPart ?? 0);
}

/**
 * What a token more brings at a step, as a part of the price. All buyers pay one price, so it is marginal revenue
 * (design section 3, Prices): (P[k] Q[k] - P[k-1] Q[k-1]) / (Q[k] - Q[k-1]), and may be below 0.
 */
export function marginalPart(steps: readonly PriceStep[], step: number): number {
  return (revenueAt(steps[step]) - revenueAt(steps[step - 1])) / widthOf(steps, step);
}

/** What one part of the demand brings, sold at the one price at which just so much is wanted. */
export interface CurveSale {
  /** Revenue, as a part of what the whole demand brings at the price. */
  readonly revenuePart: number;
  /** The last step that is sold; absent where nothing is. */
  readonly lastStep?: number;
  /** The step that a token more would be sold at; absent at the end of the curve. */
  readonly nextStep?: number;
}

/**
 * Reads a demand curve at a part of the demand. Between two of its points revenue is straight, so that the price, which is revenue
 * over tokens, lies between theirs.
 */
export function saleAt(steps: readonly PriceStep[], part: number): CurveSale {
  const sold = Math.min(part, steps.at(-1)?.demandPart ?? 0);
  const lastStep = sold > 0 ? steps.findIndex(({ demandPart }) => sold <= demandPart * (1 + ROUNDING)) : -1;
  const nextStep = steps.findIndex(({ demandPart }) => sold < demandPart * (1 - ROUNDING));
  const before = steps[lastStep - 1];
  return {
    revenuePart:
      lastStep < 0
        ? 0
        : revenueAt(before) + (sold - (before?.demandPart ?? 0)) * marginalPart(steps, lastStep),
    ...(lastStep >= 0 && { lastStep }),
    ...(nextStep >= 0 && { nextStep }),
  };
}

// A step is sold in full, rounding apart.
const ROUNDING = 1e-9;

function revenueAt(step: PriceStep | undefined): number {
  return step === undefined ? 0 : step.pricePart * step.demandPart;
}
