/** USD from $M. */
export function usd(musd: number): number {
  return musd * 1e6;
}
