import { formatShare } from '../quantity/format.ts';

/** A gap below this is rounding. */
export const CLOSED = 1e-6;

/** A gap to the best possible, which may be far below what percents with one decimal can say: `2.0 %`, `0.008 %`. */
export function gapInWords(gap: number): string {
  if (gap >= 0.001 || gap <= CLOSED) return formatShare(gap);
  return `${Number((gap * 100).toPrecision(1))} %`;
}
