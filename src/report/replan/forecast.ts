import type { PlanDocument, Replan } from '../../document/schema.ts';
import { formatShare, formatTokenRate } from '../../quantity/format.ts';
import { writeMonth } from '../../quantity/month.ts';
import { signed } from '../comparison/amounts.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { crossingNote, MOST_PERIODS, meanOver, stretchesOf } from '../stretch.ts';
import { table } from '../table.ts';
import { wrap } from '../wrap.ts';

/** Demand before and after, for each tier and period that differ; of many periods the mean of a calendar year. Nothing where none does. */
export function forecastChanged(
  { periods, tiers }: PlanDocument['scenario']['input'],
  { forecast }: Replan,
  page: Page,
): string[] {
  if (forecast.length === 0) return [];
  const dated = periods.map(({ id, startMonth, months }, index) => {
    return { label: id, start: writeMonth(startMonth), months, index };
  });
  const rows = tiers.flatMap(({ id, demand: { mean } }) => {
    const changes = new Map(
      forecast.filter(({ tier }) => tier === id).map((change) => [change.start, change]),
    );
    return stretchesOf(dated, MOST_PERIODS)
      .filter((stretch) => stretch.periods.some(({ start }) => changes.has(start)))
      .map((stretch) => {
        const of = (side: 'before' | 'after') =>
          meanOf(stretch.periods, ({ start, index }) => {
            const change = changes.get(start);
            return change ? change[side] : mean?.[index];
          });
        return [id, stretch.label, ...cellsOf(of('before'), of('after'))];
      });
  });
  const isByYear = dated.length > MOST_PERIODS;
  const columns = [
    { header: 'tier', least: 8 },
    { header: isByYear ? 'year' : 'period' },
    ...['before', 'now', 'change', ''].map((header) => ({ header, align: 'right' }) as const),
  ];
  const notes = ['Rates are means of the calendar year.', ...crossingNote(dated)].join(' ');
  return section(
    'What changed in the forecast',
    [...table(columns, rows, page), ...(isByYear ? wrap(notes, page.columns) : [])],
    page,
  );
}

function cellsOf(before: number | undefined, after: number | undefined): string[] {
  const written = (rate: number | undefined) => (rate === undefined ? 'no limit' : formatTokenRate(rate));
  if (before === undefined || after === undefined) return [written(before), written(after)];
  const more = after - before;
  return [
    written(before),
    written(after),
    signed(more, formatTokenRate),
    ...(before > 0 ? [`(${signed(more / before, formatShare)})`] : []),
  ];
}

// Undefined where demand has no limit in any of the periods.
function meanOf<P extends { readonly label: string; readonly start: string; readonly months: number }>(
  periods: readonly P[],
  rateOf: (period: P) => number | undefined,
): number | undefined {
  if (periods.some((period) => rateOf(period) === undefined)) return undefined;
  return meanOver(periods, (period) => rateOf(period) ?? 0);
}
