import { formatPower } from '../quantity/format.ts';
import { type Generation, peakMw } from './generations.ts';
import { formatMegawatts } from './megawatts.ts';
import type { Page } from './page.ts';
import type { Answered, PeriodOf } from './section.ts';
import { sparkline } from './sparkline.ts';
import { meanOver, type Stretch, stretchesOf } from './stretch.ts';
import { type Column, type Tabular, table } from './table.ts';
import { cut, widthOf } from './width.ts';

/** The most periods that are blocks of a line; a longer horizon is drawn by the year. */
const MOST_SPARKS = 40;

function right(header: string): Column {
  return { header, align: 'right' };
}

/** The power of each generation over time as a line of blocks, each against its own peak. */
export function powerByGeneration(
  document: Answered,
  generations: readonly Generation[],
  page: Page,
): string[] {
  const stretches = stretchesOf(document.periods, MOST_SPARKS);
  const rows = generations.map((generation): SparkRow => {
    const of = (period: PeriodOf) => generation.periods[document.periods.indexOf(period)]?.powerMw ?? 0;
    return {
      name: generation.name,
      values: stretches.map(({ periods }) => meanOver(periods, of)),
      most: peakMw(generation),
    };
  });
  return sparks('Power by generation', rows, stretches, page);
}

/**
 * The power in use at each site of what is there, side by side, or as lines of blocks where the page is too narrow. Nothing where
 * there is one site.
 */
export function powerBySite(document: Answered, stretches: readonly Stretch[], page: Page): string[] {
  const sideBySide = siteTable(document, stretches);
  if (!sideBySide) return [];
  const roomy = { columns: Number.POSITIVE_INFINITY };
  const lines = table(sideBySide.columns, sideBySide.rows, roomy);
  if (Math.max(...lines.map(widthOf)) <= page.columns) return ['', SITES, ...lines];
  const sites = sitesOf(document);
  const blocks = stretchesOf(document.periods, MOST_SPARKS);
  const used = sites.map(
    (site): SparkRow => ({
      name: site,
      values: blocks.map(({ periods }) => meanOver(periods, (period) => siteIn(period, site)?.usedMw ?? 0)),
      most: Math.max(...document.periods.map((period) => siteIn(period, site)?.usableMw ?? 0)),
    }),
  );
  return ['', ...sparks('Power in use by site', used, blocks, page)];
}

/** What stands before such a table. */
export const SITES = 'MW in use of what each site has:';

/** The MW in use at each site of what it has, side by side; undefined where there is one site. */
export function siteTable(document: Answered, stretches: readonly Stretch[]): Tabular | undefined {
  const sites = sitesOf(document);
  if (sites.length < 2) return undefined;
  const rows = stretches.map(({ label, periods }) => [
    label,
    ...sites.map((site) => {
      const used = meanOver(periods, (period) => siteIn(period, site)?.usedMw ?? 0);
      const usable = meanOver(periods, (period) => siteIn(period, site)?.usableMw ?? 0);
      return `${formatMegawatts(used)} of ${formatMegawatts(usable)}`;
    }),
  ]);
  return { columns: [{ header: '' }, ...sites.map(right)], rows };
}

function sitesOf({ periods }: Answered): string[] {
  return periods[0]?.sites.map(({ site }) => site) ?? [];
}

function siteIn({ sites }: PeriodOf, site: string): PeriodOf['sites'][number] | undefined {
  return sites.find((one) => one.site === site);
}

interface SparkRow {
  readonly name: string;
  readonly values: readonly number[];
  /** What a full block stands for, MW. */
  readonly most: number;
}

function sparks(
  title: string,
  rows: readonly SparkRow[],
  stretches: readonly Stretch[],
  page: Page,
): string[] {
  const columns: Column[] = [
    { header: '', least: 12 },
    { header: '', least: MOST_SPARKS },
    right('peak'),
    right('at the end'),
  ];
  const cells = rows.map(({ name, values, most }) => [
    name,
    sparkline(values, most),
    formatPower(Math.max(...values)),
    formatPower(values.at(-1) ?? 0),
  ]);
  const span = `${stretches[0]?.label ?? ''} to ${stretches.at(-1)?.label ?? ''}`;
  return [cut(`${title}, ${span}:`, page.columns), ...table(columns, cells, page)];
}
