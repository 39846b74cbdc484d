import type { DimensionFacts } from '../dimensionFacts.ts';
import { perMonth, perSecond, prefixed } from '../units.ts';

const tokens = (innerPower: number) => prefixed(['', 'k', 'M', 'G', 'T', 'P', 'Q'], 'tok', innerPower);

/** Tokens, and how fast they are made and seen. */
export const TOKENS = {
  /** Tokens */
  tokens: {
    noun: 'a number of tokens',
    units: tokens(0),
    writtenIn: ['tok'],
    base: 'tok',
    likely: ['tok', 'ktok'],
    examples: ['8192 tok', '32 ktok'],
    ceiling: 1e12,
    tooMuch: 'more tokens than any request can have',
  },
  /** Mtok/s */
  tokenRate: {
    noun: 'a rate of tokens',
    units: perSecond(tokens(6)),
    writtenIn: ['Gtok/s', 'Mtok/s', 'ktok/s', 'tok/s'],
    base: 'Mtok/s',
    likely: ['Mtok/s', 'Ttok/day'],
    examples: ['500 Mtok/s', '12 Ttok/day'],
    ceiling: 1e9,
    tooMuch: 'more tokens than any plan can make',
  },
  /** Mtok/month, of one user or seat */
  tokensPerUser: {
    noun: 'a rate of tokens',
    units: perMonth(tokens(6)),
    writtenIn: ['Gtok/month', 'Mtok/month', 'ktok/month', 'tok/month'],
    base: 'Mtok/month',
    likely: ['Mtok/month', 'ktok/day'],
    examples: ['2 Mtok/month', '50 ktok/day'],
    ceiling: 1e12,
    tooMuch: 'more tokens than any user can use',
  },
  /** tok/s/user */
  interactivity: {
    noun: 'a speed that one user sees',
    units: new Map([
      ['tok/s/user', { shift: 0 }],
      ['ktok/s/user', { shift: 3 }],
    ]),
    writtenIn: ['tok/s/user'],
    base: 'tok/s/user',
    likely: ['tok/s/user'],
    examples: ['50 tok/s/user'],
    ceiling: 1e6,
    tooMuch: 'faster than any model can answer',
  },
  /** Mtok/s/MW */
  throughputPerMw: {
    noun: 'throughput per power',
    units: perSecond(tokens(6), '/MW'),
    writtenIn: ['Mtok/s/MW', 'ktok/s/MW', 'tok/s/MW'],
    base: 'Mtok/s/MW',
    likely: ['Mtok/s/MW', 'tok/s/MW'],
    examples: ['0.728 Mtok/s/MW', '705543 tok/s/MW'],
    ceiling: 1e6,
    tooMuch: 'more throughput than any megawatt can give',
  },
  /** Mtok/s per accelerator */
  throughputPerAccelerator: {
    noun: 'throughput per accelerator',
    units: perSecond(tokens(6), '/accelerator'),
    writtenIn: ['tok/s/accelerator'],
    base: 'tok/s/accelerator',
    likely: ['tok/s/accelerator', 'Ttok/year/accelerator'],
    examples: ['1351 tok/s/accelerator', '1 Ttok/year/accelerator'],
    ceiling: 1e3,
    tooMuch: 'more throughput than any accelerator can give',
  },
} as const satisfies Record<string, DimensionFacts>;
