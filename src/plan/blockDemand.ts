import type { Tier } from '../scenario/tier.ts';

/** What a tier's users want in one block of the day, Mtok/s, for a mean over the day. */
export function blockDemand({ demand: { shape } }: Tier, mean: number, block: number): number {
  return shape === undefined ? mean : mean * (shape[block] ?? 1);
}
