import { counted } from '../../quantity/counted.ts';
import type { Page } from '../page.ts';
import { rangeBar, TO_DEMAND, TO_HIGH } from '../rangeBar.ts';
import { rateCell } from '../rateCell.ts';
import { type Answered, type PeriodOf, section } from '../section.ts';
import { MOST_PERIODS, meanOver, type Stretch, stretchesOf } from '../stretch.ts';
import { type Column, type Tabular, table } from '../table.ts';
import { wrap } from '../wrap.ts';

const MOST_LINES = 60;

const BAR = 24;

/**
 * What is served of each tier beside the low and the high of its forecast, by period or calendar year. Nothing where no forecast has
 * both; a tier without them, or that nobody asks for, is left out.
 */
export function forecastRange(document: Answered, page: Page): string[] {
  const { columns, rows } = forecastTable(document);
  if (rows.length === 0) return [];
  const note = `Bars are full up to what is served; of the forecast ${TO_DEMAND} is from low to the demand, ${TO_HIGH} from there to high.`;
  const rest = rows.length - MOST_LINES;
  return section(
    FORECAST_TITLE,
    [
      ...table(columns, rows.slice(0, MOST_LINES), page),
      ...(rest > 0 ? [`and ${counted(rest, 'more line')}; the plan's JSON has every period.`] : []),
      ...wrap(note, page.columns),
    ],
    page,
  );
}

export const FORECAST_TITLE = 'The forecast, tok/s';

/** The same numbers without their bars. */
export function forecastNumbers(document: Answered): Tabular {
  const { columns, rows } = forecastTable(document);
  return { columns: columns.slice(0, -1), rows: rows.map((cells) => cells.slice(0, -1)) };
}

function forecastTable(document: Answered): Tabular {
  const stretches = stretchesOf(document.periods, MOST_PERIODS);
  const isOne = stretches.length === 1;
  const right = (header: string): Column => ({ header, align: 'right' });
  const rows = rangesIn(document).flatMap((range) => {
    const most = Math.max(...range.high);
    return stretches.map((stretch, index) => [
      index === 0 ? range.tier : '',
      ...(isOne ? [] : [stretch.label]),
      ...cellsOf(document.periods, stretch, range, most),
    ]);
  });
  return {
    columns: [
      { header: '', least: 6 },
      ...(isOne ? [] : [{ header: '' }]),
      ...['served', 'low', 'demand', 'high'].map(right),
      { header: '' },
    ],
    rows,
  };
}

/** The forecast of one tier, Mtok/s by period. */
interface Range {
  readonly tier: string;
  readonly low: readonly number[];
  readonly mean: readonly number[];
  readonly high: readonly number[];
}

function rangesIn({ scenario }: Answered): Range[] {
  return scenario.input.tiers.flatMap(({ id, demand: { low, mean, high } }) =>
    low && mean && high?.some((rate) => rate > 0) ? [{ tier: id, low, mean, high }] : [],
  );
}

function cellsOf(
  periods: readonly PeriodOf[],
  stretch: Stretch,
  { tier, low, mean, high }: Range,
  most: number,
): string[] {
  const over = (values: readonly number[]) =>
    meanOver(stretch.periods, (period) => values[periods.indexOf(period)] ?? 0);
  const served = meanOver(
    stretch.periods,
    ({ tiers }) => tiers.find((entry) => entry.tier === tier)?.servedMtokPerS ?? 0,
  );
  const parts = [
    { upTo: served, fill: '█' },
    { upTo: over(low), fill: ' ' },
    { upTo: over(mean), fill: TO_DEMAND },
    { upTo: over(high), fill: TO_HIGH },
  ];
  return [...[served, over(low), over(mean), over(high)].map(rateCell), rangeBar(parts, most, BAR)];
}
