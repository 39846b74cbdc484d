import { z } from 'zod';
import type { Dimension } from '../quantity/dimensions.ts';
import { writeMonth } from '../quantity/month.ts';
import { monthCodec } from '../quantity/monthCodec.ts';
import { quantity, writeQuantity } from '../quantity/quantity.ts';
import { checkPrintable } from '../reading/checkPrintable.ts';
import { identifier } from '../reading/names.ts';
import { strict } from '../reading/strict.ts';
import { GRADES } from './figure.ts';

/** A number in a catalogue file with its source and grade; a value outside its own range is refused. */
export function figure(dimension: Dimension) {
  return figureOf(quantity(dimension), (value) => writeQuantity(dimension, value));
}

/** How well a number is known. */
export const grade = z.enum(GRADES).meta({ description: 'How well the number is known, strongest first.' });

/** The source of a number. */
export const source = identifier.meta({ description: 'Key of sources.yaml.', examples: ['sa-sep26'] });

/** A remark of up to 600 characters, on one line. */
export const note = z.string().superRefine((text, context) => {
  const message =
    text.length >= 1 && text.length <= 600
      ? checkPrintable(text)
      : 'must have 1 to 600 characters; write the rest as a comment.';
  if (message !== undefined) context.addIssue({ code: 'custom', message, input: text });
});

/** A month in a catalogue file, with source and grade as any number. */
export const monthFigure = figureOf(monthCodec, writeMonth);

/** What keeps a value from standing beside its range, in words; undefined where nothing does. */
export function rangeFault(
  value: number,
  range: readonly [number, number] | undefined,
  write: (value: number) => string,
): string | undefined {
  if (!range) return undefined;
  const [low, high] = range;
  if (low > high)
    return `the range runs from ${write(low)} down to ${write(high)}; write the lower end first.`;
  if (value >= low && value <= high) return undefined;
  return `the value ${write(value)} lies outside its range of ${write(low)} to ${write(high)}; widen the range or correct the value.`;
}

function figureOf(inner: z.ZodType<number, string>, write: (value: number) => string) {
  return strict({
    value: inner,
    source,
    grade,
    range: z
      .exactOptional(z.tuple([inner, inner]))
      .meta({ description: 'Lowest and highest that any source gives.' }),
    note: z.exactOptional(note),
  }).check(({ value, issues }) => {
    const message = rangeFault(value.value, value.range, write);
    if (message) issues.push({ code: 'custom', path: ['range'], message, input: value.range });
  });
}
