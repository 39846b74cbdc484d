import { MONTHS_PER_YEAR, SECONDS_PER_YEAR } from '../../quantity/constants.ts';
import { formatPrice, formatShare, formatTokenRate } from '../../quantity/format.ts';
import { perYear } from '../../quantity/perYear.ts';
import { tokenPrice } from '../../scenario/tokenPrice.ts';
import { bareUsd } from '../bareUsd.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { type Answered, type PeriodOf, section } from '../section.ts';
import { type Tabular, table } from '../table.ts';
import { wrap } from '../wrap.ts';
import { endsOf } from './tiersOverTime.ts';

/** How far down its demand curve each tier is sold, and what that earns beside its base price. Empty where no tier has a curve. */
export function priceAndVolume(document: Answered, page: Page): string[] {
  const { columns, rows } = priceTable(document);
  if (rows.length === 0) return [];
  const notes = priceNotes(document).flatMap((note) => wrap(note, page.columns));
  return section('Price and volume', [...table(columns, rows, page), ...notes], page);
}

/** Each tier with a demand curve: its price, what it sells and earns at it, and what a token more would bring; in the first period and the last. */
export function priceTable(document: Answered): Tabular {
  const right = (header: string) => ({ header, align: 'right' }) as const;
  const ends = periodsOf(document);
  return {
    columns: [
      { header: '', least: 8 },
      { header: '' },
      ...['price', 'sold', 'of forecast', 'revenue/yr', 'a Mtok more'].map(right),
    ],
    rows: curvesIn(document).flatMap((id) =>
      ends.flatMap((period, index) => {
        const entry = period.tiers.find(({ tier }) => tier === id);
        return entry
          ? [[index === 0 ? id : '', ends.length > 1 ? period.label : '', ...cells(entry, period)]]
          : [];
      }),
    ),
  };
}

/** What the prices are, and when cheaper tokens than at the base price earn more. */
export function priceNotes(document: Answered): string[] {
  const curves = curvesIn(document);
  if (document.periods.length === 0 || curves.length === 0) return [];
  return [
    ...curves.flatMap((id) => cheaperEarnsMore(document, id)),
    `Prices are USD per M output tokens. All buyers of a tier pay one price${byHours(document, curves)}: that at which what is sold is wanted, revenue being straight between two steps. A Mtok more makes all others cheaper, and brings what is left after that.`,
  ];
}

// What can wait has one price for the whole day.
function byHours({ periods }: Answered, curves: readonly string[]): string {
  const isPricedByHours = periods.some(({ tiers }) =>
    tiers.some(
      ({ tier, blocks }) =>
        curves.includes(tier) && blocks?.some(({ priceUsdPerMtok }) => priceUsdPerMtok !== undefined),
    ),
  );
  return isPricedByHours ? ' at an hour of the day, and prices are means of the day' : '';
}

type Entry = PeriodOf['tiers'][number];

function cells(entry: Entry, period: PeriodOf): string[] {
  const { servedMtokPerS, demandMtokPerS = 0, curve, revenueUsd } = entry;
  const isSold = servedMtokPerS > 0;
  return [
    isSold ? bareUsd(entry.priceUsdPerMtok) : 'not sold',
    formatTokenRate(servedMtokPerS),
    demandMtokPerS > 0 ? formatShare(servedMtokPerS / demandMtokPerS) : '',
    dollars(perYear(revenueUsd, period.months)),
    curve?.furtherUsdPerMtok === undefined ? 'all sold' : bareUsd(curve.furtherUsdPerMtok),
  ];
}

// Told of the first period in which it is so.
function cheaperEarnsMore({ scenario, periods }: Answered, id: string): string[] {
  const tier = scenario.input.tiers.find((one) => one.id === id);
  if (tier === undefined) return [];
  const found = periods.flatMap((period, index) => {
    const entry = period.tiers.find((one) => one.tier === id);
    const gain = entry && gainOverBase(tier, entry, index, period.months);
    return entry && gain ? [{ period, entry, ...gain }] : [];
  });
  const [first] = found;
  if (first === undefined) return [];
  const { period, entry, baseUsd, gainUsd } = first;
  const when =
    periods.length === 1
      ? ''
      : found.length === 1
        ? ` in ${period.label}`
        : ` in ${found.length} of ${periods.length} periods, first in ${period.label}`;
  const asked = partAtBase(tier) === 1 ? 'its whole forecast' : 'all that is wanted';
  return [
    `Cheaper tokens of ${id} earn more${when}: ${formatPrice(entry.priceUsdPerMtok)} brings ${dollars(perYear(gainUsd, period.months))} a year more than ${asked} would at ${formatPrice(baseUsd)}.`,
  ];
}

type TierOf = Answered['scenario']['input']['tiers'][number];

// Whether what is wanted at the base price could be served is another matter: this is the most that it could bring.
function gainOverBase(
  tier: TierOf,
  entry: Entry,
  index: number,
  months: number,
): { readonly baseUsd: number; readonly gainUsd: number } | undefined {
  const baseUsd = tokenPrice(tier, index);
  const wanted = (entry.demandMtokPerS ?? 0) * partAtBase(tier);
  const atBase = wanted * baseUsd * SECONDS_PER_YEAR * (months / MONTHS_PER_YEAR);
  const gainUsd = entry.revenueUsd - atBase;
  const isCheaper = entry.servedMtokPerS > 0 && entry.priceUsdPerMtok < baseUsd * (1 - NEAR);
  return isCheaper && gainUsd > NEAR * atBase ? { baseUsd, gainUsd } : undefined;
}

// What is wanted at the base price; where the hull left that step out, at least the forecast is.
function partAtBase({ priceSteps = [] }: TierOf): number {
  return priceSteps.find(({ pricePart }) => Math.abs(pricePart - 1) < NEAR)?.demandPart ?? 1;
}

// Below this part a difference is rounding.
const NEAR = 1e-6;

function curvesIn({ scenario }: Answered): string[] {
  return scenario.input.tiers.filter(({ priceSteps }) => priceSteps !== undefined).map(({ id }) => id);
}

function periodsOf(document: Answered): PeriodOf[] {
  return document.periods.length > 1 ? endsOf(document) : [...document.periods];
}
