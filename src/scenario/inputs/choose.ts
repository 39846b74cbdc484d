import type { Change } from '../edited.ts';
import type { ChoiceInput, Word } from './input.ts';

/** A choice at another of its words, counted around from the last to the first; back where that is the word of the scenario as opened. */
export function toWord(input: ChoiceInput, at: number): Change {
  const { words, edit, written } = input;
  const index = ((at % words.length) + words.length) % words.length;
  const opened = edit?.counted?.from ?? words.findIndex(({ word }) => word === written);
  if (index === opened) return { kind: 'back', path: input.path };
  const { path, value } = words[index] as Word;
  return { kind: 'edit', edit: { path, value, counted: { from: opened, steps: index - Number(opened) } } };
}
