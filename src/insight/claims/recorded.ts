import { type FiguresOf, type Finding, input } from './claim.ts';

/** A ratio without the conditions that it holds under: nothing can be held against it. */
export function ratioAlone({ newer, older }: FiguresOf<'blackwell-5000'>): Finding[] {
  return [
    {
      what: 'the one over the other',
      unit: 'times',
      verdict: {
        kind: 'recorded',
        ours: newer.value / older.value,
        why: 'no model, length, speed or system is published.',
      },
      inputs: [input('newer', 'tokenRate', newer), input('older', 'tokenRate', older)],
    },
  ];
}

/** A claim without numbers that an input of the planner answers. */
export function featureOf(what: string): Finding[] {
  return [{ what, unit: 'ratio', verdict: { kind: 'offered', ours: [] }, inputs: [] }];
}
