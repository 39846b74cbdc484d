import { match } from 'ts-pattern';
import { formatMoney, formatPrice, formatShare, formatTokenRate } from '../../quantity/format.ts';
import type { Earnings } from '../../scenario/tier.ts';

/** What the price of a tier's output tokens is made from: `by the seat, $20 a month for 2 Mtok of output`. */
export function earningsInWords(earnings: Earnings): string {
  return match(earnings)
    .with(
      { way: 'tokens' },
      ({ inputUsdPerMtok, cachedUsdPerMtok }) =>
        `by the token, input at ${formatPrice(inputUsdPerMtok)} and from a cache at ${formatPrice(cachedUsdPerMtok)}`,
    )
    .with(
      { way: 'seat' },
      ({ usdPerMonth, mtokPerMonth }) =>
        `by the seat, ${dollars(usdPerMonth)} a month for ${megatokens(mtokPerMonth)} of output`,
    )
    .with(
      { way: 'uplift' },
      ({ usdPerMonth, part, mtokPerMonth }) =>
        `as an uplift of ${formatShare(part)} on ${dollars(usdPerMonth)} a month for ${megatokens(mtokPerMonth)} of output`,
    )
    .with(
      { way: 'internal' },
      ({ usdPerTask, mtokPerTask }) =>
        `by the task, worth ${dollars(usdPerTask)} for ${megatokens(mtokPerTask)} of output`,
    )
    .exhaustive();
}

function dollars(usd: number): string {
  return formatMoney(usd / 1e6);
}

function megatokens(mtok: number): string {
  return formatTokenRate(mtok).replace('/s', '');
}
