import { formatTokenRate } from '../quantity/format.ts';

/** A rate from Mtok/s for a column whose heading has the unit, tok/s: `204.7 M`. */
export function rateCell(mtokPerS: number): string {
  return mtokPerS === 0 ? '0' : formatTokenRate(mtokPerS).replace('tok/s', '').trimEnd();
}
