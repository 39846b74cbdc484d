import { expect, it } from 'vitest';
import {
  formatCount,
  formatMoney,
  formatPower,
  formatPrice,
  formatQuantity,
  formatShare,
  formatTokenRate,
} from '../../src/quantity/format.ts';
import { roundTo10 } from '../../src/quantity/round.ts';

it.each<[string, string]>([
  [formatMoney(52_300), '$52.3B'],
  [formatMoney(340), '$340M'],
  [formatMoney(1.25), '$1.25M'],
  [formatMoney(0.0124), '$12.4k'],
  [formatMoney(999.96), '$1B'],
  [formatMoney(-3.2), '-$3.2M'],
  [formatMoney(0), '$0'],
  [formatMoney(318_990), '$319B'],
  [formatPower(1000), '1 GW'],
  [formatPower(732), '732 MW'],
  [formatPower(0.2376), '237.6 kW'],
  [formatPower(999.99), '1 GW'],
  [formatPower(0), '0 MW'],
  [formatTokenRate(300), '300 Mtok/s'],
  [formatTokenRate(1200), '1.2 Gtok/s'],
  [formatPrice(30), '$30/Mtok'],
  [formatPrice(0.125), '$0.125/Mtok'],
  [formatShare(0.25), '25.0 %'],
  [formatShare(-0.000001), '0.0 %'],
  [formatCount(2750), '2,750'],
  [formatCount(2750.4), '2,750'],
  [formatCount(12.46), '12.5'],
  [formatQuantity('rackPower', 237.6), '237.6 kW'],
  [formatQuantity('energyPrice', 86), '$86/MWh'],
  [formatQuantity('moneyPerPower', 13), '$13M/MW'],
  [formatQuantity('moneyPerPowerYear', 0.3), '$300k/MW/year'],
  [formatQuantity('throughputPerMw', 0.728), '728 ktok/s/MW'],
  [formatQuantity('throughputPerAccelerator', 0.0013514), '1,351 tok/s/accelerator'],
  [formatQuantity('interactivity', 50), '50 tok/s/user'],
  [formatQuantity('rackRate', 2750), '2,750 racks/year'],
  [formatQuantity('years', 1), '1 year'],
  [formatQuantity('sharePerYear', 0.1), '10.0 %/year'],
  [formatQuantity('changePerYear', -0.25), '-25.0 %/year'],
  [formatQuantity('partOfMean', 1.5), '150.0 %'],
  [formatQuantity('partOfForecast', 1.2), '120.0 %'],
  [formatQuantity('months', 6), '6 months'],
  [formatQuantity('hours', 8), '8 hours'],
  [formatQuantity('carbonRate', 900_000), '900,000 t/year'],
  [formatQuantity('carbonIntensity', 380), '380 kg/MWh'],
  [formatQuantity('ratio', 1.12), '1.12'],
  [formatQuantity('tokens', 8192), '8,192 tok'],
])('%s', (formatted, expected) => {
  expect(formatted).toBe(expected);
});

it('rounds to ten significant digits, without a negative zero', () => {
  expect(roundTo10(1 / 3)).toBe(0.3333333333);
  expect(roundTo10(123_456_789_012)).toBe(123_456_789_000);
  expect(Object.is(roundTo10(-0), 0)).toBe(true);
});
