import type { DemandDocument } from '../../document/demandSchema.ts';
import type { Page } from '../page.ts';
import { rangeBar, TO_DEMAND, TO_HIGH } from '../rangeBar.ts';
import { rateCell } from '../rateCell.ts';
import { section } from '../section.ts';
import { crossingNote, type Dated, MOST_PERIODS, meanOver, type Stretch, stretchesOf } from '../stretch.ts';
import { type Column, table } from '../table.ts';
import { wrap } from '../wrap.ts';

const BAR = 16;

type InPeriod = Dated & DemandDocument['tiers'][number]['periods'][number];

/**
 * Output of each tier by period or calendar year: low, demand and high as numbers and as a bar, full up to low; then all input, and what of it a
 * cache holds. Nothing where nobody asks for any.
 */
export function tierRanges({ tiers, periods }: DemandDocument, page: Page): string[] {
  const asked = tiers.filter(isAsked);
  if (asked.length === 0) return [];
  const isOpen = asked.some((tier) => tier.periods.some(({ lowMtokPerS }) => lowMtokPerS !== undefined));
  const right = (header: string): Column => ({ header, align: 'right' });
  const columns = [
    { header: '', least: 6 },
    { header: '' },
    ...(isOpen ? [right('low')] : []),
    right('demand'),
    ...(isOpen ? [right('high')] : []),
    { header: '' },
    right('input'),
    right('cached'),
  ];
  const rows = asked.flatMap(({ tier, periods: own }) => {
    const dated = periods.map((period, at): InPeriod => ({ ...period, ...own[at]! }));
    const most = Math.max(...dated.map((one) => one.highMtokPerS ?? one.outputMtokPerS));
    return stretchesOf(dated, MOST_PERIODS).map((stretch, index) => [
      index === 0 ? tier : '',
      stretch.label,
      ...cellsOf(stretch, isOpen, most),
    ]);
  });
  const notes = [
    `Bars are full up to ${isOpen ? `low, ${TO_DEMAND} up to the demand and ${TO_HIGH} up to high` : 'the demand'}; each tier has a scale of its own.`,
    ...(periods.length > MOST_PERIODS
      ? ['Rates are means of the calendar year.', ...crossingNote(periods)]
      : []),
  ];
  return section(
    'What is asked of each tier, tok/s',
    [...table(columns, rows, page), ...wrap(notes.join(' '), page.columns)],
    page,
  );
}

/** Whether anybody asks anything of a tier in any period, if only at the high. */
export function isAsked({ periods }: DemandDocument['tiers'][number]): boolean {
  return periods.some(({ outputMtokPerS, highMtokPerS }) => Math.max(outputMtokPerS, highMtokPerS ?? 0) > 0);
}

function cellsOf({ periods }: Stretch<InPeriod>, isOpen: boolean, most: number): string[] {
  const mean = (of: (one: InPeriod) => number) => meanOver(periods, of);
  const demand = mean(({ outputMtokPerS }) => outputMtokPerS);
  const low = mean(({ lowMtokPerS, outputMtokPerS }) => lowMtokPerS ?? outputMtokPerS);
  const high = mean(({ highMtokPerS, outputMtokPerS }) => highMtokPerS ?? outputMtokPerS);
  const parts = [
    { upTo: low, fill: '█' },
    { upTo: demand, fill: TO_DEMAND },
    { upTo: high, fill: TO_HIGH },
  ];
  return [
    ...(isOpen ? [rateCell(low)] : []),
    rateCell(demand),
    ...(isOpen ? [rateCell(high)] : []),
    rangeBar(parts, most, BAR),
    rateCell(mean(({ inputMtokPerS }) => inputMtokPerS)),
    rateCell(mean(({ cachedMtokPerS }) => cachedMtokPerS)),
  ];
}
