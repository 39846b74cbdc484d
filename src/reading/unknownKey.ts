import { quoted } from '../quantity/printable.ts';
import { nearest } from './nearest.ts';

/** What is wrong with a key that is not known: the nearest known key, or else all that may stand there. */
export function unknownKey(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  if (near !== undefined) return `unknown key ${quoted(key)}; did you mean ${quoted(near)}?`;
  if (known.length === 0) return `unknown key ${quoted(key)}; no key may stand here.`;
  return `unknown key ${quoted(key)}; known here ${known.length === 1 ? 'is' : 'are'} ${listed(known, 'and')}.`;
}

/** Words in quotes: `"a", "b" or "c"`. */
export function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const all = words.map(quoted);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} ${joint} ${last}`;
}
