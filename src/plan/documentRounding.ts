/**
 * What rounding to the 10 digits of a plan document may have taken from an amount or added to it, in the unit of the amount: half of its last
 * digit, and what doubles leave of that.
 */
export function roundingOf(amount: number): number {
  if (amount === 0) return 0;
  const size = Math.abs(amount);
  return 0.5 * 10 ** (Math.floor(Math.log10(size)) - 9) + 1e-12 * size;
}
