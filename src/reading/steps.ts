import { z } from 'zod';
import { parseMonth, writeMonth } from '../quantity/month.ts';
import { quoted } from '../quantity/printable.ts';

/** One value and the month from which it holds, counted from year 0. */
export interface Step<T> {
  readonly fromMonth: number;
  readonly value: T;
}

/** A value that holds throughout, or steps, earliest first. */
export type Stepped<T> = T | readonly Step<T>[];

/**
 * A value in a file that may change over time: one for the whole horizon, or a mapping such as
 * `{ 2027-01: 200 MW, 2027-07: 500 MW }`, each holding from the first day of its month on.
 */
export function steppable<Out, In>(value: z.ZodType<Out, In>) {
  return z.union([value, byMonth(value)], { error: namesNoMonth });
}

/** Values by month, at least one; read as steps. */
export function byMonth<Out, In>(
  value: z.ZodType<Out, In>,
): z.ZodType<readonly Step<Out>[], Readonly<Record<string, In>>> {
  const mapping = z
    .record(monthKey, value)
    .refine((steps) => Object.keys(steps).length > 0, { error: namesNoMonth });
  const steps = z.custom<readonly Step<Out>[]>(isSteps);
  return z.codec(mapping as unknown as z.ZodType<Record<string, Out>, Record<string, In>>, steps, {
    decode: stepsOf,
    encode: (list) => Object.fromEntries(list.map(({ fromMonth, value }) => [writeMonth(fromMonth), value])),
  });
}

/** What is wrong with a mapping that is empty, also for a union that it stands in; undefined for any other value. */
export function namesNoMonth({ input }: { readonly input?: unknown }): string | undefined {
  const isMapping = typeof input === 'object' && input !== null && !Array.isArray(input);
  return isMapping && Object.keys(input).length === 0
    ? 'names no month; write at least one with the value that holds from then on, such as "2027-01".'
    : undefined;
}

/** The steps of a value: a single one holds from ever on. */
export function stepsIn<T>(stated: Stepped<T>): readonly Step<T>[] {
  return Array.isArray(stated) ? stated : [{ fromMonth: Number.NEGATIVE_INFINITY, value: stated as T }];
}

/** The value that holds in a month; undefined before the first step. */
export function valueIn<T>(steps: readonly Step<T>[], month: number): T | undefined {
  return steps.findLast(({ fromMonth }) => fromMonth <= month)?.value;
}

const monthKey = z.string().superRefine((text, context) => {
  const parsed = parseMonth(text);
  const message = !parsed.ok
    ? parsed.problem
    : text === text.trim()
      ? undefined
      : `${quoted(text)} has blanks around the month; write ${quoted(text.trim())}.`;
  if (message !== undefined) context.addIssue({ code: 'custom', message, input: text });
});

function stepsOf<T>(mapping: Readonly<Record<string, T>>): Step<T>[] {
  return Object.entries(mapping)
    .flatMap(([text, value]) => {
      const month = parseMonth(text);
      return month.ok ? [{ fromMonth: month.value, value }] : [];
    })
    .toSorted((a, b) => a.fromMonth - b.fromMonth);
}

function isSteps(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'object');
}
