import { quoted } from '../quantity/printable.ts';
import { parseQuantity } from '../quantity/quantity.ts';
import type { CsvCell } from '../reading/csv.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { InputError, type Problem } from '../reading/inputError.ts';

const NAMES = ['period', 'tier', 'demand', 'low', 'high'] as const;
const FIRST_LINE =
  'the first line must be "period,tier,demand (Mtok/s),low,high", low and high where you have them';

type Name = (typeof NAMES)[number];

/** Where a forecast file keeps what, and the one unit of its rates. */
export interface Columns {
  /** Index of each column; low and high are absent where the file has none. */
  readonly at: Record<'period' | 'tier' | 'demand', number> & Partial<Record<'low' | 'high', number>>;
  /** As written in the header: `Mtok/s`. */
  readonly unit: string;
}

/** Reads the header of a forecast file; columns may stand in any order. Throws an InputError. */
export function readHeader(header: readonly CsvCell[], file: string): Columns {
  const problems: Problem[] = [];
  const blame = (cell: CsvCell, what: string) => {
    problems.push({ file, line: cell.line, column: cell.column, what });
  };
  const at: Partial<Record<Name, number>> = {};
  let unit: string | undefined;
  const laterUnits: { cell: CsvCell; unit: string }[] = [];

  for (const [index, cell] of header.entries()) {
    const { word, inParentheses } = split(cell.text);
    const name = NAMES.find((known) => known === word);
    if (name === undefined) {
      blame(cell, unknownColumn(cell.text, word));
      continue;
    }
    if (at[name] !== undefined) blame(cell, `a second column "${name}"; keep one.`);
    at[name] = index;
    if (name === 'demand') {
      const problem = unitProblem(inParentheses);
      if (problem === undefined) unit = inParentheses;
      else blame(cell, problem);
    } else if (inParentheses !== undefined) {
      if (name === 'low' || name === 'high') laterUnits.push({ cell, unit: inParentheses });
      else blame(cell, `${quoted(cell.text)} takes no unit; write "${name}".`);
    }
  }
  for (const later of laterUnits)
    if (unit !== undefined && later.unit !== unit)
      blame(later.cell, `low and high stand in the unit of the demand, ${unit}; write the name alone.`);
  const absent = (['period', 'tier', 'demand'] as const).filter((name) => at[name] === undefined);
  if (problems.length === 0 && absent.length > 0)
    blame(
      header[0] as CsvCell,
      `no column ${absent.map((name) => `"${name}"`).join(' and ')}; ${FIRST_LINE}.`,
    );
  if (problems.length > 0) throw new InputError(problems);
  return { at: at as Columns['at'], unit: unit as string };
}

function split(text: string): { word: string; inParentheses?: string } {
  const found = /^([^()]*?)\s*\((.*)\)$/.exec(text);
  return found === null
    ? { word: text }
    : { word: found[1] as string, inParentheses: (found[2] as string).trim() };
}

function unknownColumn(text: string, word: string): string {
  return `unknown column ${quoted(text)}; ${didYouMean(word, NAMES, `${FIRST_LINE}.`)}`;
}

function unitProblem(unit: string | undefined): string | undefined {
  if (unit === undefined || unit === '')
    return '"demand" has no unit; write "demand (Mtok/s)" (every cell of demand, low and high is then a bare number of Mtok/s).';
  if (parseQuantity('tokenRate', `1 ${unit}`).ok) return undefined;
  return `${quoted(unit)} is not a unit of demand; write tokens over time, such as "demand (Mtok/s)", "demand (ktok/s)" or "demand (Ttok/day)".`;
}
