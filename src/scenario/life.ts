import { MONTHS_PER_YEAR } from '../quantity/constants.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import { roundTo10 } from '../quantity/round.ts';

/**
 * How many months a life in years has: 49.2 for 4.1 years. Years that differ by less than a millionth of a month from whole months
 * count as those, since people round 49 months to 4.0833333 years.
 */
export function lifeMonths(years: number): number {
  const months = years * MONTHS_PER_YEAR;
  const whole = Math.round(months);
  return Math.abs(months - whole) <= ROUNDING ? whole : months;
}

const ROUNDING = 1e-6;

/** A span of time as people say it: `4 years`, `18 months`, `4.1 years`. */
export function lifeInWords(years: number): string {
  const months = roundTo10(years * MONTHS_PER_YEAR);
  return Number.isInteger(months) && months % MONTHS_PER_YEAR !== 0
    ? writeQuantity('months', months)
    : writeQuantity('years', roundTo10(years));
}
