import type { Dimension } from '../../quantity/dimensions.ts';
import { writeMonth } from '../../quantity/month.ts';
import { writeQuantity } from '../../quantity/quantity.ts';
import { roundTo10 } from '../../quantity/round.ts';
import type { Step } from '../../reading/steps.ts';

/** A value of one input in inner units, as a scenario states it: one, by the month from which each holds, or one for each period. */
export type Amounts = number | readonly Step<number>[] | readonly number[];

/** As a person writes it on `--set`: `1 GW`, `{ 2027-01: 210 MW, 2027-07: 510 MW }`, `[1B USD, 2B USD]`. */
export function writeAmounts(dimension: Dimension, amounts: Amounts): string {
  if (typeof amounts === 'number') return writeQuantity(dimension, amounts);
  const written = amounts.map((each) =>
    typeof each === 'number'
      ? writeQuantity(dimension, each)
      : `${writeMonth(each.fromMonth)}: ${writeQuantity(dimension, each.value)}`,
  );
  return isSteps(amounts) ? `{ ${written.join(', ')} }` : `[${written.join(', ')}]`;
}

/** The numbers in it, in their order. */
export function numbersIn(amounts: Amounts): number[] {
  if (typeof amounts === 'number') return [amounts];
  return amounts.map((each) => (typeof each === 'number' ? each : each.value));
}

/** The same shape with other numbers. */
export function mapAmounts(amounts: Amounts, change: (value: number, index: number) => number): Amounts {
  const rounded = (value: number, index: number) => roundTo10(change(value, index));
  if (typeof amounts === 'number') return rounded(amounts, 0);
  return isSteps(amounts)
    ? amounts.map(({ fromMonth, value }, index) => ({ fromMonth, value: rounded(value, index) }))
    : amounts.map(rounded);
}

/** Whether it goes by months. */
export function isSteps(amounts: Exclude<Amounts, number>): amounts is readonly Step<number>[] {
  return typeof amounts[0] === 'object';
}
