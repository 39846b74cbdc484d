import type { Change } from '../edited.ts';
import { toWord } from './choose.ts';
import type { ScenarioInput } from './input.ts';

/**
 * What a person typed for an input, for the reader to judge; a mapping or a list in braces stands as it is. Nothing typed takes the
 * input back to the scenario as it was opened.
 */
export function typed(input: ScenarioInput, text: string): Change {
  const { path, words, edit } = input;
  const value = text.trim();
  if (value === '')
    return { kind: 'back', path: edit ? path : shortest([path, ...words.map((word) => word.path)]) };
  const index = words.findIndex(({ word }) => word === value);
  const word = words[index];
  if (input.kind === 'choice' && word) return toWord(input, index);
  if (word) return { kind: 'edit', edit: { path: word.path, value: word.value } };
  // Supply that is unlimited is a word, and its share stands in a group.
  const isGroup = path.length === 1 && path[0] === 'supply' && !value.startsWith('{');
  return { kind: 'edit', edit: { path, value: isGroup ? `{ share: ${value} }` : value } };
}

function shortest(paths: readonly (readonly string[])[]): readonly string[] {
  return paths.reduce((least, path) => (path.length < least.length ? path : least));
}
