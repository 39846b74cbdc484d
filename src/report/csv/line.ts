/** The columns of a plan as a long table, in their order. */
export const CSV_COLUMNS = [
  'table',
  'period',
  'site',
  'tier',
  'system',
  'server',
  'block',
  'what',
  'value',
  'unit',
] as const;

/** One figure of a plan, or one fact in words, with all that it is a figure of. What is left out stands as an empty cell. */
export interface CsvRow extends Partial<Record<Exclude<(typeof CSV_COLUMNS)[number], 'value'>, string>> {
  readonly table: string;
  readonly what: string;
  readonly value: number | string;
}

/** A row as a line of comma-separated values (RFC 4180), without its line end; numbers in full precision. */
export function csvLine(row: CsvRow): string {
  return CSV_COLUMNS.map((column) => {
    const value = row[column] ?? '';
    return typeof value === 'number' ? numberCell(value) : textCell(value);
  }).join(',');
}

/** A text cell that no spreadsheet takes for a formula: one that begins like a formula has an apostrophe before it. */
export function textCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

// Blanks before the sign are passed over by some spreadsheets, and Japanese ones take the wide signs too.
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

// Readers may drop blanks at either end of a bare cell.
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

// The shortest digits that read back as the same number; a spreadsheet would show the sign of minus zero.
function numberCell(value: number): string {
  return String(value === 0 ? 0 : value);
}
