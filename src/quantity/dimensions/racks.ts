import type { DimensionFacts } from '../dimensionFacts.ts';
import { perYear, type Units } from '../units.ts';

const racks: Units = new Map([
  ['racks', { shift: 0 }],
  ['rack', { shift: 0 }],
]);

/** Racks, and how fast they are delivered. */
export const RACKS = {
  /** Racks; a part of one is allowed */
  racks: {
    noun: 'a number of racks',
    units: racks,
    writtenIn: ['racks'],
    base: 'racks',
    likely: ['racks'],
    examples: ['2750 racks'],
    ceiling: 1e9,
    tooMuch: 'more racks than the world can build',
  },
  /** Racks per year */
  rackRate: {
    noun: 'a rate of racks',
    units: perYear(racks, ['year', 'quarter', 'month']),
    writtenIn: ['racks/year'],
    base: 'racks/year',
    likely: ['racks/year', 'racks/quarter'],
    examples: ['13000 racks/quarter', '2750 racks/year'],
    ceiling: 1e9,
    tooMuch: 'more racks than the world can build',
  },
} as const satisfies Record<string, DimensionFacts>;
