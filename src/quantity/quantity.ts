import { z } from 'zod';
import { decimalOf, scaled } from './decimal.ts';
import type { DimensionFacts } from './dimensionFacts.ts';
import { DIMENSIONS, type Dimension } from './dimensions.ts';
import { kindInWords } from './kind.ts';
import { quoted } from './printable.ts';
import { spelled, splitQuantity } from './spelling.ts';
import { either, orExamples, unitProblem } from './suggestion.ts';
import { written } from './written.ts';

/** A value in the inner unit, or full sentences that say what is wrong and what to write. */
export type Parsed = { ok: true; value: number } | { ok: false; problem: string };

/**
 * Reads a quantity as a file or a flag gives it. A number without a unit is a problem, except for `ratio` and
 * `count`. Every spelling of the same quantity gives the same double.
 */
export function parseQuantity(dimension: Dimension, text: unknown): Parsed {
  const facts: DimensionFacts = DIMENSIONS[dimension];
  if (typeof text === 'number') return parseText(facts, Object.is(text, -0) ? '-0' : String(text));
  if (typeof text === 'string') return parseText(facts, text);
  const kind = kindInWords(text);
  if (kind === 'empty') return problem(`is empty; ${orExamples(facts)}.`);
  const needed = facts.base === '' ? 'a bare number' : 'a quantity with its unit';
  return problem(`is ${kind}, but must be ${needed}; ${orExamples(facts)}.`);
}

/**
 * The quantity as people write it, in a unit of fitting size. Exact: reading it gives the same double again, for
 * every value from 0 to the dimension's ceiling, and below 0 where it may be negative. Throws a RangeError for NaN and the infinities.
 */
export function writeQuantity(dimension: Dimension, value: number): string {
  return written(DIMENSIONS[dimension], value);
}

/** A quantity in a file: text with its unit outside (a bare number for `ratio` and `count`), the inner unit inside. */
export function quantity(dimension: Dimension): z.ZodType<number, string> {
  const facts: DimensionFacts = DIMENSIONS[dimension];
  const error = (issue: { input?: unknown }) => {
    // What is missing altogether is worded by the reader of the whole file, which knows the key.
    if (issue.input === undefined) return undefined;
    const parsed = parseQuantity(dimension, issue.input);
    return parsed.ok ? undefined : parsed.problem;
  };
  const isBare = facts.base === '';
  const examples = isBare ? facts.examples.map(Number) : [...facts.examples];
  const outside = isBare ? z.union([z.number(), z.string()], { error }) : z.string({ error });
  return z.codec(outside.meta({ examples }) as z.ZodType<string, string>, z.number(), {
    decode: (text, context) => {
      const parsed = parseQuantity(dimension, text);
      if (parsed.ok) return parsed.value;
      context.issues.push({ code: 'custom', message: parsed.problem, input: text });
      return z.NEVER;
    },
    encode: (value) => writeQuantity(dimension, value),
  });
}

function parseText(facts: DimensionFacts, text: string): Parsed {
  const split = splitQuantity(text);
  if (!split.ok) {
    return problem(`${split.problem}; ${split.write ? `write ${quoted(split.write)}` : orExamples(facts)}.`);
  }
  const { sign, literal, unit: name } = split;
  const unit = facts.units.get(name);
  if (sign === '-' && facts.signed !== true) {
    const advice = unit ? `write ${either([spelled(literal, name), spelled('0', name)])}` : orExamples(facts);
    return problem(`${quoted(text)} must not be negative; ${advice}.`);
  }
  if (!unit) return problem(unitProblem(facts, text, split));
  const decimal = decimalOf(literal);
  const size = scaled(decimal, unit.shift, unit.times, unit.per);
  const value = sign === '-' && size !== 0 ? -size : size;
  if (size > facts.ceiling) {
    const most = written(facts, facts.ceiling);
    return problem(
      `${quoted(text)} is ${facts.tooMuch} (at most ${most}); write a smaller number or a smaller unit.`,
    );
  }
  if (value === 0 && decimal.digits !== 0n) {
    return problem(`${quoted(text)} is too small to be told from zero; write ${quoted(spelled('0', name))}.`);
  }
  if (facts.whole && !Number.isInteger(value)) {
    const below = Math.floor(value);
    const whole = either([written(facts, below), written(facts, below + 1)]);
    const noun = facts.base === '' ? 'number' : `number of ${facts.base}`;
    return problem(`${quoted(text)} is not a whole ${noun}; write ${whole}.`);
  }
  return { ok: true, value };
}

function problem(text: string): Parsed {
  return { ok: false, problem: text };
}
