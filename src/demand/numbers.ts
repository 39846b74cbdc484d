import { quoted } from '../quantity/printable.ts';
import type { CsvCell } from '../reading/csv.ts';
import type { Problem } from '../reading/inputError.ts';

/** How the numbers of a file are written. */
export type DecimalMark = 'point' | 'comma';

/**
 * The decimal mark of all the numbers of a file, which is told from all of them together: `1,234` alone may be a thousand or little more
 * than one, and beside `0,5` it is the latter. What parts the cells does not tell: some spreadsheets part them by commas in every language,
 * and write `1.234` for a thousand in some. Problems where cells contradict each other, or none of them tells.
 */
export function decimalMarkOf(
  cells: readonly CsvCell[],
  file: string,
): { readonly mark: DecimalMark; readonly problems: readonly Problem[] } {
  const numbers = cells.filter(({ text }) => plainNumber(text, 'point') ?? plainNumber(text, 'comma'));
  const onlyPoint = numbers.find(({ text }) => plainNumber(text, 'comma') === undefined);
  const onlyComma = numbers.find(({ text }) => plainNumber(text, 'point') === undefined);
  const at = ({ line, column }: CsvCell) => ({ file, line, column });
  if (onlyPoint && onlyComma) {
    const what = `${quoted(onlyComma.text)} has a decimal comma, and ${quoted(onlyPoint.text)} in line ${onlyPoint.line} a decimal point; write all numbers in one way.`;
    return { mark: 'point', problems: [{ ...at(onlyComma), what }] };
  }
  if (onlyPoint || onlyComma) return { mark: onlyComma ? 'comma' : 'point', problems: [] };
  const doubtful = numbers.find(
    ({ text }) => Number(plainNumber(text, 'point')) !== Number(plainNumber(text, 'comma')),
  );
  if (doubtful === undefined) return { mark: 'point', problems: [] };
  const one = Number(plainNumber(doubtful.text, 'point'));
  const other = Number(plainNumber(doubtful.text, 'comma'));
  const [least, most] = [`${Math.min(one, other)}`, `${Math.max(one, other)}`];
  const what = `${quoted(doubtful.text)} may be ${one} or ${other}, and no other number of the file tells; write it without thousands separators, such as ${quoted(most)} or ${quoted(unmistakable(least))}.`;
  return { mark: 'point', problems: [{ ...at(doubtful), what }] };
}

/** A number with a decimal point, and with a fourth digit after it where three could be taken for those of a thousand. */
export function unmistakable(number: string): string {
  return /^-?\d{1,3}\.\d{3}$/.test(number) ? `${number}0` : number;
}

/** A number as JSON has it, without thousands separators and with a decimal point; undefined for what is none in that way of writing. */
export function plainNumber(text: string, mark: DecimalMark): string | undefined {
  const { shape, separators } = WRITTEN[mark];
  return shape.test(text) ? text.replace(separators, '').replace(',', '.') : undefined;
}

const WRITTEN = { point: writtenWith('\\.', ','), comma: writtenWith(',', '\\.') };

// Thousands may be parted by apostrophes, underscores and blanks too, in one way within a number.
function writtenWith(decimal: string, thousands: string) {
  const separators = [thousands, "['\u2019]", '_', '[ \u00a0\u202f]'];
  const grouped = separators.map((separator) => `[1-9]\\d{0,2}(?:${separator}\\d{3})+`);
  return {
    shape: new RegExp(
      `^-?(?:(?:\\d+|${grouped.join('|')})(?:${decimal}\\d*)?|${decimal}\\d+)(?:e[+-]?\\d+)?$`,
      'i',
    ),
    separators: new RegExp(separators.join('|'), 'g'),
  };
}
