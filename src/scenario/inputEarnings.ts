import type { CatalogueTier } from '../catalogue/catalogue.ts';
import { formatCount, formatPrice, formatShare } from '../quantity/format.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { inputUsdPerMtok } from './inputPrice.ts';
import type { Tell } from './perPeriod.ts';
import type { InputTokens, Prices } from './prices.ts';
import type { Setting } from './setting.ts';

/** Prices of output tokens, and what prices of tokens come to in each period as parts of those of the first. */
interface Output {
  readonly prices: Prices;
  readonly parts: readonly number[];
}

/**
 * The price of output tokens with what their input brings, where the scenario has a price for input; else as it is. Input without its
 * number of tokens is a fault, and so is a price of cached input without that of input, or without a part that a cache holds.
 */
export function inputEarnings(
  { id, name }: CatalogueTier,
  { price = {} }: Setting,
  { prices, parts }: Output,
  { inputPerOutput, cacheHits }: InputTokens,
  faults: Faults,
  tell: Tell,
): Prices {
  const { input, cached } = price;
  const path = ['tiers', id, 'price'];
  if (input === undefined) {
    if (cached !== undefined)
      faults.add(
        [...path, 'cached'],
        'cached input has a price and other input has none; write it beside, such as "input: 0.60 USD/Mtok".',
      );
    return prices;
  }
  if (!inputPerOutput) {
    faults.add(
      [...path, 'input'],
      'input tokens have a price, and nothing says how many come with each output token; write it beside "price", such as "inputPerOutput: 8".',
    );
    return prices;
  }
  if (cached !== undefined && !cacheHits)
    faults.add(
      [...path, 'cached'],
      'cached input has a price, and nothing says which part of the input comes from a cache; write it beside "price", such as "cacheHits: 50 %".',
    );
  const hits = cacheHits?.value ?? 0;
  const earnings = {
    way: 'tokens' as const,
    inputUsdPerMtok: input,
    cachedUsdPerMtok: cached ?? input,
    ...(parts.some((part) => part !== 1) && { inputParts: parts }),
  };
  const more = inputUsdPerMtok(earnings, inputPerOutput.value, hits);
  const { priceUsdPerMtok: output, pricesUsdPerMtok: outputs } = prices;
  const value = output.value + more;
  const ofInput = `${formatCount(inputPerOutput.value)} input tokens${hits > 0 ? `, ${formatShare(hits)} of them cached,` : ''} at ${formatPrice(input)}${hits > 0 ? ` and ${formatPrice(cached ?? input)}` : ''}`;
  tell(
    `${name} is paid for input too: ${formatPrice(output.value)} for output and, with each token of it, ${ofInput} come to ${formatPrice(value)} of output.`,
  );
  return {
    priceUsdPerMtok: {
      value,
      source: 'scenario',
      grade: 'assumption',
      note: `${formatPrice(output.value)} for output, and with each token of it ${ofInput}`,
    },
    ...(outputs && { pricesUsdPerMtok: outputs.map((usd, index) => usd + more * (parts[index] ?? 1)) }),
    earnings,
  };
}
