import { expect, test } from 'vitest';
import { readForecast } from '../../src/demand/readForecast.ts';
import { writeForecast } from '../../src/demand/writeForecast.ts';

const periods = [
  { id: '2027-01', startMonth: 24_324, months: 12 },
  { id: '2028-01', startMonth: 24_336, months: 12 },
];
const tiers = [
  { tier: 'free', demandMtokPerS: [1.5, 1 / 3], lowMtokPerS: [1, 0.25], highMtokPerS: [2, 0.5] },
  { tier: 'high', demandMtokPerS: [0, 1e-7], lowMtokPerS: [0, 1e-7], highMtokPerS: [0, 1e-7] },
];

test('a forecast is written with a row for each period and tier', () => {
  expect(writeForecast(tiers, periods, 'Small: by hand.')).toBe(`# Small: by hand.
period,tier,demand (Mtok/s),low,high
2027-01,free,1.5,1,2
2027-01,high,0,0,0
2028-01,free,0.3333333333,0.25,0.5
2028-01,high,1e-7,1e-7,1e-7
`);
});

test('low and high are left out where a tier has none', () => {
  const bare = tiers.map(({ tier, demandMtokPerS }) => ({ tier, demandMtokPerS }));
  expect(writeForecast(bare, periods, 'Small.').split('\n').slice(1, 3)).toEqual([
    'period,tier,demand (Mtok/s)',
    '2027-01,free,1.5',
  ]);
});

test('three digits after the point get a fourth, since they could be those of a thousand', () => {
  const tier = { tier: 'free', demandMtokPerS: [1.234, 1234] };
  const text = writeForecast([tier], periods, 'Small.');
  expect(text.split('\n').slice(2)).toEqual(['2027-01,free,1.2340', '2028-01,free,1234', '']);
  const { tiers: read } = readForecast(text, 'f.csv', { tiers: ['free'], off: [], periods });
  expect(read.get('free')).toEqual({ mean: [1.234, 1234] });
});

test('what was written is read again', () => {
  const text = writeForecast(tiers, periods, 'Small.');
  const { tiers: read, remarks } = readForecast(text, 'f.csv', { tiers: ['free', 'high'], off: [], periods });
  expect(remarks).toEqual([]);
  expect(read.get('free')).toEqual({ mean: [1.5, 0.3333333333], low: [1, 0.25], high: [2, 0.5] });
  expect(read.get('high')).toEqual({ mean: [0, 1e-7], low: [0, 1e-7], high: [0, 1e-7] });
});
