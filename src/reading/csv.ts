import { InputError, type Problem } from './inputError.ts';

/** The text of one cell and where it begins. Lines and columns count from 1. */
export interface CsvCell {
  text: string;
  line: number;
  column: number;
}

/** What parts the cells of a file. */
type Delimiter = ',' | ';' | '\t';

/**
 * Reads values that are parted by commas, or by semicolons or tabs where more of those stand in the first line. Blank lines, lines of nothing but empty cells, and lines that begin with `#` are skipped, unless that is an error such as `#REF!`; so is `sep=;`; cells lose the blanks
 * around them, unless quoted; a quoted cell may hold commas, newlines, and quotes written twice. Every row has
 * as many cells as the header, else an InputError lists all that is wrong.
 */
export function readCsv(
  text: string,
  shownAs: string,
): { readonly header: CsvCell[]; readonly rows: CsvCell[][] } {
  let problems: Problem[] = [];
  const delimiter = delimiterOf(text);
  const [header, ...rows] = records(text, delimiter, (line, column, what) =>
    problems.push({ file: shownAs, line, column, what }),
  );
  if (!header) throw new InputError([{ file: shownAs, what: 'the file has no rows; write a header first.' }]);
  if (problems.length === 0) problems = rows.flatMap((row) => unevenRow(row, header.length, shownAs));
  if (problems.length > 0) throw new InputError(problems);
  return { header, rows };
}

/** By what stands most often between the cells of the first line that has any; commas where nothing does. */
function delimiterOf(text: string): Delimiter {
  const first = text.split(/\r\n?|\n/).find((line) => !isSkipped(line.replace(/[,;\ufeff]/g, ' '))) ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (delimiter: Delimiter) => bare.split(delimiter).length - 1;
  const others: readonly Delimiter[] = [';', '\t'];
  return others.reduce<Delimiter>((most, one) => (count(one) > count(most) ? one : most), ',');
}

type Report = (line: number, column: number, what: string) => void;

function records(text: string, delimiter: Delimiter, report: Report): CsvCell[][] {
  const scan = { text: text.replace(/^\ufeff/, ''), delimiter, at: 0, line: 1, lineStart: 0 };
  const found: CsvCell[][] = [];
  while (scan.at < scan.text.length) {
    const line = /[^\r\n]*/y;
    line.lastIndex = scan.at;
    const written = line.exec(scan.text)?.[0] ?? '';
    if (isSkipped(written.replaceAll(delimiter, ' '))) scan.at = line.lastIndex;
    else found.push(record(scan, report));
    passNewline(scan);
  }
  return found;
}

/** Whether a line whose delimiters are blanks holds nothing, a remark, or `sep=;` for a spreadsheet. */
function isSkipped(line: string): boolean {
  return /^\s*(sep=\s*$|#(?!(?:REF|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC)[!?]|N\/A)|$)/.test(line);
}

interface Scan {
  readonly text: string;
  readonly delimiter: Delimiter;
  at: number;
  line: number;
  lineStart: number;
}

function record(scan: Scan, report: Report): CsvCell[] {
  const cells = [cell(scan, report)];
  while (scan.text[scan.at] === scan.delimiter) {
    scan.at++;
    cells.push(cell(scan, report));
  }
  return cells;
}

function cell(scan: Scan, report: Report): CsvCell {
  while (isBlank(scan)) scan.at++;
  const start = { line: scan.line, column: scan.at - scan.lineStart + 1 };
  if (scan.text[scan.at] === '"') return { text: quotedCell(scan, start, report), ...start };
  const plain = upTo(scan);
  plain.lastIndex = scan.at;
  const text = (plain.exec(scan.text)?.[0] ?? '').trimEnd();
  scan.at = plain.lastIndex;
  if (text.includes('"')) {
    report(
      start.line,
      start.column,
      'a quote stands inside the cell; put the whole cell in quotes and write the quote twice.',
    );
  }
  return { text, ...start };
}

function quotedCell(scan: Scan, start: { line: number; column: number }, report: Report): string {
  let text = '';
  scan.at++;
  for (;;) {
    const character = scan.text[scan.at];
    if (character === undefined) {
      report(start.line, start.column, 'a quote opens here and is never closed; close it.');
      return text;
    }
    if (character === '\r' || character === '\n') {
      text += '\n';
      passNewline(scan);
    } else if (character !== '"') {
      text += character;
      scan.at++;
    } else if (scan.text[scan.at + 1] === '"') {
      text += '"';
      scan.at += 2;
    } else break;
  }
  const rest = upTo(scan);
  rest.lastIndex = scan.at + 1;
  if ((rest.exec(scan.text)?.[0] ?? '').trim() !== '') {
    report(
      scan.line,
      scan.at - scan.lineStart + 2,
      'text follows the closing quote; put the whole cell in quotes.',
    );
  }
  scan.at = rest.lastIndex;
  return text;
}

function isBlank({ text, at, delimiter }: Scan): boolean {
  return text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t');
}

function upTo({ delimiter }: Scan): RegExp {
  return new RegExp(`[^${delimiter}\\r\\n]*`, 'y');
}

function passNewline(scan: Scan): void {
  if (scan.at >= scan.text.length) return;
  scan.at += scan.text.startsWith('\r\n', scan.at) ? 2 : 1;
  scan.line++;
  scan.lineStart = scan.at;
}

function unevenRow(row: readonly CsvCell[], expected: number, file: string): Problem[] {
  const [first] = row;
  if (!first || row.length === expected) return [];
  const cells = `${row.length} ${row.length === 1 ? 'cell' : 'cells'}`;
  const what = `the row has ${cells}, but the header has ${expected}; write one cell for each column.`;
  return [{ file, line: first.line, column: first.column, what }];
}
