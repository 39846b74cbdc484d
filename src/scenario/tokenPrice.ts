import type { Tier } from './tier.ts';

/** Price of a tier's tokens in a period of the horizon, USD per M output tokens. */
export function tokenPrice({ priceUsdPerMtok, pricesUsdPerMtok }: Tier, periodIndex: number): number {
  return pricesUsdPerMtok?.[periodIndex] ?? priceUsdPerMtok.value;
}
