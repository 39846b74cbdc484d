import { listed } from '../quantity/words.ts';
import { dollars } from './dollars.ts';
import type { LimitRow, LimitSide } from './limitRows.ts';
import { amountOf, isWorthOnce } from './limitWords.ts';
import type { Reasoned } from './section.ts';

/** What a side of a limit is worth, of a mean year or once: `+$34.2M`, `nothing`. */
export function worthOf(document: Reasoned, row: LimitRow, side: LimitSide | undefined): string {
  if (side === undefined) return 'not known';
  if (side.kind === 'impossible') return 'cannot be';
  const value = isWorthOnce(document, row) ? side.valueUsd : side.valueUsdPerYear;
  const amount = dollars(Math.abs(value));
  return amount === dollars(0) ? NOTHING : `${value < 0 ? '-' : '+'}${amount}`;
}

/** What makes no difference. */
export const NOTHING = 'nothing';

/** What goes on as far as anyone looked. */
export const NO_END = 'no end';

/** How far that holds; limits of several periods have no one number and are told by how much they can be moved. Empty where nobody looked. */
export function endOf(
  { unit, isFamily, hasRange }: LimitRow,
  side: LimitSide | undefined,
  sign: '+' | '-',
): string {
  if (side?.kind !== 'possible' || !(isFamily || hasRange)) return '';
  if (side.by === undefined) return NO_END;
  return side.upTo === undefined ? `${sign}${written(unit, side.by)}` : written(unit, side.upTo);
}

function written(unit: LimitRow['unit'], amount: number): string {
  return unit === 'USD' ? dollars(amount) : amountOf(unit, amount);
}

/** A sentence on the limits beyond which there is no plan, by their number or by how much they are moved; none where there are none. */
export function lastOnes(rows: readonly LimitRow[], areRacksHeld: boolean): string[] {
  const last = rows.flatMap(({ name, unit, more, less }) => [
    ...beyond(name, unit, more, 'above', 'raised'),
    ...beyond(name, unit, less, 'below', 'lowered'),
  ]);
  const noPlan = areRacksHeld ? 'These racks allow no plan with' : 'There is no plan with';
  return last.length > 0 ? [`${noPlan} ${listed(last, 'or')}.`] : [];
}

function beyond(
  name: string,
  unit: LimitRow['unit'],
  side: LimitSide | undefined,
  past: 'above' | 'below',
  moved: 'raised' | 'lowered',
): string[] {
  if (side?.kind !== 'possible' || !side.isLast || side.by === undefined) return [];
  return side.upTo === undefined
    ? [`${name} ${moved} by more than ${written(unit, side.by)}`]
    : [`${name} ${past} ${written(unit, side.upTo)}`];
}
