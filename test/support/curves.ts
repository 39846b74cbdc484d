import type { PriceStep } from '../../src/scenario/tier.ts';

/** The demand curve P = a - Q in steps of a size, as parts of the price a and of a demand of a; its price never reaches 0. */
export function linearCurve(a: number, size: number): PriceStep[] {
  const count = Math.round(a / size) - 1;
  return Array.from({ length: count }, (_, index) => {
    const sold = ((index + 1) * size) / a;
    return { pricePart: 1 - sold, demandPart: sold };
  });
}

/** A demand of constant elasticity around the price and the whole demand, at prices that are parts of the price. */
export function elasticCurve(elasticity: number, parts: readonly number[]): PriceStep[] {
  return parts.map((pricePart) => ({ pricePart, demandPart: pricePart ** -elasticity }));
}
