import { expect, test } from 'vitest';
import { pageOf } from '../../../src/report/page.ts';
import { forecastChanged } from '../../../src/report/replan/forecast.ts';
import { resolved } from '../../scenario/statement.ts';

type Forecast = Parameters<typeof forecastChanged>[1]['forecast'];

const told = (horizon: string, rates: readonly number[], forecast: Forecast) => {
  const input = resolved({
    horizon,
    forecast: `{ free: [${rates.map((rate) => `${rate} Mtok/s`).join(', ')}] }`,
    tiers: '{ medium: off, high: off, premium: off, ultra: off }',
  });
  return forecastChanged(input, { forecast } as Parameters<typeof forecastChanged>[1], pageOf(80));
};

const change = (start: string, before: number, after: number) => ({
  tier: 'free',
  start,
  months: 3,
  before,
  after,
});

test('has the mean of a whole year, with periods in which nothing changed', () => {
  // 2027: 10, 10, 10 and 30 once, now 10, 10, 10 and 50; that is 60 / 4 = 15 and 80 / 4 = 20 Mtok/s. In 2028 nothing changed.
  const eight = '{ start: 2027-01, periods: 8, months: 3 }';
  expect(told(eight, [10, 10, 10, 50, 20, 20, 20, 20], [change('2027-10', 30, 50)])).toEqual([
    `What changed in the forecast ${'─'.repeat(51)}`,
    'tier  year     before        now     change',
    'free  2027  15 Mtok/s  20 Mtok/s  +5 Mtok/s  (+33.3 %)',
    'Rates are means of the calendar year.',
  ]);
});

test('has each period that changed where there are few', () => {
  const two = '{ start: 2027-01, periods: 2, months: 3 }';
  expect(told(two, [10, 50], [change('2027-04', 30, 50)])).toEqual([
    `What changed in the forecast ${'─'.repeat(51)}`,
    'tier  period      before        now      change',
    'free  2027-04  30 Mtok/s  50 Mtok/s  +20 Mtok/s  (+66.7 %)',
  ]);
});

test('says nothing where nothing changed', () => {
  expect(told('{ start: 2027-01, periods: 1 }', [10], [])).toEqual([]);
});
