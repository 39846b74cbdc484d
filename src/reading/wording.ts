import type { z } from 'zod';
import { kindInWords } from '../quantity/kind.ts';
import { quoted } from '../quantity/printable.ts';
import { listed, quotedList } from '../quantity/words.ts';
import { nearest } from './nearest.ts';
import { unknownKey } from './unknownKey.ts';

/** What is said of a value that was not written at all; examples are added where the schema has some. */
export const MISSING = 'is missing';

/** The same of a key without a value. */
export const EMPTY = 'is empty';

type Issue = z.core.$ZodRawIssue;

type UnionIssue = Pick<z.core.$ZodIssueInvalidUnion, 'input' | 'discriminator'> & { options?: unknown[] };

/** What is wrong with a value, in full sentences, where the schema itself has no words for it. */
export function wording(issue: Issue): string {
  if (issue.input === undefined && ABSENT_CODES.has(issue.code)) return MISSING;
  if (issue.input === null && ABSENT_CODES.has(issue.code)) return EMPTY;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.input, issue.expected);
    case 'invalid_value':
      return wrongWord(issue.input, issue.values.map(String));
    case 'invalid_union':
      return wrongKind(issue as UnionIssue) ?? `${shown(issue.input)} cannot stand here.`;
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, knownKeys(issue.inst))).join('\n');
    case 'too_small':
      return limited(issue.input, issue.origin, 'at least', issue.minimum, issue.inclusive);
    case 'too_big':
      return limited(issue.input, issue.origin, 'at most', issue.maximum, issue.inclusive);
    case 'not_multiple_of':
      return `${shown(issue.input)} must be a multiple of ${issue.divisor}.`;
    case 'invalid_format':
      return `${shown(issue.input)} does not have the form that is needed here.`;
    default:
      return `${shown(issue.input)} cannot stand here.`;
  }
}

/** `is a list, but must be text or a number.` */
export function mustBe(input: unknown, needed: readonly string[]): string {
  const all = listed([...new Set(needed)], 'or');
  return `is ${kindInWords(input)}, but must be ${all === '' ? 'something else' : all}.`;
}

/** What a schema calls a type, in people's words. */
export function neededInWords(expected: string): string {
  return NEEDED[expected] ?? expected;
}

const ABSENT_CODES: ReadonlySet<string | undefined> = new Set([
  'invalid_type',
  'invalid_value',
  'invalid_union',
]);

const NEEDED: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
  null: 'empty',
};

function wrongType(input: unknown, expected: string): string {
  if (typeof input === 'number') {
    if (expected === 'string')
      return `is a number, but must be text; put it in quotes: ${quoted(String(input))}.`;
    if (expected === 'int') return `${input} is not a whole number; write one without a fraction.`;
    if (expected === 'number') return `${input} is not a finite number; write a number.`;
  }
  return mustBe(input, [neededInWords(expected)]);
}

/** A word that is none of those allowed: names the nearest one, and all of them. */
function wrongWord(input: unknown, allowed: readonly string[]): string {
  if (typeof input !== 'string') return mustBe(input, allowed.map(quoted));
  const near = nearest(input, allowed);
  if (near === undefined) return `${quoted(input)} is not known here; write ${quotedList(allowed, 'or')}.`;
  const others = allowed.length > 1 ? ` What may be written is ${quotedList(allowed, 'or')}.` : '';
  return `${quoted(input)} is not known here; did you mean ${quoted(near)}?${others}`;
}

/** Of groups that are told apart by one of their keys: what that key may hold. */
function wrongKind({ input, discriminator, options = [] }: UnionIssue): string | undefined {
  if (!discriminator || typeof input !== 'object' || input === null) return undefined;
  const kind = (input as Record<string, unknown>)[discriminator];
  return kind === undefined ? MISSING : wrongWord(kind, options.map(String));
}

function limited(
  input: unknown,
  origin: string,
  bound: string,
  limit: number | bigint,
  inclusive = true,
): string {
  if (origin === 'array' || origin === 'set') {
    const length = Array.isArray(input) ? input.length : 0;
    return `has ${length} ${length === 1 ? 'item' : 'items'}, but must have ${bound} ${limit}.`;
  }
  if (origin === 'object' || origin === 'map')
    return `must have ${bound} ${limit} ${limit === 1 ? 'key' : 'keys'}.`;
  if (origin === 'string') {
    if (input === '') return 'is empty; write some text.';
    return `${shown(input)} must have ${bound} ${limit} ${limit === 1 ? 'character' : 'characters'}.`;
  }
  const exclusive = bound === 'at least' ? 'more than' : 'less than';
  return `${shown(input)} must be ${inclusive ? bound : exclusive} ${limit}.`;
}

function knownKeys(schema: Issue['inst']): string[] {
  const def = schema?._zod.def as { shape?: object; keyType?: z.core.$ZodType } | undefined;
  if (def?.shape) return Object.keys(def.shape);
  return [...(def?.keyType?._zod.values ?? [])].map(String);
}

function shown(input: unknown): string {
  return typeof input === 'string' || typeof input === 'number'
    ? quoted(String(input))
    : `${kindInWords(input)}`;
}
