import { decimalOf, scaled } from './decimal.ts';
import type { DimensionFacts } from './dimensionFacts.ts';
import { DIMENSIONS } from './dimensions.ts';
import { quoted } from './printable.ts';
import { spelled } from './spelling.ts';
import { written } from './written.ts';

/** What is wrong with a unit that the dimension does not have (`''` for none), and what to write: a full sentence. */
export function unitProblem(
  facts: DimensionFacts,
  text: string,
  { sign, literal, unit }: { readonly sign: string; readonly literal: string; readonly unit: string },
): string {
  const minus = sign === '-' ? sign : '';
  const shown = quoted(text);
  if (facts.base === '') {
    const number = unit === '%' ? String(scaled(decimalOf(literal), -2)) : counted(facts, literal, unit);
    return `${shown} has a unit where a bare number is needed; write ${quoted(number)}.`;
  }
  if (unit === '') return `${shown} has no unit; ${bareNumberAdvice(facts, minus, literal)}.`;
  if (facts.base === 'USD' && /^[kmbt]$/i.test(unit)) return withoutCurrency(shown, literal, unit);
  const similar = [...facts.units.keys()].find((known) => known.toLowerCase() === unit.toLowerCase());
  if (similar !== undefined) {
    const right = quoted(minus + spelled(literal, similar));
    return `${shown} has the unit ${quoted(unit)}, which is spelled ${quoted(similar)}; write ${right}.`;
  }
  if (FOREIGN_MONEY.test(unit)) {
    return `${shown} is not in US dollars, in which all amounts are written; ${orExamples(facts)}.`;
  }
  const noun = nounOf(unit);
  const what = noun ? `is ${noun}, not ${facts.noun}` : `has the unit ${quoted(unit)}, which is not known`;
  return `${shown} ${what}; ${orExamples(facts)}.`;
}

// A count of people or of what they buy is often written in thousands, millions or billions.
function counted({ whole }: DimensionFacts, literal: string, unit: string): string {
  const letter = whole ? /^([kmb]) ?(users?|seats?)?$/i.exec(unit)?.[1]?.toLowerCase() : undefined;
  return letter === undefined
    ? literal
    : String(scaled(decimalOf(literal), { k: 3, m: 6, b: 9 }[letter] ?? 0));
}

/** The advice where nothing better can be guessed: `write for example "1 GW" or "1000 MW"`. */
export function orExamples(facts: DimensionFacts): string {
  return `write for example ${either(facts.examples)}`;
}

/** Spellings in quotes: `"1 GW" or "1000 MW"`, each once. */
export function either(spellings: readonly string[]): string {
  return [...new Set(spellings)].map(quoted).join(' or ');
}

/** Units of energy, which people write where power is meant. */
const ENERGY = /^[kMGT]?(Wh|J)$/;

const FOREIGN_MONEY = /€|£|¥|EUR|GBP|JPY|CNY|CHF|Euro/i;

function bareNumberAdvice(facts: DimensionFacts, minus: string, literal: string): string {
  const guesses = guessesAt(facts, literal).filter((guess) => guess.value <= facts.ceiling);
  const spellings = guesses.flatMap(({ value, spelling }) =>
    [written(facts, value), spelling].filter((text) => text.length <= spelling.length),
  );
  const few = [...new Set(spellings)].slice(0, 2).map((text) => minus + text);
  return few.length > 0 ? `write ${either(few)}` : orExamples(facts);
}

/** What a number without a unit may have meant, likeliest first, with its inner value. */
function guessesAt(facts: DimensionFacts, literal: string): { value: number; spelling: string }[] {
  const number = Number(literal);
  if (facts.base.startsWith('%')) {
    const asFraction = { value: number, spelling: written(facts, Math.min(number, Number.MAX_VALUE)) };
    const asPercent = { value: number / 100, spelling: spelled(literal, facts.base) };
    // What may exceed a mean, such as a peak, is often written as a factor.
    const isEither = number === 1 || (facts.base === '%' && facts.ceiling > 1 && number < 10);
    return number < 1 ? [asFraction] : isEither ? [asFraction, asPercent] : [asPercent];
  }
  // Nobody writes a large number and means millions of it.
  const units = facts.base === 'USD' && (number === 0 || number >= 1000) ? ['USD'] : facts.likely;
  return (number === 0 ? units.slice(0, 1) : units).map((name) => {
    const unit = facts.units.get(name);
    const value = scaled(decimalOf(literal), unit?.shift ?? 0, unit?.times, unit?.per);
    return { value, spelling: spelled(literal, name) };
  });
}

/** `30 B`, and `0B`, which is what a shell leaves of `$30B`. */
function withoutCurrency(shown: string, literal: string, unit: string): string {
  const scale = unit.toLowerCase() === 'k' ? 'k' : unit.toUpperCase();
  if (Number(literal) === 0 || literal.startsWith('.')) {
    return `${shown} names no currency; write for example "30B USD". On a command line write 30BUSD, because the shell turns $30B into 0B.`;
  }
  return `${shown} names no currency; write "${literal}${scale} USD" or "$${literal}${scale}".`;
}

/** What a unit of another dimension measures; undefined for a unit that is known nowhere. */
function nounOf(unit: string): string | undefined {
  if (ENERGY.test(unit)) return 'energy';
  return Object.values(DIMENSIONS).find((facts: DimensionFacts) => facts.units.has(unit))?.noun;
}
