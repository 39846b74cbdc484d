import { counted } from '../../quantity/counted.ts';
import { formatPower, formatPrice, formatShare, formatTokenRate } from '../../quantity/format.ts';
import { bar } from '../bar.ts';
import { blockRows } from '../blockRows.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { type Answered, type PeriodOf, section } from '../section.ts';
import { servedInWords } from '../served.ts';
import { crossingNote, MOST_PERIODS, type Stretch, stretchesOf, totalOver } from '../stretch.ts';
import { type Column, type Tabular, table } from '../table.ts';
import { meanOf, ownIn, priceOf } from '../tierStretch.ts';
import { widthOf } from '../width.ts';
import { wrap } from '../wrap.ts';

const MOST_LINES = 60;

/** Each tier by period or by calendar year: its power, what is served of its demand, its price and what it earns; then the hours of the day. */
export function tiersOverTime(document: Answered, page: Page): string[] {
  const stretches = stretchesOf(document.periods, MOST_PERIODS);
  const lines = fittingTable(document, stretches, page);
  const rest = lines.length - 1 - MOST_LINES;
  return section(
    'Tiers over time',
    [
      ...lines.slice(0, MOST_LINES + 1),
      ...(rest > 0 ? [`and ${counted(rest, 'more line')}; the plan's JSON has every period.`] : []),
      ...meansNote(document).flatMap((note) => wrap(note, page.columns)),
      ...dayRows(document, page),
    ],
    page,
  );
}

/** The rows as one table without bars, with idle capacity where there is any. */
export function tiersTable(document: Answered): Tabular {
  const extras: Extra[] = [...(hasIdle(document) ? (['idle'] as const) : []), 'price', 'joined'];
  return tabular(document, stretchesOf(document.periods, MOST_PERIODS), new Set(extras));
}

/** Says that rows are means, where they are by calendar year. */
export function meansNote({ periods }: Answered): string[] {
  if (periods.length <= MOST_PERIODS) return [];
  return [['Power, rates and prices are means of the calendar year.', ...crossingNote(periods)].join(' ')];
}

/** The periods whose hours of the day are shown: the first and the last, which show how days change; the JSON has those between. */
export function endsOf({ periods }: Answered): PeriodOf[] {
  return [periods[0], periods.at(-1)].filter((period) => period !== undefined);
}

function hasIdle({ periods }: Answered): boolean {
  return periods.some(({ tiers }) => tiers.some(({ idleMtokPerS }) => idleMtokPerS > 0));
}

// What a narrow page leaves out stands in the JSON: first the bars, then idle capacity, then prices; last it says of each period
// what it could say of several.
function fittingTable(document: Answered, stretches: readonly Stretch[], page: Page): string[] {
  const all: Extra[] = ['bar', ...(hasIdle(document) ? (['idle'] as const) : []), 'price', 'joined'];
  const roomy = { columns: Number.POSITIVE_INFINITY };
  for (let left = 0; left < all.length; left += 1) {
    const { columns, rows } = tabular(document, stretches, new Set(all.slice(left)));
    const lines = table(columns, rows, roomy);
    if (Math.max(...lines.map(widthOf)) <= page.columns) return lines;
  }
  const { columns, rows } = tabular(document, stretches, new Set());
  return table(columns, rows, page);
}

type Extra = 'bar' | 'idle' | 'price' | 'joined';

const BAR = 16;

function tabular({ periods }: Answered, stretches: readonly Stretch[], extras: ReadonlySet<Extra>): Tabular {
  const right = (header: string): Column => ({ header, align: 'right' });
  const columns: Column[] = [
    { header: '', least: 8 },
    { header: '' },
    right('power'),
    { header: '' },
    right('served'),
    right(''),
    ...(extras.has('idle') ? [right('idle')] : []),
    ...(extras.has('price') ? [right('price')] : []),
    right('revenue'),
  ];
  const tiers = periods[0]?.tiers.map(({ tier }) => tier) ?? [];
  const rows = tiers.flatMap((tier) =>
    joined(stretches.map((stretch) => rowOf(stretch, tier, extras))).map((cells, index) => [
      index === 0 ? tier : '',
      ...cells,
    ]),
  );
  return { columns, rows };
}

function rowOf(stretch: Stretch, tier: string, extras: ReadonlySet<Extra>): Row {
  const own = ownIn(stretch, tier);
  const served = meanOf(own, ({ servedMtokPerS }) => servedMtokPerS);
  const hasDemand = own.every(({ entry }) => entry.demandMtokPerS !== undefined);
  const demand = meanOf(own, ({ demandMtokPerS = 0 }) => demandMtokPerS);
  const share = hasDemand && demand > 0 ? served / demand : undefined;
  const idle = meanOf(own, ({ idleMtokPerS }) => idleMtokPerS);
  const revenueUsd = totalOver(own, ({ entry }) => entry.revenueUsd);
  const cells = [
    formatPower(meanOf(own, ({ powerMw }) => powerMw)),
    extras.has('bar') && share !== undefined ? bar(share, BAR) : '',
    servedInWords({ servedMtokPerS: served, ...(hasDemand && { demandMtokPerS: demand }) }, 'long'),
    share === undefined ? '' : formatShare(share),
    ...(extras.has('idle') ? [idle > 0 ? formatTokenRate(idle) : 'none'] : []),
    ...(extras.has('price') ? [formatPrice(priceOf(own))] : []),
    dollars(revenueUsd),
  ];
  return { label: stretch.label, cells, isJoinable: extras.has('joined') && revenueUsd === 0 };
}

interface Row {
  readonly label: string;
  readonly cells: readonly string[];
  /** Whether it may share a row with neighbours that read the same: what is earned is said of each by itself. */
  readonly isJoinable: boolean;
}

function joined(rows: readonly Row[]): string[][] {
  const together: { from: string; to: string; row: Row }[] = [];
  for (const row of rows) {
    const before = together.at(-1);
    if (row.isJoinable && before?.row.isJoinable && before.row.cells.join('\t') === row.cells.join('\t'))
      before.to = row.label;
    else together.push({ from: row.label, to: row.label, row });
  }
  return together.map(({ from, to, row }) => [from === to ? from : `${from} - ${to}`, ...row.cells]);
}

function dayRows(document: Answered, page: Page): string[] {
  const lines = blockRows(endsOf(document), page);
  return lines.length > 0 ? ['', ...lines] : [];
}
