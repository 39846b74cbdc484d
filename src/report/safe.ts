import { printable } from '../quantity/printable.ts';

/**
 * A copy of plain data in which every text is safe to show on one line: control characters and line breaks stand as
 * escapes such as `\u{1b}`. Reports read from such a copy only, so that nothing typed by anyone reaches a terminal raw.
 */
export function safe<T>(value: T): T {
  return copyOf(value) as T;
}

function copyOf(value: unknown): unknown {
  if (typeof value === 'string') return printable(value).replaceAll('\n', '\\u{a}');
  if (Array.isArray(value)) return value.map(copyOf);
  if (value instanceof Map) return new Map([...value].map(([key, part]) => [copyOf(key), copyOf(part)]));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]));
}
