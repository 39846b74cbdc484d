import { quoted } from './printable.ts';

/** The parts of a written quantity; the unit is spelled as in the tables of units, `''` for none. */
export type Split =
  | { ok: true; sign: string; literal: string; unit: string }
  /** `problem` is a sentence without its advice; `write` is the right spelling where it is known. */
  | { ok: false; problem: string; write?: string };

/** Takes a written quantity apart, or says why it is not a number followed by a unit. */
export function splitQuantity(text: string): Split {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, problem: 'is empty' };
  if (trimmed.length > LONGEST) return { ok: false, problem: `${quoted(text)} is too long for a quantity` };
  if (NOT_FINITE.test(trimmed)) return { ok: false, problem: `${quoted(text)} is not a finite number` };
  const groups = GROUPED.exec(trimmed)?.[0];
  if (groups) {
    const write = trimmed.replace(groups, groups.replace(/[^\d]/g, ''));
    return { ok: false, problem: `${quoted(text)} has a thousands separator`, write };
  }
  const comma = /^\D{0,2}\d+,\d+/.exec(trimmed)?.[0];
  if (comma) {
    const write = trimmed.replace(comma, comma.replace(',', '.'));
    return { ok: false, problem: `${quoted(text)} has a decimal comma`, write };
  }
  const parts = QUANTITY.exec(trimmed)?.groups;
  if (!parts) return { ok: false, problem: `${quoted(text)} does not begin with a number` };
  const { before = '', dollar = '', after = '', literal = '', rest = '' } = parts;
  return { ok: true, sign: before || after, literal, unit: unitName(rest, dollar !== '') };
}

/** A number with its unit as messages show it: `1 GW`, `40B USD`, `25 %`, `1.12`. */
export function spelled(literal: string, unit: string): string {
  const lettered = /^([kMBT]?)(USD.*)$/.exec(unit) ?? /^([kMB])(users.*)$/.exec(unit);
  if (lettered) return `${literal}${lettered[1]} ${lettered[2]}`;
  if (unit === '') return literal;
  return `${literal} ${literal === '1' ? unit.replace(PLURAL, '$1') : unit}`;
}

/** Longer texts are no quantities, and would cost time to read exactly. */
const LONGEST = 100;

const PLURAL = /^(rack|year|quarter|month|hour|user|request)s/;

const NOT_FINITE = /^[$+-]*\.?(nan|inf|infinity)(?![a-z])/i;

/** Digits in groups of three, parted by a comma, an underscore, an apostrophe or a blank. */
const GROUPED = /(?<![\d.])\d{1,3}([,_'\u2019 \u00a0\u202f]\d{3})+(?!\d)/;

const QUANTITY =
  /^(?<before>[+-]?)\s*(?<dollar>\$?)\s*(?<after>[+-]?)(?<literal>(\d+\.?\d*|\.\d+)(e[+-]?\d+)?)\s*(?<rest>.*)$/is;

function unitName(rest: string, hasDollar: boolean): string {
  const name = rest.replace(/^([kMBT])\s+(?=USD|users?)/i, '$1').replace(/\s*\/\s*/g, '/');
  return hasDollar && !/USD/i.test(name) ? name.replace(/^[kMBT]?(?=$|\/)/i, '$&USD') : name;
}
