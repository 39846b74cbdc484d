import { quoted } from '../quantity/printable.ts';
import type { CsvCell } from '../reading/csv.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { InputError, type Problem } from '../reading/inputError.ts';
import type { Expected } from './forecast.ts';
import { headerCell, isPeriod, unitProblem, unnamedColumn } from './headerCell.ts';
import { demandUnit } from './unit.ts';
import { type Wide, wideLayout } from './wide.ts';

const NAMES = ['period', 'tier', 'demand', 'low', 'high'] as const;
const FIRST_LINE =
  'the first line must be "period,tier,demand (Mtok/s),low,high", low and high where you have them';

type Name = (typeof NAMES)[number];

/** Where a forecast file keeps what, and the unit of its rates. */
export type Layout = Long | Wide;

/** A row for each tier and period. */
export interface Long {
  readonly kind: 'long';
  /** Index of each column; low and high are absent where the file has none. */
  readonly at: Record<'period' | 'tier' | 'demand', number> & Partial<Record<'low' | 'high', number>>;
  /** As quantities are written: `Mtok/s`. */
  readonly unit: string;
}

/** Reads the header of a forecast file; columns may stand in any order. Throws an InputError. */
export function readHeader(header: readonly CsvCell[], file: string, expected: Expected): Layout {
  const wide = wideLayout(header, file, expected);
  return wide ?? longLayout(header, file);
}

function longLayout(header: readonly CsvCell[], file: string): Long {
  const problems: Problem[] = [];
  const blame = (cell: CsvCell, what: string) => {
    problems.push({ file, line: cell.line, column: cell.column, what });
  };
  const at: Partial<Record<Name, number>> = {};
  let unit: string | undefined;
  const laterUnits: { cell: CsvCell; unit: string }[] = [];

  for (const [index, cell] of header.entries()) {
    const { word, unit: stated } = headerCell(cell.text);
    const name = isPeriod(word) ? 'period' : NAMES.find((known) => known === word);
    if (name === undefined) {
      blame(cell, unknownColumn(cell.text, word));
      continue;
    }
    if (at[name] !== undefined) blame(cell, `a second column "${name}"; keep one.`);
    at[name] = index;
    if (name === 'demand') {
      unit = stated === undefined ? undefined : demandUnit(stated);
      const problem = unitProblem(name, stated, unit);
      if (problem !== undefined) blame(cell, problem);
    } else if (stated !== undefined) {
      if (name === 'low' || name === 'high') laterUnits.push({ cell, unit: stated });
      else blame(cell, `${quoted(cell.text)} takes no unit; write "${name}".`);
    }
  }
  for (const later of laterUnits)
    if (unit !== undefined && demandUnit(later.unit) !== unit)
      blame(later.cell, `low and high stand in the unit of the demand, ${unit}; write the name alone.`);
  const absent = (['period', 'tier', 'demand'] as const).filter((name) => at[name] === undefined);
  if (problems.length === 0 && absent.length > 0)
    blame(
      header[0] as CsvCell,
      `no column ${absent.map((name) => `"${name}"`).join(' and ')}; ${FIRST_LINE}.`,
    );
  if (problems.length > 0) throw new InputError(problems);
  return { kind: 'long', at: at as Long['at'], unit: unit as string };
}

function unknownColumn(text: string, word: string): string {
  if (text === '') return unnamedColumn;
  return `unknown column ${quoted(text)}; ${didYouMean(word, NAMES, `${FIRST_LINE}.`)}`;
}

/** Index of the column of periods. */
export function periodColumn(layout: Layout): number {
  return layout.kind === 'wide' ? layout.period : layout.at.period;
}

/** Indices of all columns of rates. */
export function rateColumns(layout: Layout): number[] {
  const indices =
    layout.kind === 'wide'
      ? layout.tiers.flatMap(({ demand, low, high }) => [demand.at, low?.at, high?.at])
      : [layout.at.demand, layout.at.low, layout.at.high];
  return indices.filter((index) => index !== undefined);
}
