import { formatTokenRate } from '../quantity/format.ts';

/** A rate below which its digits would push the columns beside it off the page: one token in a quarter of an hour. */
const LEAST_MTOK_PER_S = 1e-9;

/** A rate from Mtok/s for a column whose heading has the unit, tok/s: `204.7 M`. */
export function rateCell(mtokPerS: number): string {
  if (mtokPerS === 0) return '0';
  if (mtokPerS > 0 && mtokPerS < LEAST_MTOK_PER_S) return '< 0.001';
  return formatTokenRate(mtokPerS).replace('tok/s', '').trimEnd();
}
