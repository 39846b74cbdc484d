import type { Dimension } from '../quantity/dimensions.ts';
import { writeQuantity } from '../quantity/quantity.ts';

/** A quantity as `--set` takes it, without a blank: `1.2GW`. Reading it gives the same number again. */
export function compact(dimension: Dimension, value: number): string {
  return writeQuantity(dimension, value).replaceAll(' ', '');
}

/** Quantities by month as YAML on one line: `{ 2027-01: 10 MW, 2027-07: 30 MW }`. */
export function byMonth(
  dimension: Dimension,
  amounts: readonly { readonly month: string; readonly value: number }[],
): string {
  return `{ ${amounts.map(({ month, value }) => `${month}: ${writeQuantity(dimension, value)}`).join(', ')} }`;
}
