/** A number with 10 significant digits, as plans are written; -0 becomes 0. */
export function roundTo10(value: number): number {
  return Number(value.toPrecision(10)) + 0;
}
