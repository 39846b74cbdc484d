import { MONTHS_PER_YEAR } from '../quantity/constants.ts';
import type { PeriodOf } from './section.ts';
import { counted } from './words.ts';

/** How long a plan looks ahead: `5 years`, `18 months`. */
export function spanInWords(months: number): string {
  return months % MONTHS_PER_YEAR === 0
    ? counted(months / MONTHS_PER_YEAR, 'year')
    : counted(months, 'month');
}

/**
 * Some periods of a horizon, by their places in it: `2027 Q1`, `2027 Q1 to 2028 Q4`, `in 3 of 8 periods from 2027 Q1 to
 * 2028 Q4` where there are gaps. Empty for none.
 */
export function periodsInWords(periods: readonly PeriodOf[], places: readonly number[]): string {
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const [from, to] = [periods[first]?.label, periods[last]?.label];
  if (places.length === 0 || from === undefined || to === undefined) return '';
  if (first === last) return from;
  const all = last - first + 1;
  return places.length === all
    ? `${from} to ${to}`
    : `in ${places.length} of ${all} periods from ${from} to ${to}`;
}
