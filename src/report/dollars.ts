import { formatMoney } from '../quantity/format.ts';
import { perYear } from '../quantity/perYear.ts';

/** Money from USD, for people: `$52.3B`. */
export function dollars(usd: number): string {
  return formatMoney(usd / 1e6);
}

/** Money that a span of months earns, as a mean year earns it: `$52.3B a year`. */
export function dollarsAYear(usd: number, months: number): string {
  return `${dollars(perYear(usd, months))} a year`;
}
