import type { DimensionFacts } from '../dimensionFacts.ts';
import type { Units } from '../units.ts';

const bare: Units = new Map([['', { shift: 0 }]]);

/** Numbers that have no unit. */
export const BARE_NUMBERS = {
  /** A bare number */
  ratio: {
    noun: 'a bare number',
    units: bare,
    writtenIn: [''],
    base: '',
    likely: [],
    examples: ['1.12'],
    ceiling: 1e6,
    tooMuch: 'a larger ratio than any plan can have',
  },
  /** A bare number; economists state it with the sign of the fall in demand, which its own check takes away */
  elasticity: {
    noun: 'a bare number',
    units: bare,
    writtenIn: [''],
    base: '',
    likely: [],
    examples: ['1.5'],
    ceiling: 1e6,
    tooMuch: 'more than any demand for tokens has shown',
    signed: true,
  },
  /** A bare whole number */
  count: {
    noun: 'a bare number',
    units: bare,
    writtenIn: [''],
    base: '',
    likely: [],
    examples: ['4'],
    ceiling: 1e12,
    tooMuch: 'more than any plan can have',
    whole: true,
  },
} as const satisfies Record<string, DimensionFacts>;
