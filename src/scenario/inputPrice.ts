import type { Earnings, Tier } from './tier.ts';

type TokenEarnings = Extract<Earnings, { way: 'tokens' }>;

/**
 * What the input that comes with a million output tokens brings, USD (design section 3, Prices): r * ((1 - hit) * input + hit * cached), with
 * r input tokens for each output token.
 */
export function inputUsdPerMtok(
  { inputUsdPerMtok: input, cachedUsdPerMtok: cached }: TokenEarnings,
  inputPerOutput: number,
  cacheHits: number,
): number {
  return inputPerOutput * ((1 - cacheHits) * input + cacheHits * cached);
}

/** A tier with other input tokens, and the price that it earns with them; the same price where it is not paid for input. */
export function withInputTokens(tier: Tier, change: Pick<Tier, 'inputPerOutput' | 'cacheHits'>): Tier {
  const changed = { ...tier, ...change };
  const { earnings, priceUsdPerMtok, pricesUsdPerMtok } = tier;
  if (earnings?.way !== 'tokens') return changed;
  const more = inputOf(changed, earnings) - inputOf(tier, earnings);
  return {
    ...changed,
    priceUsdPerMtok: { ...priceUsdPerMtok, value: priceUsdPerMtok.value + more },
    ...(pricesUsdPerMtok && {
      pricesUsdPerMtok: pricesUsdPerMtok.map(
        (price, index) => price + more * (earnings.inputParts?.[index] ?? 1),
      ),
    }),
  };
}

function inputOf({ inputPerOutput, cacheHits }: Tier, earnings: TokenEarnings): number {
  return inputUsdPerMtok(earnings, inputPerOutput?.value ?? 0, cacheHits?.value ?? 0);
}
