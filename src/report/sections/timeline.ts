import { bar } from '../bar.ts';
import { dollars } from '../dollars.ts';
import { type Generation, generationsOf } from '../generations.ts';
import { formatMegawatts } from '../megawatts.ts';
import type { Page } from '../page.ts';
import { powerByGeneration, powerBySite, siteTable } from '../powerLines.ts';
import { type Answered, type PeriodOf, section } from '../section.ts';
import { crossingNote, meanOver, type Stretch, stretchesOf, totalOver, yearsOf } from '../stretch.ts';
import { type Column, type Tabular, table } from '../table.ts';
import { widthOf } from '../width.ts';
import { wrap } from '../wrap.ts';

// The most periods that stand in rows of their own; a longer horizon is shown by the year.
const MOST_ROWS = 60;

/**
 * One row for each period: what is earned, what is spent, the power in use of what is there, and the MW of each generation; sums
 * by calendar year and over the horizon. Then the power of each site, where there are several.
 */
export function timeline(document: Answered, page: Page): string[] {
  const stretches = stretchesOf(document.periods, MOST_ROWS);
  const generations = generationsOf(document);
  const hasColumns = fits(document, generations, page);
  const { columns, rows } = tabular(document, stretches, hasColumns ? generations : [], BAR);
  return section(
    'Timeline',
    [
      ...table(columns, rows, page),
      ...wrap(legend(document, stretches, hasColumns), page.columns),
      ...(hasColumns ? [] : ['', ...powerByGeneration(document, generations, page)]),
      ...powerBySite(document, stretches, page),
    ],
    page,
  );
}

/** The rows with the MW of every generation and without bars, what is to be said of them, and the power of several sites. */
export function timelineTables(document: Answered): {
  readonly timeline: Tabular;
  readonly legend: string;
  readonly sites: Tabular | undefined;
} {
  const stretches = stretchesOf(document.periods, MOST_ROWS);
  return {
    timeline: tabular(document, stretches, generationsOf(document), 0),
    legend: legend(document, stretches, true),
    sites: siteTable(document, stretches),
  };
}

const BAR = 8;

function tabular(
  document: Answered,
  stretches: readonly Stretch[],
  generations: readonly Generation[],
  barWidth: number,
): Tabular {
  const columns: Column[] = [
    { header: '' },
    ...['revenue', 'capex'].map(right),
    ...(barWidth > 0 ? [{ header: 'power' }] : []),
    ...[powerHeader(document.periods), 'of'].map(right),
    ...generations.map(({ name }) => right(name)),
  ];
  const rows = withYears(document.periods, stretches, (stretch) => [
    ...cellsOf(document, stretch, barWidth),
    ...generations.map((generation) => megawattsOf(document, generation, stretch)),
  ]);
  return { columns, rows };
}

function right(header: string): Column {
  return { header, align: 'right' };
}

// The reserve of a site is no power that racks may take.
function powerHeader(periods: readonly PeriodOf[]): string {
  return periods.some(({ power }) => power.usableMw < power.availableMw) ? 'MW used' : 'MW';
}

function legend({ periods }: Answered, stretches: readonly Stretch[], hasColumns: boolean): string {
  const hasReserve = powerHeader(periods) !== 'MW';
  const usable = hasReserve ? 'power that racks may take, the reserve apart' : 'power at the meter';
  return [
    `MW in use of the ${usable}${hasColumns ? ', and by generation' : ''}.`,
    ...(stretches.length < periods.length
      ? ['By calendar year, with means of the power; the JSON has every period.']
      : []),
    ...(stretches.length < periods.length || hasYears(periods, stretches) ? crossingNote(periods) : []),
  ].join(' ');
}

function cellsOf({ periods }: Answered, { label, periods: own }: Stretch, barWidth: number): string[] {
  const most = Math.max(...periods.map(({ power }) => power.usableMw));
  const used = meanOver(own, ({ power }) => power.usedMw);
  return [
    label,
    dollars(totalOver(own, ({ revenueUsd }) => revenueUsd)),
    dollars(totalOver(own, ({ capex }) => capex.spentUsd)),
    ...(barWidth > 0 ? [bar(most > 0 ? used / most : 0, barWidth)] : []),
    formatMegawatts(used),
    formatMegawatts(meanOver(own, ({ power }) => power.usableMw)),
  ];
}

function megawattsOf({ periods }: Answered, generation: Generation, { periods: own }: Stretch): string {
  const mw = meanOver(own, (period) => generation.periods[periods.indexOf(period)]?.powerMw ?? 0);
  return mw > 0 ? formatMegawatts(mw) : '';
}

// After the last row of a year its sums, where a year has several rows; after the last row of all the total.
function withYears(
  periods: readonly PeriodOf[],
  stretches: readonly Stretch[],
  cells: (stretch: Stretch) => string[],
): string[][] {
  const sums = (label: string, own: readonly PeriodOf[]) => [
    label,
    dollars(totalOver(own, ({ revenueUsd }) => revenueUsd)),
    dollars(totalOver(own, ({ capex }) => capex.spentUsd)),
  ];
  const years = yearsOf(periods);
  const rows = stretches.flatMap((stretch) => {
    const year = years.find((one) => one.periods.at(-1) === stretch.periods.at(-1));
    return [
      cells(stretch),
      ...(hasYears(periods, stretches) && year ? [sums(`in ${year.label}`, year.periods)] : []),
    ];
  });
  return [...rows, sums('total', periods)];
}

function hasYears(periods: readonly PeriodOf[], stretches: readonly Stretch[]): boolean {
  const years = yearsOf(periods);
  return years.length > 1 && years.length < stretches.length;
}

function fits({ periods }: Answered, generations: readonly Generation[], page: Page): boolean {
  const widest = Math.max(...periods.map(({ label }) => widthOf(label)));
  const taken = widest + 2 * (2 + '$11.2B'.length + 1) + 2 + BAR + 2 * (2 + '10,000'.length + 1);
  const wanted = totalOver(generations, ({ name }) => 2 + Math.max(widthOf(name), '10,000'.length));
  return taken + wanted <= page.columns;
}
