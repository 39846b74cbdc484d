import type { BlockEntry, OptionEntry, TierEntry } from './periods.ts';

/** The MW of an option in one block of the day, by the block's place in the list; where the day is one block, all of it. */
export function blockMw({ powerMw, blocksMw }: OptionEntry, block: number): number {
  return blocksMw === undefined ? powerMw : (blocksMw[block] ?? 0);
}

/** What a tier is given and sells in one block of the day; where the day is one block, what it does in the period. */
export function tierInBlock(tier: TierEntry, block: number): Omit<BlockEntry, 'block'> {
  return tier.blocks?.[block] ?? tier;
}
