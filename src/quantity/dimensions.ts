import { moneyOver, perSecond, perYear, prefixed, type Units } from './units.ts';

/** Everything that the reading and writing of one kind of quantity needs to know. */
export interface DimensionFacts {
  /** What it is, as in "kWh is energy, not power". */
  readonly noun: string;
  readonly units: Units;
  /** Units to write in, largest first. */
  readonly writtenIn: readonly string[];
  /** The unit that zero is written in. */
  readonly base: string;
  /** Units that a number without one may have meant, likeliest first. */
  readonly likely: readonly string[];
  /** Right spellings, for messages. */
  readonly examples: readonly string[];
  /** The largest value that a plan can have, in the inner unit; beyond it a unit was mistaken. */
  readonly ceiling: number;
  /** Completes "... is", as in "more power than any plan can have". */
  readonly tooMuch: string;
  /** Whether only whole numbers are right. */
  readonly whole?: boolean;
  /** Whether it may be less than zero. */
  readonly signed?: boolean;
}

const watts = (innerPower: number) => prefixed(['', 'k', 'M', 'G', 'T'], 'W', innerPower);
const tokens = (innerPower: number) => prefixed(['', 'k', 'M', 'G', 'T', 'P', 'Q'], 'tok', innerPower);
const moneyPerWatt = moneyOver({ '/W': 0, '/kW': 3, '/MW': 6, '/GW': 9 }, 0);
const racks: Units = new Map([
  ['racks', { shift: 0 }],
  ['rack', { shift: 0 }],
]);
const bare: Units = new Map([['', { shift: 0 }]]);

/** Every dimension by its name. The inner unit stands in the comment. */
export const DIMENSIONS = {
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
  /** $M */
  money: {
    noun: 'money',
    units: moneyOver({ '': 0 }, 6),
    writtenIn: ['TUSD', 'BUSD', 'MUSD', 'kUSD', 'USD'],
    base: 'USD',
    likely: ['MUSD', 'BUSD'],
    examples: ['40B USD', '$40B'],
    ceiling: 1e9,
    tooMuch: 'more money than any plan can have',
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
  /** USD/Mtok */
  tokenPrice: {
    noun: 'a price of tokens',
    units: new Map([
      ['USD/tok', { shift: 6 }],
      ['USD/ktok', { shift: 3 }],
      ['USD/Mtok', { shift: 0 }],
      ['USD/Gtok', { shift: -3 }],
    ]),
    writtenIn: ['USD/Mtok'],
    base: 'USD/Mtok',
    likely: ['USD/Mtok'],
    examples: ['30 USD/Mtok', '$30/Mtok'],
    ceiling: 1e6,
    tooMuch: 'a higher price than any token can have',
  },
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
  /** USD/MWh */
  energyPrice: {
    noun: 'a price of energy',
    units: new Map([
      ['USD/kWh', { shift: 3 }],
      ['USD/MWh', { shift: 0 }],
      ['USD/GWh', { shift: -3 }],
    ]),
    writtenIn: ['USD/MWh'],
    base: 'USD/MWh',
    likely: ['USD/MWh', 'USD/kWh'],
    examples: ['86 USD/MWh', '0.086 USD/kWh'],
    ceiling: 1e5,
    tooMuch: 'a higher price than any energy can have',
  },
  /** $M/MW */
  moneyPerPower: {
    noun: 'money per power',
    units: moneyPerWatt,
    writtenIn: ['BUSD/MW', 'MUSD/MW', 'kUSD/MW', 'USD/MW'],
    base: 'USD/MW',
    likely: ['MUSD/MW', 'USD/kW'],
    examples: ['13M USD/MW', '13000 USD/kW'],
    ceiling: 1e4,
    tooMuch: 'more money per power than any building can cost',
  },
  /** $M/MW/year */
  moneyPerPowerYear: {
    noun: 'money per power and year',
    units: perYear(moneyPerWatt, ['year', 'month']),
    writtenIn: ['BUSD/MW/year', 'MUSD/MW/year', 'kUSD/MW/year', 'USD/MW/year'],
    base: 'USD/MW/year',
    likely: ['MUSD/MW/year', 'USD/kW/year'],
    examples: ['0.3M USD/MW/year', '300 USD/kW/year'],
    ceiling: 1e4,
    tooMuch: 'more money per power than any site can cost in a year',
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
} as const satisfies Record<string, DimensionFacts>;

/** The name of a kind of quantity. */
export type Dimension = keyof typeof DIMENSIONS;
