/** Rounding in the file leaves some 1e-10 of a count. */
export const NEGLIGIBLE = 1e-6;

/** Whether there are any racks, rounding apart. */
export function isSome(racks: number): boolean {
  return racks > NEGLIGIBLE;
}
