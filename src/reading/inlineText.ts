import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';

/** A value on one line, as it may stand anywhere in a YAML text; in the words of a person where those read as the value, or in JSON. */
export function inlineText(
  value: unknown,
  { isJson, written }: { readonly isJson: boolean; readonly written?: string },
): string {
  if (isJson) return JSON.stringify(value);
  if (written !== undefined && readsAs(written, value)) return written;
  const list = stringify([value], { schema: 'core', collectionStyle: 'flow', lineWidth: 0 });
  return list.trim().slice(1, -1).trim();
}

/** Whether a text is the value both on a line of its own and within braces. */
function readsAs(text: string, value: unknown): boolean {
  if (/[\r\n]/.test(text)) return false;
  try {
    const options = { schema: 'core', logLevel: 'error' } as const;
    return (
      isDeepStrictEqual(parse(`key: ${text}`, options), { key: value }) &&
      isDeepStrictEqual(parse(`{ key: ${text} }`, options), { key: value })
    );
  } catch {
    return false;
  }
}
