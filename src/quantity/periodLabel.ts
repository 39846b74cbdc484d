import { MONTHS_PER_YEAR } from './constants.ts';
import { writeMonth } from './month.ts';

/** Months in a quarter of a calendar year. */
const QUARTER = 3;

/**
 * How people call a span of months: `2027 Q1` where it is a quarter of a calendar year, else by its first month, `2027-02`.
 * Months are counted from year 0.
 */
export function periodLabel({
  startMonth,
  months,
}: {
  readonly startMonth: number;
  readonly months: number;
}): string {
  if (months !== QUARTER || startMonth % QUARTER !== 0) return writeMonth(startMonth);
  const year = Math.floor(startMonth / MONTHS_PER_YEAR);
  return `${year} Q${(startMonth % MONTHS_PER_YEAR) / QUARTER + 1}`;
}
