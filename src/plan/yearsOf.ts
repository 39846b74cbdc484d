import { MONTHS_PER_YEAR } from '../quantity/constants.ts';

/** Length of a period in years, of the scenario's or of the plan's. */
export function yearsOf({ months }: { readonly months: number }): number {
  return months / MONTHS_PER_YEAR;
}
