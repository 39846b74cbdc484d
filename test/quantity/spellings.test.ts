import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dimension } from '../../src/quantity/dimensions.ts';
import { parseQuantity, writeQuantity } from '../../src/quantity/quantity.ts';

function innerValue(dimension: Dimension, text: string): number {
  const parsed = parseQuantity(dimension, text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.value;
}

const accepted: [Dimension, string, number][] = [
  ['power', '1 GW', 1000],
  ['power', '1GW', 1000],
  ['power', ' 1 GW ', 1000],
  ['power', '237.6 kW', 0.2376],
  ['power', '.5 GW', 500],
  ['power', '+5 MW', 5],
  ['power', '0 W', 0],
  ['rackPower', '237.6 kW', 237.6],
  ['rackPower', '0.24 MW', 240],
  ['money', '$40B', 40_000],
  ['money', '40B USD', 40_000],
  ['money', '40 B USD', 40_000],
  ['money', '40BUSD', 40_000],
  ['money', '$40B USD', 40_000],
  ['money', '$3.5M', 3.5],
  ['money', '500000 USD', 0.5],
  ['money', '1.2T USD', 1_200_000],
  ['tokenRate', '500 Mtok/s', 500],
  ['tokenRate', '12 Ttok/day', 12e6 / 86_400],
  ['tokenRate', '1 Ttok/year', 1e6 / 31_536_000],
  ['tokenRate', '3 Qtok/month', 3e9 / 2_628_000],
  ['tokenPrice', '30 USD/Mtok', 30],
  ['tokenPrice', '$30/Mtok', 30],
  ['tokenPrice', '0.03 USD/ktok', 30],
  ['share', '25 %', 0.25],
  ['share', '25%', 0.25],
  ['share', '58.2 %', 0.582],
  ['energyPrice', '86 USD/MWh', 86],
  ['energyPrice', '0.086 USD/kWh', 86],
  ['energyPrice', '$86/MWh', 86],
  ['moneyPerPower', '13M USD/MW', 13],
  ['moneyPerPower', '13000 USD/kW', 13],
  ['moneyPerPower', '$13M/MW', 13],
  ['moneyPerPower', '13 B USD / GW', 13],
  ['moneyPerPowerYear', '0.3M USD/MW/year', 0.3],
  ['moneyPerPowerYear', '300 USD/kW/year', 0.3],
  ['interactivity', '50 tok/s/user', 50],
  ['throughputPerMw', '0.728 Mtok/s/MW', 0.728],
  ['throughputPerMw', '705543 tok/s/MW', 0.705543],
  ['throughputPerAccelerator', '1351 tok/s/accelerator', 0.001351],
  ['throughputPerAccelerator', '1 Ttok/year/accelerator', 1e6 / 31_536_000],
  ['users', '8000 users', 8000],
  ['users', '1 user', 1],
  ['users', '8k users', 8000],
  ['users', '1.2M users', 1_200_000],
  ['users', '1.2 M users', 1_200_000],
  ['userGrowth', '500 users/quarter', 2000],
  ['userGrowth', '-2k users/year', -2000],
  ['requestRate', '12 requests/day', 12],
  ['requestRate', '1 request/hour', 24],
  // Five of seven days: 21 x 5 / 7 = 15; a month is 365 / 12 days: 730 x 12 / 365 = 24.
  ['requestRate', '21 requests/workday', 15],
  ['requestRate', '21 requests/week', 3],
  ['requestRate', '730 requests/month', 24],
  ['rackRate', '13000 racks/quarter', 52_000],
  ['rackRate', '2750 racks/year', 2750],
  ['years', '4 years', 4],
  ['years', '1 year', 1],
  ['years', '18 months', 1.5],
  ['years', '12 months', 1],
  ['sharePerYear', '10 %/year', 0.1],
  ['changePerYear', '-25 %/year', -0.25],
  ['changePerYear', '+20 %/year', 0.2],
  ['changePerYear', '-0 %/year', 0],
  ['partOfMean', '150 %', 1.5],
  ['partOfForecast', '120 %', 1.2],
  ['hours', '8 hours', 8],
  ['hours', '7.5 h', 7.5],
  ['hours', '1 hour', 1],
  ['months', '6 months', 6],
  ['months', '2 quarters', 6],
  ['months', '1.5 years', 18],
  ['carbonIntensity', '380 kg/MWh', 380],
  ['carbonIntensity', '380 g/kWh', 380],
  ['carbonIntensity', '0.38 t/MWh', 380],
  ['carbonRate', '900 kt/year', 900_000],
  ['carbonRate', '0.9 Mt/year', 900_000],
  ['carbonRate', '5000 t/year', 5000],
  ['ratio', '1.12', 1.12],
  ['count', '1e3', 1000],
  ['racks', '2750 racks', 2750],
  ['racks', '0.5 racks', 0.5],
  ['tokens', '8192 tok', 8192],
  ['tokens', '32 ktok', 32_000],
];

it.each(accepted)('%s: %s is %d', (dimension, text, value) => {
  expect(innerValue(dimension, text)).toBe(value);
});

it('takes bare numbers for ratios and counts, as YAML gives them', () => {
  expect(parseQuantity('ratio', 1.12)).toEqual({ ok: true, value: 1.12 });
  expect(parseQuantity('count', 4)).toEqual({ ok: true, value: 4 });
});

describe('the same quantity in another unit is the same double', () => {
  const literals = fc
    .tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 999_999 }))
    .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0')}`);
  const settings = { seed: 20261120, numRuns: 500 };
  /** The literal times a power of ten, by moving the exponent and not by arithmetic. */
  const shifted = (literal: string, by: number) => `${literal}e${by}`;

  it('for power', () => {
    fc.assert(
      fc.property(literals, (literal) => {
        const expected = innerValue('power', `${literal} MW`);
        expect(expected).toBe(Number(literal));
        expect(innerValue('power', `${shifted(literal, -3)} GW`)).toBe(expected);
        expect(innerValue('power', `${shifted(literal, 3)} kW`)).toBe(expected);
        expect(innerValue('power', `${shifted(literal, 6)} W`)).toBe(expected);
      }),
      settings,
    );
  });

  it('for money', () => {
    fc.assert(
      fc.property(literals, (literal) => {
        const expected = innerValue('money', `${literal}M USD`);
        expect(innerValue('money', `$${shifted(literal, -3)}B`)).toBe(expected);
        expect(innerValue('money', `${shifted(literal, 6)} USD`)).toBe(expected);
      }),
      settings,
    );
  });

  it('for rates over a day, a month, a quarter and a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (milli) => {
        const tokens = (factor: number, unit: string) =>
          innerValue('tokenRate', `${milli * factor}e-3 Ttok/${unit}`);
        const perYear = tokens(4380, 'year');
        expect(tokens(12, 'day')).toBe(perYear);
        expect(tokens(365, 'month')).toBe(perYear);
        expect(tokens(1095, 'quarter')).toBe(perYear);
        expect(innerValue('rackRate', `${milli}e-3 racks/month`)).toBe(
          innerValue('rackRate', `${milli * 12}e-3 racks/year`),
        );
        expect(innerValue('years', `${milli * 12}e-3 months`)).toBe(innerValue('years', `${milli}e-3 years`));
      }),
      settings,
    );
  });
});

it.each<[Dimension, number, string]>([
  ['power', 1000, '1 GW'],
  ['power', 0.2376, '237.6 kW'],
  ['power', 0, '0 MW'],
  ['money', 40_000, '40B USD'],
  ['money', 0.5, '500k USD'],
  ['money', 0, '0 USD'],
  ['share', 0.582, '58.2 %'],
  ['tokenRate', 1200, '1.2 Gtok/s'],
  ['moneyPerPower', 13, '13M USD/MW'],
  ['years', 1, '1 year'],
  ['racks', 2750, '2750 racks'],
  ['ratio', 1e-10, '1e-10'],
  ['tokens', 8192, '8192 tok'],
  ['energyPrice', 86, '86 USD/MWh'],
])('%s: %d is written %s', (dimension, value, text) => {
  expect(writeQuantity(dimension, value)).toBe(text);
});
