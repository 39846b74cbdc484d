import type { PriceStep } from './tier.ts';

/**
 * The steps of a demand curve at which revenue, as a function of what is sold, touches its concave hull; the first and the last always do.
 * Steps come by falling price and growing demand.
 */
export function concaveSteps(steps: readonly PriceStep[]): PriceStep[] {
  const kept: PriceStep[] = [];
  for (const step of steps) {
    while (kept.length > 0 && isBelow(kept.at(-2) ?? NOTHING_SOLD, kept.at(-1) as PriceStep, step))
      kept.pop();
    kept.push(step);
  }
  return kept;
}

const NOTHING_SOLD: PriceStep = { pricePart: 0, demandPart: 0 };

// Whether the line from the point before to the one after runs above the point between, rounding apart.
function isBelow(before: PriceStep, between: PriceStep, after: PriceStep): boolean {
  const way = (between.demandPart - before.demandPart) / (after.demandPart - before.demandPart);
  const line = revenue(before) + way * (revenue(after) - revenue(before));
  return revenue(between) < line * (1 - 1e-9);
}

function revenue({ pricePart, demandPart }: PriceStep): number {
  return pricePart * demandPart;
}
