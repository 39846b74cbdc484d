import { quoted } from '../quantity/printable.ts';
import { quotedList } from '../quantity/words.ts';
import { didYouMean } from './didYouMean.ts';

/** What is wrong with a key that is not known: the nearest known key, or else all that may stand there. */
export function unknownKey(key: string, known: readonly string[]): string {
  return `unknown key ${quoted(key)}; ${didYouMean(key, known, allOf(known))}`;
}

function allOf(known: readonly string[]): string {
  if (known.length === 0) return 'no key may stand here.';
  return `known here ${known.length === 1 ? 'is' : 'are'} ${quotedList(known, 'and')}.`;
}
