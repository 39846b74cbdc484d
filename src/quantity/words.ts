import { quoted } from './printable.ts';

/** Items as a sentence has them: `a`, `a and b`, `a, b and c`; empty for none. */
export function listed(items: readonly string[], joint: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1)}`;
}

/** The same of words in quotes: `"a", "b" or "c"`. */
export function quotedList(words: readonly string[], joint: 'and' | 'or'): string {
  return listed(words.map(quoted), joint);
}
