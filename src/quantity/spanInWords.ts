import { MONTHS_PER_YEAR } from './constants.ts';
import { counted } from './counted.ts';

/** How long a plan looks ahead: `5 years`, `18 months`. */
export function spanInWords(months: number): string {
  return months % MONTHS_PER_YEAR === 0
    ? counted(months / MONTHS_PER_YEAR, 'year')
    : counted(months, 'month');
}
