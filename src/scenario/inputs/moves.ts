import { roundTo10 } from '../../quantity/round.ts';
import { type Amounts, isSteps, mapAmounts, numbersIn } from './amounts.ts';

/**
 * How an input moves that has several numbers: each by the same amount, down to nothing, while one that is nothing stays so; each in
 * its proportion, by an amount of the first that is not zero; or money that is released over time, of which the sum up to
 * each month moves by the same amount. `startMonth` is the first of the horizon.
 */
export type Move =
  | { readonly kind: 'amount'; readonly signed?: true }
  | { readonly kind: 'proportion' }
  | { readonly kind: 'releases'; readonly startMonth: number };

/** The amounts moved by as much, in inner units, not below nothing unless they are signed. */
export function movedAmounts(amounts: Amounts, move: Move, by: number): Amounts {
  if (move.kind === 'releases') return movedReleases(amounts, move.startMonth, by);
  const numbers = numbersIn(amounts);
  if (move.kind === 'proportion') {
    const from = firstThere(numbers);
    return mapAmounts(amounts, (value) => (from === 0 ? by : (value * (from + by)) / from));
  }
  const hasSome = numbers.some((value) => value !== 0);
  return mapAmounts(amounts, (value) => {
    if (move.signed) return value + by;
    return hasSome && value === 0 ? 0 : Math.max(0, value + by);
  });
}

/** The number that steps are counted in: the first that is not zero, the sum of what is released, or the largest. */
export function leading(amounts: Amounts, move: Move): number {
  const numbers = numbersIn(amounts);
  if (move.kind === 'proportion') return firstThere(numbers);
  return move.kind === 'releases'
    ? roundTo10(numbers.reduce((sum, value) => sum + value, 0))
    : Math.max(...numbers);
}

/** More money comes at the start; less is taken from the earliest. */
function movedReleases(amounts: Amounts, startMonth: number, by: number): Amounts {
  if (typeof amounts === 'number') return roundTo10(amounts + by);
  if (by > 0 && isSteps(amounts) && (amounts[0]?.fromMonth ?? 0) > startMonth)
    return [{ fromMonth: startMonth, value: by }, ...amounts];
  if (by > 0) return mapAmounts(amounts, (value, index) => (index === 0 ? value + by : value));
  let left = -by;
  return mapAmounts(amounts, (value) => {
    const taken = Math.min(value, left);
    left = roundTo10(left - taken);
    return value - taken;
  });
}

function firstThere(values: readonly number[]): number {
  return values.find((value) => value !== 0) ?? 0;
}
