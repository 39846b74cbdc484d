import { writeMonth } from '../quantity/month.ts';
import { quoted } from '../quantity/printable.ts';
import { type Parsed, parseQuantity } from '../quantity/quantity.ts';
import type { CsvCell } from '../reading/csv.ts';
import type { Problem } from '../reading/inputError.ts';
import { type Expected, unknownTier } from './forecast.ts';
import { type Layout, periodColumn } from './header.ts';
import { type DecimalMark, plainNumber } from './numbers.ts';
import type { RateColumn } from './wide.ts';

/** What a forecast file says of a tier in a period, rates in Mtok/s. */
export interface ForecastRow {
  readonly at: { readonly line: number; readonly column: number };
  /** As people write it: `2027-01`. */
  readonly month: string;
  readonly startMonth: number;
  readonly tier: string;
  readonly demand: number;
  readonly low?: number;
  readonly high?: number;
}

/** How the cells of a file are to be understood. */
export interface Reading {
  readonly layout: Layout;
  readonly mark: DecimalMark;
  readonly file: string;
  readonly expected: Expected;
}

/** Reads the cells of one line: a row for each tier in it, or none and what is wrong with each cell. Its month was read before, from all dates. */
export function readRow(
  cells: readonly CsvCell[],
  month: Parsed,
  { layout, mark, file, expected }: Reading,
): { readonly rows: readonly ForecastRow[]; readonly problems: readonly Problem[] } {
  const first = cells[0] as CsvCell;
  const problems: Problem[] = [];
  const blame = (cell: CsvCell, what: string) => {
    problems.push({ file, line: cell.line, column: cell.column, what });
  };
  const cell = (index: number) => cells[index] as CsvCell;
  const rate = ({ at, unit }: RateColumn) => {
    const parsed = readRate(cell(at).text, unit, mark);
    if (parsed.ok) return parsed.value;
    blame(cell(at), parsed.problem);
    return Number.NaN;
  };
  const period = cell(periodColumn(layout));
  if (!month.ok) blame(period, month.problem);
  else {
    const inside = misplaced(month.value, expected);
    if (inside !== undefined) blame(period, `${quoted(period.text)} ${inside}`);
  }
  const rows = tiersOf(cells, layout, expected, blame).map(({ tier, at, demand, low, high }) => {
    const [mean, least, most] = [rate(demand), low && rate(low), high && rate(high)];
    const written = (column: RateColumn) => cell(column.at).text;
    if (low && least !== undefined && least > mean)
      blame(
        cell(low.at),
        `low (${written(low)}) is above the demand (${written(demand)}); low, demand and high must not fall in this order.`,
      );
    if (high && most !== undefined && most < mean)
      blame(
        cell(high.at),
        `high (${written(high)}) is below the demand (${written(demand)}); low, demand and high must not fall in this order.`,
      );
    return {
      at: at ?? { line: first.line, column: first.column },
      month: month.ok ? writeMonth(month.value) : '',
      startMonth: month.ok ? month.value : Number.NaN,
      tier,
      demand: mean,
      ...(least !== undefined && { low: least }),
      ...(most !== undefined && { high: most }),
    };
  });
  return problems.length > 0 ? { rows: [], problems } : { rows, problems };
}

interface TierCells {
  readonly tier: string;
  /** Where the tier stands; absent where it is that of the whole line. */
  readonly at?: { readonly line: number; readonly column: number };
  readonly demand: RateColumn;
  readonly low?: RateColumn;
  readonly high?: RateColumn;
}

function tiersOf(
  cells: readonly CsvCell[],
  layout: Layout,
  expected: Expected,
  blame: (cell: CsvCell, what: string) => void,
): readonly TierCells[] {
  if (layout.kind === 'wide')
    return layout.tiers.map((one) => {
      const { line, column } = cells[one.demand.at] as CsvCell;
      return { ...one, at: { line, column } };
    });
  const { at, unit } = layout;
  const tier = cells[at.tier] as CsvCell;
  const stranger = unknownTier(tier.text, expected);
  if (stranger !== undefined) blame(tier, stranger);
  return [
    {
      tier: tier.text,
      demand: { at: at.demand, unit },
      ...(at.low !== undefined && { low: { at: at.low, unit } }),
      ...(at.high !== undefined && { high: { at: at.high, unit } }),
    },
  ];
}

/** Why a month inside the horizon names no period; nothing for one that does, or that lies outside. */
function misplaced(month: number, { periods }: Expected): string | undefined {
  const around = periods.find(({ startMonth, months }) => startMonth < month && month < startMonth + months);
  if (around === undefined) return undefined;
  return `lies inside the period that begins in ${around.id}; a period is named by its first month, write ${around.id} and the mean of the period.`;
}

function readRate(text: string, unit: string, mark: DecimalMark): Parsed {
  if (text === '')
    return { ok: false, problem: 'an empty cell; write a number, 0 where nobody wants tokens.' };
  const plain = plainNumber(text, mark);
  if (plain === undefined)
    return {
      ok: false,
      problem: `${quoted(text)} is not a number; write it bare, such as 200 (the unit in the header, ${unit}, holds for every cell).`,
    };
  if (plain.startsWith('-'))
    return { ok: false, problem: `${text} is negative; write 0 where nobody wants tokens.` };
  return parseQuantity('tokenRate', `${plain} ${unit}`);
}
