import { match, P } from 'ts-pattern';
import type { CatalogueTier } from '../catalogue/catalogue.ts';
import { formatMoney, formatPrice, formatShare, formatTokenRate } from '../quantity/format.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { Tell } from './perPeriod.ts';
import type { Prices } from './prices.ts';
import type { Setting } from './setting.ts';
import type { Earnings } from './tier.ts';

/**
 * What a million output tokens earn of a tier that is sold by the seat, as an uplift on a product, or used within the firm; undefined where
 * it is paid by the token. A number that is missing is a fault, and so are tokens of nothing.
 */
export function earningsPerHead(
  { id, name, priceUsdPerMtok }: CatalogueTier,
  { price = {} }: Setting,
  faults: Faults,
  tell: Tell,
): Prices | undefined {
  const way = (['seat', 'uplift', 'internal'] as const).find((key) => price[key] !== undefined);
  if (way === undefined) return undefined;
  const found = match(price)
    .with({ seat: P.nonNullable }, ({ seat }) => bySeat(seat))
    .with({ uplift: P.nonNullable }, ({ uplift }) => byUplift(uplift))
    .otherwise(({ internal = {} }) => byTask(internal));
  if ('lacks' in found) {
    faults.add(['tiers', id, 'price', way, ...(found.at ? [found.at] : [])], found.lacks);
    return { priceUsdPerMtok };
  }
  const { usd, mtok, basis, earnings } = found;
  const value = usd / mtok;
  tell(`${name} ${basis}: ${formatPrice(value)} of output tokens.`);
  return { priceUsdPerMtok: { value, source: 'scenario', grade: 'assumption', note: basis }, earnings };
}

/** USD for so many millions of output tokens, in words too; or the number that is missing. */
type Found =
  | { readonly usd: number; readonly mtok: number; readonly basis: string; readonly earnings: Earnings }
  | { readonly lacks: string; readonly at?: string };

type Of<Way extends 'seat' | 'uplift' | 'internal'> = NonNullable<NonNullable<Setting['price']>[Way]>;

function bySeat({ price, tokens }: Of<'seat'>): Found {
  if (price === undefined)
    return {
      lacks: 'a product by the seat has no price; write that of a seat, such as "price: 20 USD/month".',
    };
  if (tokens === undefined)
    return {
      lacks:
        'a price by the seat is no price of tokens without what a seat uses; write the output tokens of one, such as "tokens: 2 Mtok/month".',
    };
  if (tokens === 0) return { at: 'tokens', lacks: ofNothing('a seat') };
  return {
    usd: price,
    mtok: tokens,
    basis: `is sold by the seat, at ${dollars(price)} a month for ${megatokens(tokens)}`,
    earnings: { way: 'seat', usdPerMonth: price, mtokPerMonth: tokens },
  };
}

function byUplift({ price, uplift, tokens }: Of<'uplift'>): Found {
  if (price === undefined)
    return {
      lacks:
        'an uplift has no product to stand on; write what that costs a user, such as "price: 30 USD/month".',
    };
  if (uplift === undefined)
    return { lacks: 'the product has no uplift; write by which part it is dearer, such as "uplift: 20 %".' };
  if (tokens === undefined)
    return {
      lacks:
        'an uplift is no price of tokens without what a user uses; write the output tokens of one, such as "tokens: 1 Mtok/month".',
    };
  if (tokens === 0) return { at: 'tokens', lacks: ofNothing('a user') };
  return {
    usd: price * uplift,
    mtok: tokens,
    basis: `makes a product of ${dollars(price)} a month dearer by ${formatShare(uplift)}, ${dollars(price * uplift)} for ${megatokens(tokens)}`,
    earnings: { way: 'uplift', usdPerMonth: price, part: uplift, mtokPerMonth: tokens },
  };
}

function byTask({ valuePerTask, tokensPerTask }: Of<'internal'>): Found {
  if (valuePerTask === undefined)
    return { lacks: 'internal use has no worth; write that of a task, such as "valuePerTask: 4 USD".' };
  if (tokensPerTask === undefined)
    return {
      lacks:
        'the worth of a task is no price of tokens without what a task takes; write its output tokens, such as "tokensPerTask: 200 ktok".',
    };
  if (tokensPerTask === 0) return { at: 'tokensPerTask', lacks: ofNothing('a task') };
  const usd = valuePerTask * 1e6;
  const mtok = tokensPerTask / 1e6;
  return {
    usd,
    mtok,
    basis: `is for internal use, where a task is worth ${dollars(usd)} and takes ${megatokens(mtok)}`,
    earnings: { way: 'internal', usdPerTask: usd, mtokPerTask: mtok },
  };
}

function ofNothing(who: string): string {
  return `${who} that takes no tokens gives them no price; write how many it takes.`;
}

function dollars(usd: number): string {
  return formatMoney(usd / 1e6);
}

function megatokens(mtok: number): string {
  return formatTokenRate(mtok).replace('/s', '');
}
