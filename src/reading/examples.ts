import { z } from 'zod';
import { inlineText } from './inlineText.ts';

/** Right spellings for the value at a path, from the schema's `.meta({ examples })` or its list of words; else none. */
export function examplesAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let reached = alternatives(schema);
  for (const part of path) reached = reached.flatMap((each) => childrenOf(each, part)).flatMap(alternatives);
  const examples = reached.flatMap(examplesOf);
  return [...new Set(examples.length > 0 ? examples : reached.flatMap(wordsOf))];
}

/** What zod keeps about a schema, as far as it is needed here. */
interface Definition {
  type: string;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  options?: z.core.$ZodType[];
  left?: z.core.$ZodType;
  right?: z.core.$ZodType;
  getter?: () => z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  valueType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  items?: z.core.$ZodType[];
  entries?: Record<string, string | number>;
  values?: unknown[];
}

function definitionOf(schema: z.core.$ZodType): Definition {
  return schema._zod.def as unknown as Definition;
}

/** The schema and everything it wraps or chooses between. */
function alternatives(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { type, innerType, in: input, options = [], left, right, getter } = definitionOf(schema);
  const inner = [innerType, input, ...options, left, right, type === 'lazy' ? getter?.() : undefined];
  return [schema, ...inner.flatMap((each) => (each ? alternatives(each) : []))];
}

function childrenOf(schema: z.core.$ZodType, part: PropertyKey): z.core.$ZodType[] {
  const { shape, valueType, element, items } = definitionOf(schema);
  const child = shape && Object.hasOwn(shape, part) ? shape[String(part)] : undefined;
  return [child, valueType, element, items?.[Number(part)]].filter((each) => each !== undefined);
}

function examplesOf(schema: z.core.$ZodType): string[] {
  const examples = z.globalRegistry.get(schema)?.examples;
  return Array.isArray(examples) ? examples.map(asText) : [];
}

function wordsOf(schema: z.core.$ZodType): string[] {
  const { type, entries = {}, values = [] } = definitionOf(schema);
  if (type === 'enum') return Object.values(entries).map(String);
  return type === 'literal' ? values.map(String) : [];
}

function asText(example: unknown): string {
  return typeof example === 'string' ? example : inlineText(example, { isJson: false });
}
