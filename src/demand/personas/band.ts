import { z } from 'zod';
import type { Dimension } from '../../quantity/dimensions.ts';
import { quantity, writeQuantity } from '../../quantity/quantity.ts';
import { strict } from '../../reading/strict.ts';

/** A number that nobody knows yet: the one that is counted on, and the two that it may well lie between. */
export interface Band {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** A number in a file, or three: `{ low: 20 %/year, middle: 40 %/year, high: 70 %/year }`, which must not fall. */
export function bandSchema(dimension: Dimension) {
  const one = quantity(dimension);
  const three = strict({
    low: one.meta({ description: 'The least that may well come.' }),
    middle: one.meta({ description: 'What is counted on.' }),
    high: one.meta({ description: 'The most that may well come.' }),
  }).check(({ value: { low, middle, high }, issues }) => {
    const shown = (value: number) => writeQuantity(dimension, value);
    const order = 'low, middle and high must not fall in this order.';
    if (low > middle)
      issues.push({
        code: 'custom',
        path: ['low'],
        message: `low (${shown(low)}) is above the middle (${shown(middle)}); ${order}`,
        input: low,
      });
    if (high < middle)
      issues.push({
        code: 'custom',
        path: ['high'],
        message: `high (${shown(high)}) is below the middle (${shown(middle)}); ${order}`,
        input: high,
      });
  });
  return z.union([one, three]);
}

/** The band of what a file states; one number is all three. */
export function bandOf(stated: number | Band): Band {
  return typeof stated === 'number' ? { low: stated, middle: stated, high: stated } : stated;
}

/** Whether it leaves anything open. */
export function isOpen({ low, high }: Band): boolean {
  return low < high;
}

/** The number below which a part of all draws lie that are spread over the band as a triangle with its tip at the middle. */
export function drawnFrom({ low, middle, high }: Band, part: number): number {
  const width = high - low;
  if (width === 0) return middle;
  return part * width < middle - low
    ? low + Math.sqrt(part * width * (middle - low))
    : high - Math.sqrt((1 - part) * width * (high - middle));
}
