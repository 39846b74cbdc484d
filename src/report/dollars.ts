import { MONTHS_PER_YEAR } from '../quantity/constants.ts';
import { formatMoney } from '../quantity/format.ts';

/** Money from USD, for people: `$52.3B`. */
export function dollars(usd: number): string {
  return usd === 0 ? '$0' : formatMoney(usd / 1e6);
}

/** Money that a span of months earns, as a mean year earns it: `$52.3B a year`. */
export function dollarsAYear(usd: number, months: number): string {
  return `${dollars((usd * MONTHS_PER_YEAR) / months)} a year`;
}
