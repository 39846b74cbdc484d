import { counted } from '../quantity/counted.ts';
import { formatShare, formatTokenRate } from '../quantity/format.ts';
import type { Page } from './page.ts';
import type { PeriodOf } from './section.ts';
import { servedInWords, servedShare } from './served.ts';
import { type Column, type Tabular, table } from './table.ts';
import { widthOf } from './width.ts';

type Block = NonNullable<PeriodOf['tiers'][number]['blocks']>[number];

/**
 * What each tier sells in each part of the day, in some periods; in percent of its demand where the page is too narrow for rates,
 * and of the first parts only where it is too narrow for these. Nothing where the day is one block.
 */
export function blockRows(periods: readonly PeriodOf[], page: Page): string[] {
  const blocks = blocksOf(periods);
  if (blocks.length === 0) return [];
  const lines = [inRates, inPercent].map((write) => rowsOf(periods, blocks, write));
  const fitting = lines.find((own) => Math.max(...own.map(widthOf)) <= page.columns);
  if (fitting) return [TITLE, ...fitting];
  const kept = mostThatFit(periods, blocks, page);
  return [
    TITLE,
    ...rowsOf(periods, blocks.slice(0, kept), inPercent),
    `and ${counted(blocks.length - kept, 'more part')} of the day; the plan's JSON has them all.`,
  ];
}

/** The same in rates as one table, however wide; undefined where the day is one block. */
export function blockTable(periods: readonly PeriodOf[]): Tabular | undefined {
  const blocks = blocksOf(periods);
  return blocks.length > 0 ? tabular(periods, blocks, inRates) : undefined;
}

function blocksOf(periods: readonly PeriodOf[]): string[] {
  return periods[0]?.tiers[0]?.blocks?.map(({ block }) => block) ?? [];
}

const TITLE = 'Served by part of the day:';

const ROOMY: Page = { columns: Number.POSITIVE_INFINITY };

function rowsOf(
  periods: readonly PeriodOf[],
  blocks: readonly string[],
  write: (block: Block) => string,
): string[] {
  const { columns, rows } = tabular(periods, blocks, write);
  return table(columns, rows, ROOMY);
}

function tabular(
  periods: readonly PeriodOf[],
  blocks: readonly string[],
  write: (block: Block) => string,
): Tabular {
  const columns: Column[] = [
    { header: '' },
    { header: '' },
    ...blocks.map((header): Column => ({ header, align: 'right' })),
  ];
  const tiers = periods[0]?.tiers.map(({ tier }) => tier) ?? [];
  const rows = tiers.flatMap((tier) =>
    periods.map((period, index) => [
      index === 0 ? tier : '',
      periods.length > 1 ? period.label : '',
      ...blocks.map((block) => {
        const own = period.tiers.find((entry) => entry.tier === tier)?.blocks;
        const entry = own?.find((one) => one.block === block);
        return entry ? write(entry) : '';
      }),
    ]),
  );
  return { columns, rows };
}

function inRates(block: Block): string {
  return servedInWords(block, 'short');
}

function inPercent(block: Block): string {
  return block.demandMtokPerS === undefined
    ? formatTokenRate(block.servedMtokPerS)
    : formatShare(servedShare(block));
}

function mostThatFit(periods: readonly PeriodOf[], blocks: readonly string[], page: Page): number {
  for (let kept = blocks.length - 1; kept > 1; kept -= 1) {
    const lines = rowsOf(periods, blocks.slice(0, kept), inPercent);
    if (Math.max(...lines.map(widthOf)) <= page.columns) return kept;
  }
  return 1;
}
