import { MONTHS_PER_YEAR } from '../constants.ts';
import type { DimensionFacts } from '../dimensionFacts.ts';
import { moneyOver, perYear, type Unit } from '../units.ts';

const moneyPerWatt = moneyOver({ '/W': 0, '/kW': 3, '/MW': 6, '/GW': 9 }, 0);

/** Money, what it is spent on, and prices. */
export const MONEY = {
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
  /** USD/month */
  moneyPerMonth: {
    noun: 'money per month',
    units: new Map(
      [...moneyOver({ '': 0 }, 0)].flatMap(([name, unit]): [string, Unit][] => [
        [`${name}/month`, unit],
        [`${name}/year`, { ...unit, per: MONTHS_PER_YEAR }],
      ]),
    ),
    writtenIn: ['USD/month'],
    base: 'USD/month',
    likely: ['USD/month', 'USD/year'],
    examples: ['20 USD/month', '240 USD/year'],
    ceiling: 1e9,
    tooMuch: 'more than anybody pays in a month',
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
} as const satisfies Record<string, DimensionFacts>;
