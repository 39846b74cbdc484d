import type { Scenario } from '../scenario/scenario.ts';
import type { Tier } from '../scenario/tier.ts';
import { blockDemand } from './blockDemand.ts';

/** What a tier's users want together in some part of a period. */
export interface DemandLimit {
  /** The block of the day; absent where the day is one block, or where any of its hours will do. */
  readonly block?: string;
  /** The blocks that it adds up, with their weights and places in the list. */
  readonly blocks: readonly { readonly id: string; readonly at: number; readonly weight: number }[];
  readonly mtokPerS: number;
}

/**
 * The demand of a tier in a period: in each block of the day, or over the whole day where it may be served at any hour. Empty where
 * demand is unlimited.
 */
export function demandLimits({ blocks }: Scenario, tier: Tier, periodIndex: number): DemandLimit[] {
  const mean = tier.demand.mean?.[periodIndex];
  if (mean === undefined) return [];
  if (tier.demand.deferrable && blocks.length > 1)
    return [{ blocks: blocks.map(({ id, share }, at) => ({ id, at, weight: share })), mtokPerS: mean }];
  return blocks.map(({ id }, at) => ({
    ...(blocks.length > 1 && { block: id }),
    blocks: [{ id, at, weight: 1 }],
    mtokPerS: blockDemand(tier, mean, at),
  }));
}
