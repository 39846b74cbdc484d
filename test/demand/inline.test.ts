import { expect, test } from 'vitest';
import { inlineForecast } from '../../src/demand/inline.ts';

const periods = [
  { id: '2027-01', startMonth: 2027 * 12, months: 12 },
  { id: '2028-01', startMonth: 2028 * 12, months: 12 },
];

test('one rate holds for all periods, a list has one for each, and a tier that is off is passed over', () => {
  const expected = { tiers: ['free', 'high'], off: ['ultra'], periods };
  expect(inlineForecast({ high: [90, 120], ultra: 1, free: 200 }, expected)).toEqual({
    forecast: {
      tiers: new Map([
        ['free', { mean: [200, 200] }],
        ['high', { mean: [90, 120] }],
      ]),
      remarks: [],
    },
  });
});

test('strangers, tiers without a rate and lists of another length are faults', () => {
  const expected = { tiers: ['free', 'high'], off: [], periods };
  expect(inlineForecast({ hihg: 90, free: [200] }, expected)).toEqual({
    problems: [
      { tier: 'hihg', what: 'no tier is called "hihg"; did you mean "high"?' },
      {
        tier: 'free',
        what: '1 rate for a horizon of 2 periods; write one for each period, or a single rate for all.',
      },
      {
        what: 'no rate for the tier "high"; add one such as "high: 100 Mtok/s", or write "high: off" under tiers.',
      },
    ],
  });
});
