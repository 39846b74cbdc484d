import { GRADES } from '../../catalogue/figure.ts';
import type { ChoiceInput } from './input.ts';
import { choiceInput, type Edited } from './make.ts';

/** What is made most of, whether racks are whole, where tiers stand in their range, and which evidence will do. */
export function choiceInputs(edited: Edited): ChoiceInput[] {
  const choice = (key: 'objective' | 'racks' | 'interactivity' | 'evidence', all: readonly string[]) =>
    choiceInput(
      edited,
      'Choices',
      key,
      edited.file[key],
      all.map((word) => ({ word, path: [key], value: word })),
    );
  return [
    choice('objective', ['revenue', 'profit', 'capex']),
    choice('racks', ['continuous', 'whole']),
    choice('interactivity', ['least', 'marker']),
    choice('evidence', GRADES),
  ];
}
