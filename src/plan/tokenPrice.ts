import type { Tier } from '../scenario/tier.ts';

/** Price of a tier's tokens in a period of the horizon, USD per M output tokens. */
export function tokenPrice(tier: Tier, periodIndex: number): number {
  return tier.pricesUsdPerMtok?.[periodIndex] ?? tier.priceUsdPerMtok.value;
}
