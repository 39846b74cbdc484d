import { MONTHS_PER_YEAR, SECONDS_PER_YEAR } from '../../quantity/constants.ts';
import { formatPrice, formatShare, formatTokenRate } from '../../quantity/format.ts';
import { perYear } from '../../quantity/perYear.ts';
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

/** What the prices are, and where cheaper or dearer tokens than at the base price earn more. */
export function priceNotes(document: Answered): string[] {
  const [period] = document.periods;
  if (period === undefined || curvesIn(document).length === 0) return [];
  const when = document.periods.length > 1 ? ` in ${period.label}` : '';
  return [
    ...curvesIn(document).flatMap((id) => againstBase(document, period, id, when)),
    'All buyers of a tier pay one price: that at which what is sold is wanted, revenue being straight between two steps. A Mtok more makes all others cheaper, and brings what is left after that.',
  ];
}

type Entry = PeriodOf['tiers'][number];

function cells(entry: Entry, period: PeriodOf): string[] {
  const { servedMtokPerS, demandMtokPerS = 0, curve, revenueUsd } = entry;
  const isSold = servedMtokPerS > 0;
  return [
    isSold ? formatPrice(entry.priceUsdPerMtok) : 'not sold',
    formatTokenRate(servedMtokPerS),
    demandMtokPerS > 0 ? formatShare(servedMtokPerS / demandMtokPerS) : '',
    dollars(perYear(revenueUsd, period.months)),
    curve?.furtherUsdPerMtok === undefined ? 'all sold' : formatPrice(curve.furtherUsdPerMtok),
  ];
}

// Whether the forecast could be served at its price is another matter: this is the most that it could bring.
function againstBase({ scenario }: Answered, period: PeriodOf, id: string, when: string): string[] {
  const entry = period.tiers.find(({ tier }) => tier === id);
  const base = scenario.input.tiers.find((tier) => tier.id === id)?.priceUsdPerMtok.value;
  if (entry === undefined || base === undefined || entry.servedMtokPerS === 0) return [];
  const years = period.months / MONTHS_PER_YEAR;
  const atBase = (entry.demandMtokPerS ?? 0) * base * SECONDS_PER_YEAR * years;
  const gain = entry.revenueUsd - atBase;
  if (entry.priceUsdPerMtok >= base * (1 - NEAR) || gain <= NEAR * atBase) return [];
  return [
    `Cheaper tokens of ${id} earn more${when}: ${formatPrice(entry.priceUsdPerMtok)} brings ${dollars(perYear(gain, period.months))} a year more than its whole forecast would at ${formatPrice(base)}.`,
  ];
}

// Below this part a difference is rounding.
const NEAR = 1e-6;

function curvesIn({ scenario }: Answered): string[] {
  return scenario.input.tiers.filter(({ priceSteps }) => priceSteps !== undefined).map(({ id }) => id);
}

function periodsOf(document: Answered): PeriodOf[] {
  return document.periods.length > 1 ? endsOf(document) : [...document.periods];
}
