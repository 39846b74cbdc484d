import type { DimensionFacts } from '../dimensionFacts.ts';

/** Parts of a whole, and changes by a part in a year. */
export const SHARES = {
  /** Fraction */
  share: {
    noun: 'a share',
    units: new Map([['%', { shift: -2 }]]),
    writtenIn: ['%'],
    base: '%',
    likely: ['%'],
    examples: ['25 %'],
    ceiling: 1,
    tooMuch: 'more than the whole',
  },
  /** Fraction per year */
  sharePerYear: {
    noun: 'a share per year',
    units: new Map([['%/year', { shift: -2 }]]),
    writtenIn: ['%/year'],
    base: '%/year',
    likely: ['%/year'],
    examples: ['10 %/year'],
    ceiling: 100,
    tooMuch: 'more change in a year than any plan can have',
  },
  /** Fraction per year, by which something grows or falls */
  changePerYear: {
    noun: 'a change per year',
    units: new Map([['%/year', { shift: -2 }]]),
    writtenIn: ['%/year'],
    base: '%/year',
    likely: ['%/year'],
    examples: ['-10 %/year', '20 %/year'],
    ceiling: 100,
    tooMuch: 'more change in a year than any plan can have',
    signed: true,
  },
  /** Fraction of a mean, which a peak may exceed */
  partOfMean: {
    noun: 'a part of the mean',
    units: new Map([['%', { shift: -2 }]]),
    writtenIn: ['%'],
    base: '%',
    likely: ['%'],
    examples: ['150 %', '50 %'],
    ceiling: 100,
    tooMuch: 'more than any hour can be above the mean',
  },
  /** Fraction of a price, which an uplift may exceed */
  partOfPrice: {
    noun: 'a part of the price',
    units: new Map([['%', { shift: -2 }]]),
    writtenIn: ['%'],
    base: '%',
    likely: ['%'],
    examples: ['20 %', '150 %'],
    ceiling: 100,
    tooMuch: 'more than any price can rise by',
  },
  /** Fraction of a forecast, which a scenario may exceed */
  partOfForecast: {
    noun: 'a part of the forecast',
    units: new Map([['%', { shift: -2 }]]),
    writtenIn: ['%'],
    base: '%',
    likely: ['%'],
    examples: ['120 %', '80 %'],
    ceiling: 100,
    tooMuch: 'more than any forecast can be short of',
  },
} as const satisfies Record<string, DimensionFacts>;
