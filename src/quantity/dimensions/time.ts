import type { DimensionFacts } from '../dimensionFacts.ts';

/** Spans of time. */
export const TIME = {
  /** Years */
  years: {
    noun: 'a span of time',
    units: new Map([
      ['years', { shift: 0 }],
      ['year', { shift: 0 }],
      ['quarters', { shift: 0, per: 4 }],
      ['quarter', { shift: 0, per: 4 }],
      ['months', { shift: 0, per: 12 }],
      ['month', { shift: 0, per: 12 }],
    ]),
    writtenIn: ['years'],
    base: 'years',
    likely: ['years', 'months'],
    examples: ['4 years', '18 months'],
    ceiling: 1000,
    tooMuch: 'longer than any plan can last',
  },
  /** Whole months */
  months: {
    noun: 'a span of time',
    units: new Map([
      ['months', { shift: 0 }],
      ['month', { shift: 0 }],
      ['quarters', { shift: 0, times: 3 }],
      ['quarter', { shift: 0, times: 3 }],
      ['years', { shift: 0, times: 12 }],
      ['year', { shift: 0, times: 12 }],
    ]),
    writtenIn: ['months'],
    base: 'months',
    likely: ['months', 'years'],
    examples: ['6 months', '1 year'],
    ceiling: 600,
    tooMuch: 'longer than any plan can last',
    whole: true,
  },
  /** Hours of a day */
  hours: {
    noun: 'a part of the day',
    units: new Map([
      ['hours', { shift: 0 }],
      ['hour', { shift: 0 }],
      ['h', { shift: 0 }],
    ]),
    writtenIn: ['hours'],
    base: 'hours',
    likely: ['hours'],
    examples: ['8 hours', '8 h'],
    ceiling: 24,
    tooMuch: 'more hours than a day has',
  },
} as const satisfies Record<string, DimensionFacts>;
