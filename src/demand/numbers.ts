import { quoted } from '../quantity/printable.ts';
import type { CsvCell, Delimiter } from '../reading/csv.ts';
import type { Problem } from '../reading/inputError.ts';

/** How the numbers of a file are written. */
export type DecimalMark = 'point' | 'comma';

/**
 * The decimal mark of all the numbers of a file, which is told from all of them together: `1,234` alone may be a thousand or little more
 * than one, and beside `0,5` it is the latter. Problems where cells contradict each other, or none of them tells.
 */
export function decimalMarkOf(
  cells: readonly CsvCell[],
  delimiter: Delimiter,
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
  // Where commas part the cells, a number without one has a decimal point.
  const isToldByCommas = delimiter === ',' && !numbers.some(({ text }) => text.includes(','));
  if (doubtful === undefined || isToldByCommas) return { mark: 'point', problems: [] };
  const [one, other] = [plainNumber(doubtful.text, 'point'), plainNumber(doubtful.text, 'comma')];
  const what = `${quoted(doubtful.text)} may be ${Number(one)} or ${Number(other)}, and no other number of the file tells; write it without thousands separators, such as ${quoted(`${Math.max(Number(one), Number(other))}`)} or ${quoted(`${Math.min(Number(one), Number(other))}0`)}.`;
  return { mark: 'point', problems: [{ ...at(doubtful), what }] };
}

/** A number as JSON has it, without thousands separators and with a decimal point; undefined for what is none in that way of writing. */
export function plainNumber(text: string, mark: DecimalMark): string | undefined {
  const [decimal, thousands] = mark === 'point' ? ['\\.', ','] : [',', '\\.'];
  const grouped = [thousands, "['\u2019]", '_', '[ \u00a0\u202f]'].map(
    (separator) => `\\d{1,3}(?:${separator}\\d{3})+`,
  );
  const shape = new RegExp(
    `^-?(?:(?:\\d+|${grouped.join('|')})(?:${decimal}\\d*)?|${decimal}\\d+)(?:e[+-]?\\d+)?$`,
    'i',
  );
  if (!shape.test(text)) return undefined;
  const digits = text.replace(
    mark === 'point' ? /[,'\u2019_ \u00a0\u202f]/g : /[.'\u2019_ \u00a0\u202f]/g,
    '',
  );
  return digits.replace(',', '.');
}
