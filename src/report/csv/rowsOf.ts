import type { CsvRow } from './line.ts';

/** What is measured, how much, and in which unit; without a number where there is none to state, such as a limit that is not set. */
export type Amount = readonly [what: string, value: number | undefined, unit: string];

/** Amounts of one thing as rows of the long table; one without a number has no row. */
export function rowsOf(of: Omit<CsvRow, 'what' | 'value' | 'unit'>, amounts: readonly Amount[]): CsvRow[] {
  return amounts.flatMap(([what, value, unit]) =>
    value === undefined ? [] : [{ ...of, what, value, unit }],
  );
}
