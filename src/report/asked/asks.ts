import type { DemandDocument } from '../../document/demandSchema.ts';
import { counted } from '../../quantity/counted.ts';
import { formatTokenRate, formatUsers } from '../../quantity/format.ts';
import { bar } from '../bar.ts';
import type { Page } from '../page.ts';
import { rateCell } from '../rateCell.ts';
import { section } from '../section.ts';
import { totalOver } from '../stretch.ts';
import { type Column, table } from '../table.ts';
import { widthOf } from '../width.ts';

type Ask = DemandDocument['asks'][number];

const MOST_ROWS = 30;
const LEAST_BAR = 6;
const MOST_BAR = 24;
const GAP = 2;

/**
 * Features of groups with their users and output tokens in the first and the last period, the most in the last first, and their part of
 * it as a bar.
 */
export function askRows({ asks, periods }: DemandDocument, page: Page): string[] {
  const last = periods.length - 1;
  const ends = last > 0 ? [0, last] : [0];
  const output = (ask: Ask, at = last) => ask.periods[at]?.outputMtokPerS ?? 0;
  const sorted = asks.toSorted((one, other) => output(other) - output(one));
  const total = totalOver(sorted, (ask) => output(ask));
  const shown = sorted.slice(0, MOST_ROWS);
  const rest = sorted.slice(MOST_ROWS);
  const cells = shown.map((ask) => [
    ask.group,
    ask.feature,
    ask.tier,
    ...ends.map((at) => formatUsers(ask.periods[at]?.users ?? 0)),
    ...ends.map((at) => rateCell(output(ask, at))),
  ]);
  const columns = columnsFor(ends);
  const width = barWidth(columns, cells, page);
  const rows = cells.map((row, index) => [
    ...row,
    bar(total > 0 ? output(shown[index] as Ask) / total : 0, width),
  ]);
  return section(
    `Who asks for what in ${ends.map((at) => periods[at]?.label).join(', then in ')}`,
    [
      ...table([...columns, { header: '' }], rows, page),
      ...(rest.length > 0
        ? [
            `and ${counted(rest.length, 'more feature')}, ${formatTokenRate(totalOver(rest, (ask) => output(ask)))} together`,
          ]
        : []),
    ],
    page,
  );
}

function columnsFor(ends: readonly number[]): Column[] {
  const atEnds = (header: string): Column[] =>
    ends.map((_, index) => ({ header: index === 0 ? header : 'then', align: 'right' }));
  return [
    { header: 'group', least: 8 },
    { header: 'feature', least: 7 },
    { header: 'tier', least: 6 },
    ...atEnds('users'),
    ...atEnds('tok/s'),
  ];
}

function barWidth(columns: readonly Column[], cells: readonly (readonly string[])[], page: Page): number {
  const taken = columns.map(
    ({ header }, index) => GAP + Math.max(widthOf(header), ...cells.map((row) => widthOf(row[index] ?? ''))),
  );
  const left = page.columns - taken.reduce((sum, width) => sum + width, 0);
  return Math.min(MOST_BAR, Math.max(LEAST_BAR, left));
}
