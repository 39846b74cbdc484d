import type { Parsed } from '../quantity/quantity.ts';
import { type CsvCell, readCsv } from '../reading/csv.ts';
import { InputError, type Problem } from '../reading/inputError.ts';
import { ASK_PERSONAS, refuseOtherKind } from '../reading/otherKind.ts';
import { monthsOf } from './dates.ts';
import type { Expected, Forecast, ForecastPeriod, TierForecast } from './forecast.ts';
import { periodColumn, rateColumns, readHeader } from './header.ts';
import { missingRows } from './missingRows.ts';
import { decimalMarkOf } from './numbers.ts';
import { type ForecastRow, readRow } from './row.ts';

/**
 * Reads a forecast from CSV: `period,tier,demand (Mtok/s)[,low,high]`, or a column for each tier with its unit, a period named by its first
 * month. Every expected tier needs demand for each period. Rows for tiers that are off and for months outside the horizon are read over;
 * the latter leave a remark. Dates and numbers may be written as spreadsheets do (dates.ts, numbers.ts): what is in doubt is asked about.
 *
 * `shownAs` is the file's name in messages. Throws an InputError that lists every fault.
 */
export function readForecast(text: string, shownAs: string, expected: Expected): Forecast {
  refuseOtherKind({ text, shownAs }, 'a forecast', {
    'a personas file': ASK_PERSONAS,
    'a scenario': NAME_CSV,
    'a plan': NAME_CSV,
  });
  const { header: head, rows: lines } = readCsv(text, shownAs);
  // Spreadsheets write blanks beside numbers, inside quotes too, and lines and columns of nothing around a table.
  const [header = [], ...filled] = [head, ...lines.filter(isFilled)].map(trimmed);
  const columns = header.flatMap(({ text: name }, index) =>
    name !== '' || filled.some((cells) => cells[index]?.text !== '') ? [index] : [],
  );
  const kept = (cells: readonly CsvCell[]) => columns.map((index) => cells[index] as CsvCell);
  const layout = readHeader(kept(header), shownAs, expected);
  const rows = filled.map(kept);
  const months = monthsOf(rows.map((cells) => cells[periodColumn(layout)] as CsvCell));
  const rates = rows.flatMap((cells) => rateColumns(layout).map((index) => cells[index] as CsvCell));
  const { mark, problems: doubts } = decimalMarkOf(rates, shownAs);
  const reading = { layout, mark, file: shownAs, expected };
  const read = rows.map((cells, index) => readRow(cells, months[index] as Parsed, reading));
  const faulty = doubts.length > 0 ? doubts : read.flatMap(({ problems }) => problems);
  if (faulty.length > 0) throw new InputError(faulty);

  const sound = read.flatMap((line) => line.rows);
  const wanted = sound.filter((row) => expected.tiers.includes(row.tier));
  const byTier = rowsByTier(wanted);
  const first = header[0] as CsvCell;
  const problems = [...duplicates(sound, shownAs), ...missingRows(byTier, first, reading)];
  if (problems.length > 0) throw new InputError(problems);

  const tiers = expected.tiers.map(
    (tier) => [tier, tierForecast(byTier.get(tier) ?? [], expected.periods)] as const,
  );
  return { tiers: new Map(tiers), remarks: unused(wanted, expected) };
}

const NAME_CSV = 'Name a CSV file that begins with "period,tier,demand (Mtok/s)".';

function isFilled(cells: readonly CsvCell[]): boolean {
  return cells.some(({ text }) => text.trim() !== '');
}

function trimmed(cells: readonly CsvCell[]): readonly CsvCell[] {
  return cells.map((cell) => ({ ...cell, text: cell.text.trim() }));
}

function rowsByTier(rows: readonly ForecastRow[]): ReadonlyMap<string, readonly ForecastRow[]> {
  const byTier = new Map<string, ForecastRow[]>();
  for (const row of rows) {
    const own = byTier.get(row.tier);
    if (own === undefined) byTier.set(row.tier, [row]);
    else own.push(row);
  }
  return byTier;
}

function duplicates(rows: readonly ForecastRow[], file: string): Problem[] {
  const first = new Map<string, ForecastRow>();
  return rows.flatMap((row) => {
    const name = `${row.tier} in ${row.month}`;
    const before = first.get(name);
    if (before !== undefined)
      return {
        file,
        ...row.at,
        what: `a second row for ${name}; line ${before.at.line} has one already, keep one of the two.`,
      };
    first.set(name, row);
    return [];
  });
}

function tierForecast(rows: readonly ForecastRow[], periods: readonly ForecastPeriod[]): TierForecast {
  const byMonth = new Map(rows.map((row) => [row.startMonth, row]));
  const own = periods.map(({ startMonth }) => byMonth.get(startMonth) as ForecastRow);
  return {
    mean: own.map((row) => row.demand),
    ...(own.every((row) => row.low !== undefined) && { low: own.map((row) => row.low as number) }),
    ...(own.every((row) => row.high !== undefined) && { high: own.map((row) => row.high as number) }),
  };
}

/** How the remark begins that says which rows are not used. */
export const UNUSED_ROWS = 'The forecast also has rows for';

/** How it ends for rows of periods that have ended. */
export const ENDED = 'which have ended: what was planned for them stands.';

function unused(rows: readonly ForecastRow[], { periods, past = [] }: Expected): string[] {
  const used = new Set(periods.map(({ startMonth }) => startMonth));
  const isPast = ({ startMonth }: ForecastRow) =>
    past.some((period) => startMonth >= period.startMonth && startMonth < period.startMonth + period.months);
  const others = rows.filter((row) => !used.has(row.startMonth));
  const named = (some: readonly ForecastRow[]) => [...new Set(some.map((row) => row.month))].toSorted();
  const [ended, outside] = [named(others.filter(isPast)), named(others.filter((row) => !isPast(row)))];
  return [
    ...(ended.length > 0 ? [`${UNUSED_ROWS} ${ended.join(', ')}, ${ENDED}`] : []),
    ...(outside.length > 0
      ? [`${UNUSED_ROWS} ${outside.join(', ')}, outside the horizon; they are not used.`]
      : []),
  ];
}
