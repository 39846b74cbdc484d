import { formatQuantity } from '../../quantity/format.ts';
import type { ScenarioInput } from './input.ts';

/** What an input comes to in a period, for people: `300 MW`, `$40B`, `240 Mtok/s`, `whole`, `unlimited`, `none`. */
export function writtenIn(input: ScenarioInput, period: number): string {
  if (input.kind === 'choice') return input.written;
  const { amounts, inPeriods, dimension, written, isStated } = input;
  if (inPeriods !== undefined) {
    const value = inPeriods.values[period];
    return value === null || value === undefined ? 'none' : formatQuantity(inPeriods.dimension, value);
  }
  return typeof amounts === 'number' && (isStated || written !== 'none')
    ? formatQuantity(dimension, amounts)
    : written;
}
