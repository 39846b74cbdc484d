import { quoted } from '../quantity/printable.ts';

/** A heading taken apart: `Demand (Mtok/s)` is the word `demand` with a unit. */
export interface HeaderCell {
  /** Without the unit, in small letters. */
  readonly word: string;
  /** What stands in parentheses or brackets at the end; absent where nothing does. */
  readonly unit?: string;
}

/** Takes the text of a heading apart. */
export function headerCell(text: string): HeaderCell {
  const found = /^([^()[\]]*)(?:\((.*)\)|\[(.*)\])$/.exec(text);
  if (found === null) return { word: text.toLowerCase() };
  const [, word = '', round, square] = found;
  return { word: word.trim().toLowerCase(), unit: (round ?? square ?? '').trim() };
}

/** Whether a heading is that of the periods, which spreadsheets call by many names. */
export function isPeriod(word: string): boolean {
  return ['period', 'month', 'date', 'quarter'].includes(word);
}

/** What is wrong with a column that has cells and no heading. */
export const unnamedColumn = 'the column has cells and no heading; write one, or take the column out.';

/** What is wrong with the unit of a column of demand, called as the column is; undefined where nothing is. */
export function unitProblem(
  name: string,
  stated: string | undefined,
  unit: string | undefined,
): string | undefined {
  if (unit !== undefined) return undefined;
  if (stated === undefined || stated === '')
    return `"${name}" has no unit; write "${name} (Mtok/s)" (every cell of ${name === 'demand' ? 'demand, low and high' : 'the column'} is then a bare number of Mtok/s).`;
  return `${quoted(stated)} is not a unit of demand; write tokens over time, such as "${name} (Mtok/s)", "${name} (ktok/s)" or "${name} (Ttok/day)".`;
}
