import type { DimensionFacts } from '../dimensionFacts.ts';
import { prefixed } from '../units.ts';

const watts = (innerPower: number) => prefixed(['', 'k', 'M', 'G', 'T'], 'W', innerPower);

/** Power of a site and of a rack. */
export const POWER = {
  /** MW */
  power: {
    noun: 'power',
    units: watts(6),
    writtenIn: ['TW', 'GW', 'MW', 'kW', 'W'],
    base: 'MW',
    likely: ['MW', 'GW'],
    examples: ['1 GW', '1000 MW'],
    ceiling: 1e6,
    tooMuch: 'more power than any plan can have',
  },
  /** kW */
  rackPower: {
    noun: 'power',
    units: watts(3),
    writtenIn: ['kW', 'W'],
    base: 'kW',
    likely: ['kW'],
    examples: ['237.6 kW', '0.24 MW'],
    ceiling: 1e4,
    tooMuch: 'more power than any rack can draw',
  },
} as const satisfies Record<string, DimensionFacts>;
