import { bare } from '../inputs/bare.ts';

/** Kinds of inputs, which are told together where there are too many to tell one by one. */
export type Family =
  | 'forecast'
  | 'prices'
  | 'promises'
  | 'policies'
  | 'service'
  | 'sites'
  | 'money'
  | 'supply'
  | 'catalogue';

/** Something that a planner states, and that two scenarios may state differently. */
export interface Input {
  /** In the planner's words, such as "power at abilene"; no two inputs have the same. */
  readonly label: string;
  readonly family: Family;
  /** The facts of inputsOf that tell what each scenario states. */
  readonly facts: readonly string[];
  /** Present where the objective does not depend on it, whatever else is stated. */
  readonly isIdle?: true;
}

/** Which scenario an input is taken from. Asked only for inputs that differ; the same one may be asked for more than once. */
export type FromB = (input: Input) => boolean;

/** Fields of one thing that are exchanged together. */
export interface Group<T> {
  readonly keys: readonly (keyof T)[];
  readonly input: Input;
}

/** A thing with the fields of each group from one scenario or the other. */
export function exchanged<T extends object>(a: T, b: T, groups: readonly Group<T>[], fromB: FromB): T {
  return groups.reduce(
    (mixed, { keys, input }) =>
      isSame(fieldsOf(a, keys), fieldsOf(b, keys)) || !fromB(input) ? mixed : withFields(mixed, b, keys),
    a,
  );
}

/** Whether two things are alike for a plan. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(bare(a)) === JSON.stringify(bare(b));
}

function fieldsOf<T extends object>(thing: T, keys: readonly (keyof T)[]): unknown[] {
  return keys.map((key) => thing[key]);
}

function withFields<T extends object>(thing: T, source: T, keys: readonly (keyof T)[]): T {
  const kept = Object.entries(thing).filter(([key]) => !keys.includes(key as keyof T));
  const taken = keys.flatMap((key) => (source[key] === undefined ? [] : [[key, source[key]]]));
  return Object.fromEntries([...kept, ...taken]) as T;
}

/** What two lists have of each name, in the order of the first, with what the second alone has at the end. */
export function matched<T>(
  a: readonly T[],
  b: readonly T[],
  nameOf: (thing: T) => string,
): { readonly name: string; readonly own: T | undefined; readonly other: T | undefined }[] {
  return [...new Set([...a, ...b].map(nameOf))].map((name) => ({
    name,
    own: a.find((thing) => nameOf(thing) === name),
    other: b.find((thing) => nameOf(thing) === name),
  }));
}

/** One of two things whole, either of which may be absent. */
export function oneOf<T>(own: T, other: T, input: Input, fromB: FromB): T {
  return !isSame(own, other) && fromB(input) ? other : own;
}
