import { decimalText } from './decimal.ts';
import type { DimensionFacts } from './dimensionFacts.ts';
import { spelled } from './spelling.ts';

/** A value of the inner unit in the largest unit that leaves a number of 1 or more. RangeError unless finite. */
export function written(facts: DimensionFacts, value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written as a quantity.`);
  const shiftOf = (name: string) => facts.units.get(name)?.shift ?? 0;
  const fits = (name: string) => Math.abs(value) >= Number(`1e${shiftOf(name)}`);
  const unit = value === 0 ? facts.base : (facts.writtenIn.find(fits) ?? facts.writtenIn.at(-1) ?? '');
  return spelled(decimalText(value, -shiftOf(unit)), unit);
}
