import { parseMonth, writeMonth } from '../quantity/month.ts';
import { quoted } from '../quantity/printable.ts';
import { type Parsed, parseQuantity } from '../quantity/quantity.ts';
import type { CsvCell } from '../reading/csv.ts';
import type { Problem } from '../reading/inputError.ts';
import { type Expected, unknownTier } from './forecast.ts';
import type { Columns } from './header.ts';

/** One row of a forecast file, rates in Mtok/s. */
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

/** Reads the cells of one row, or says what is wrong with each of them. */
export function readRow(
  cells: readonly CsvCell[],
  columns: Columns,
  file: string,
  expected: Expected,
): { row: ForecastRow; problems?: never } | { row?: never; problems: Problem[] } {
  const first = cells[0] as CsvCell;
  const at = { line: first.line, column: first.column };
  const problems: Problem[] = [];
  const blame = (cell: CsvCell, what: string) => {
    problems.push({ file, line: cell.line, column: cell.column, what });
  };
  const cell = (index: number) => cells[index] as CsvCell;
  const rate = (index: number) => {
    const parsed = readRate(cell(index).text, columns.unit);
    if (parsed.ok) return parsed.value;
    blame(cell(index), parsed.problem);
    return Number.NaN;
  };

  const period = cell(columns.at.period);
  const month = parseMonth(period.text);
  if (!month.ok) blame(period, month.problem);
  else {
    const inside = misplaced(month.value, expected);
    if (inside !== undefined) blame(period, `${quoted(period.text)} ${inside}`);
  }
  const tier = cell(columns.at.tier);
  const stranger = unknownTier(tier.text, expected);
  if (stranger !== undefined) blame(tier, stranger);
  const demand = rate(columns.at.demand);
  const low = columns.at.low === undefined ? undefined : rate(columns.at.low);
  const high = columns.at.high === undefined ? undefined : rate(columns.at.high);
  const written = (index: number) => cell(index).text;
  if (low !== undefined && low > demand)
    blame(
      cell(columns.at.low as number),
      `low (${written(columns.at.low as number)}) is above the demand (${written(columns.at.demand)}); low, demand and high must not fall in this order.`,
    );
  if (high !== undefined && high < demand)
    blame(
      cell(columns.at.high as number),
      `high (${written(columns.at.high as number)}) is below the demand (${written(columns.at.demand)}); low, demand and high must not fall in this order.`,
    );
  return problems.length > 0 || !month.ok
    ? { problems }
    : {
        row: {
          at,
          month: writeMonth(month.value),
          startMonth: month.value,
          tier: tier.text,
          demand,
          ...(low !== undefined && { low }),
          ...(high !== undefined && { high }),
        },
      };
}

/** Why a month inside the horizon names no period; nothing for one that does, or that lies outside. */
function misplaced(month: number, { periods }: Expected): string | undefined {
  const around = periods.find(({ startMonth, months }) => startMonth < month && month < startMonth + months);
  if (around === undefined) return undefined;
  return `lies inside the period that begins in ${around.id}; a period is named by its first month, write ${around.id} and the mean of the period.`;
}

function readRate(text: string, unit: string): Parsed {
  if (text === '')
    return { ok: false, problem: 'an empty cell; write a number, 0 where nobody wants tokens.' };
  if (!/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text))
    return {
      ok: false,
      problem: `${quoted(text)} is not a number; write it bare, such as 200 (the unit in the header, ${unit}, holds for every cell).`,
    };
  if (text.startsWith('-'))
    return { ok: false, problem: `${text} is negative; write 0 where nobody wants tokens.` };
  return parseQuantity('tokenRate', `${text} ${unit}`);
}
