import { quoted } from '../quantity/printable.ts';
import { nearest } from './nearest.ts';

/**
 * The end of a sentence about a word that is not known: `did you mean "free"?`, or, where no known word is near,
 * `otherwise`, which lists them unless it is given. `inFull` gives a known word as it must be written.
 */
export function didYouMean(
  word: string,
  known: readonly string[],
  otherwise = known.length === 0 ? 'there are none.' : `there are ${known.map(quoted).join(', ')}.`,
  inFull = (near: string) => near,
): string {
  const near = nearest(word, known);
  return near === undefined ? otherwise : `did you mean ${quoted(inFull(near))}?`;
}
