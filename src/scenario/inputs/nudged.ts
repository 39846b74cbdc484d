import { formatQuantity } from '../../quantity/format.ts';
import { parseQuantity, writeQuantity } from '../../quantity/quantity.ts';
import { roundTo10 } from '../../quantity/round.ts';
import type { Change, Counted } from '../edited.ts';
import { type Amounts, numbersIn, writeAmounts } from './amounts.ts';
import { toWord } from './choose.ts';
import type { QuantityInput, ScenarioInput } from './input.ts';
import { leading, movedAmounts } from './moves.ts';
import { stepOf } from './step.ts';

/** What a step comes to: a change, or why it cannot be taken, in whole sentences. */
export type Nudge = Change | { readonly kind: 'refused'; readonly why: string };

/**
 * An input some steps up or down. Steps are counted from the scenario as it was opened, or from what was typed, so that as many back
 * end exactly there. A choice goes to the next word, and from the last to the first.
 */
export function nudged(input: ScenarioInput, steps: number): Nudge {
  if (input.kind === 'choice') {
    const at = input.words.findIndex(({ word }) => word === input.written);
    return toWord(input, at + steps);
  }
  const { path, edit, amounts } = input;
  if (amounts === undefined)
    return { kind: 'refused', why: input.whyNoStep ?? `There is no ${input.label} to step from; type one.` };
  const before = edit?.counted ?? countedFrom(amounts, edit?.value);
  const counted = { ...before, steps: before.steps + steps };
  if (counted.steps === 0)
    return counted.typed === undefined
      ? { kind: 'back', path }
      : { kind: 'edit', edit: { path, value: counted.typed } };
  const why = whyNot(input, counted, before);
  if (why !== undefined) return { kind: 'refused', why };
  const value = writeAmounts(input.dimension, amountsAt(input, counted));
  return { kind: 'edit', edit: { path, value, counted } };
}

function countedFrom(from: Amounts, typed: string | undefined): Counted {
  return { from, steps: 0, ...(typed !== undefined && { typed }) };
}

function movedBy(input: QuantityInput, { from, steps }: Counted): number {
  return roundTo10(steps * stepOf(input, leading(from, input.move)));
}

function amountsAt(input: QuantityInput, counted: Counted): Amounts {
  return movedAmounts(counted.from, input.move, movedBy(input, counted));
}

/** Where the number that steps are counted in would be, were nothing cut off. */
function leadingAt(input: QuantityInput, counted: Counted): number {
  return roundTo10(leading(counted.from, input.move) + movedBy(input, counted));
}

function whyNot(input: QuantityInput, after: Counted, before: Counted): string | undefined {
  const { path, label, dimension, least, most } = input;
  const value = leadingAt(input, after);
  const stays = `${label} stays at ${formatQuantity(dimension, leadingAt(input, before))}.`;
  if (path[0] === 'sites' && path[2] === 'power' && value <= 0)
    return `A site without power holds no racks: ${stays}`;
  if (value < least)
    return least === 0
      ? `Less than nothing cannot be had: ${stays}`
      : `Less than ${writeQuantity(dimension, least)} cannot be had: ${stays}`;
  if (value > most)
    return most === 1 && dimension === 'share'
      ? `More than the whole cannot be had: ${stays}`
      : `More than ${writeQuantity(dimension, most)} cannot be had: ${stays}`;
  const tooLarge = numbersIn(amountsAt(input, after))
    .map((each) => parseQuantity(dimension, writeQuantity(dimension, each)))
    .find((parsed) => !parsed.ok);
  return tooLarge?.ok === false ? `${label}: ${tooLarge.problem}` : undefined;
}
