import { MONTHS_PER_YEAR } from './constants.ts';

/** What is earned in some months, as a mean year of them earns it, in the unit that it is given in. */
export function perYear(earned: number, months: number): number {
  return (earned * MONTHS_PER_YEAR) / months;
}

/** Months of some periods together. */
export function monthsOf(periods: readonly { readonly months: number }[]): number {
  return periods.reduce((sum, { months }) => sum + months, 0);
}
