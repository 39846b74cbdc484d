import type { System } from '../catalogue/catalogue.ts';

/** Price of one rack, $M; a system whose price is not known never gets this far. */
export function priceMusd(system: System): number {
  return system.capexMusd?.value ?? Number.NaN;
}
