import type { Replan } from '../../document/schema.ts';
import { formatShare, formatTokenRate } from '../../quantity/format.ts';
import { monthsOf } from '../../quantity/perYear.ts';
import { signed } from '../comparison/amounts.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { MOST_PERIODS } from '../stretch.ts';
import { table } from '../table.ts';

type Change = Replan['forecast'][number];

/** Demand before and after, for each tier and period that differ; of many periods the mean of a calendar year. Nothing where none does. */
export function forecastChanged({ forecast }: Replan, page: Page): string[] {
  const starts = new Set(forecast.map(({ start }) => start));
  const stretchOf = ({ start }: Change) => (starts.size > MOST_PERIODS ? start.slice(0, 4) : start);
  const rows = new Map<string, Change[]>();
  for (const change of forecast) {
    const key = `${change.tier}\n${stretchOf(change)}`;
    rows.set(key, [...(rows.get(key) ?? []), change]);
  }
  const columns = [
    { header: 'tier', least: 8 },
    { header: starts.size > MOST_PERIODS ? 'year' : 'period' },
    ...['before', 'now', 'change', ''].map((header) => ({ header, align: 'right' }) as const),
  ];
  return section(
    'What changed in the forecast',
    table(
      columns,
      [...rows].map(([key, changes]) => [...key.split('\n'), ...cellsOf(changes)]),
      page,
    ),
    page,
  );
}

function cellsOf(changes: readonly Change[]): string[] {
  const [before, after] = [meanOf(changes, 'before'), meanOf(changes, 'after')];
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

function meanOf(changes: readonly Change[], side: 'before' | 'after'): number | undefined {
  if (changes.some((change) => change[side] === undefined)) return undefined;
  return changes.reduce((sum, change) => sum + (change[side] ?? 0) * change.months, 0) / monthsOf(changes);
}
