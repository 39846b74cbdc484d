import { MONTHS_PER_YEAR } from '../quantity/constants.ts';

/**
 * The last month that a date of the catalogue may mean, counted from year 0: its month, or the December of a bare year.
 * A `~` before it and a day after it make no difference. NaN for a text that is no date.
 */
export function lastMonthOf(date: string): number {
  const [, year, month = String(MONTHS_PER_YEAR)] = /^~?(\d{4})(?:-(\d{2}))?/.exec(date) ?? [];
  return Number(year) * MONTHS_PER_YEAR + Number(month) - 1;
}
