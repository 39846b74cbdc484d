import { MONTHS_PER_YEAR } from '../quantity/constants.ts';

/** What some periods earn together, as a mean year of theirs earns it, in the unit that it is given in. */
export function perYear(earned: number, periods: readonly { readonly months: number }[]): number {
  return (earned * MONTHS_PER_YEAR) / periods.reduce((sum, { months }) => sum + months, 0);
}
