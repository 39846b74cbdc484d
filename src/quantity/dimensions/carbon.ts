import type { DimensionFacts } from '../dimensionFacts.ts';

/** Emissions. */
export const CARBON = {
  /** kg of CO2 equivalent per MWh */
  carbonIntensity: {
    noun: 'emissions per energy',
    units: new Map([
      ['t/MWh', { shift: 3 }],
      ['kg/MWh', { shift: 0 }],
      ['g/kWh', { shift: 0 }],
    ]),
    writtenIn: ['kg/MWh'],
    base: 'kg/MWh',
    likely: ['kg/MWh'],
    examples: ['380 kg/MWh', '380 g/kWh'],
    ceiling: 1e4,
    tooMuch: 'more emissions than any electricity causes',
  },
  /** Tonnes of CO2 equivalent per year */
  carbonRate: {
    noun: 'emissions per year',
    units: new Map([
      ['Mt/year', { shift: 6 }],
      ['kt/year', { shift: 3 }],
      ['t/year', { shift: 0 }],
    ]),
    writtenIn: ['Mt/year', 'kt/year', 't/year'],
    base: 't/year',
    likely: ['kt/year', 't/year'],
    examples: ['900 kt/year', '0.9 Mt/year'],
    ceiling: 1e10,
    tooMuch: 'more emissions than any plan can cause',
  },
} as const satisfies Record<string, DimensionFacts>;
