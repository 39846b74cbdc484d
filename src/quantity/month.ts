import { MONTHS_PER_YEAR } from './constants.ts';
import { kindInWords } from './kind.ts';
import { quoted } from './printable.ts';
import type { Parsed } from './quantity.ts';

/** Reads a month such as `2027-01`, counted from year 0: `year * 12 + (month - 1)`. Years from 2000 to 2199. */
export function parseMonth(text: unknown): Parsed {
  if (typeof text !== 'string' && typeof text !== 'number') {
    const kind = kindInWords(text);
    return problem(kind === 'empty' ? 'is empty' : `is ${kind}, but must be a month`);
  }
  const shown = quoted(String(text));
  const parts = /^(\d{4})-(\d{2})$/.exec(String(text).trim());
  if (!parts) return problem(String(text).trim() === '' ? 'is empty' : `${shown} is not a month`);
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  if (month < 1 || month > MONTHS_PER_YEAR) {
    return problem(`${shown} is not a month, because months go from 01 to 12`);
  }
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return problem(`${shown} is not in the years from ${FIRST_YEAR} to ${LAST_YEAR}`);
  }
  return { ok: true, value: year * MONTHS_PER_YEAR + month - 1 };
}

/** The month as people write it: 24324 is `2027-01`. */
export function writeMonth(month: number): string {
  const year = Math.floor(month / MONTHS_PER_YEAR);
  const inYear = month - year * MONTHS_PER_YEAR + 1;
  return `${String(year).padStart(4, '0')}-${String(inYear).padStart(2, '0')}`;
}

const FIRST_YEAR = 2000;

const LAST_YEAR = 2199;

function problem(what: string): Parsed {
  return { ok: false, problem: `${what}; write the year and the month, for example "2027-01".` };
}
