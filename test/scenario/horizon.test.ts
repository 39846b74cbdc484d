import { describe, expect, test } from 'vitest';
import { readForecast } from '../../src/demand/readForecast.ts';
import { problemsOf } from '../reading/problems.ts';
import { FOUR_PERIODS, resolved, wrongIn } from './statement.ts';

const listed = (...periods: string[]) => ({ horizon: `{ periods: [${periods.join(', ')}] }` });

describe('periods', () => {
  test('of one length follow each other from the start', () => {
    expect(resolved({ horizon: '{ start: 2027-11, periods: 3, months: 2 }' }).periods).toEqual([
      { id: '2027-11', startMonth: 2027 * 12 + 10, months: 2 },
      { id: '2028-01', startMonth: 2028 * 12, months: 2 },
      { id: '2028-03', startMonth: 2028 * 12 + 2, months: 2 },
    ]);
  });

  test('are one of a year where neither number nor length is stated', () => {
    expect(resolved({}).periods).toEqual([{ id: '2027-01', startMonth: 2027 * 12, months: 12 }]);
  });

  test('may be listed with lengths of their own', () => {
    expect(resolved({ horizon: FOUR_PERIODS }).periods).toEqual([
      { id: '2027-01', startMonth: 24_324, months: 3 },
      { id: '2027-04', startMonth: 24_327, months: 3 },
      { id: '2027-07', startMonth: 24_330, months: 3 },
      { id: '2027-10', startMonth: 24_333, months: 12 },
    ]);
  });
});

describe('listed periods that are refused', () => {
  test.each([
    [
      'one begins within the one before',
      listed('{ start: 2027-01, months: 12 }', '{ start: 2027-07, months: 12 }'),
      '3:63 horizon.periods[1].start: the period 2027-07 begins within the period 2027-01, which lasts until 2027-12; write "start: 2028-01" here, or "months: 6" for the period 2027-01.',
    ],
    [
      'months are left between two',
      listed('{ start: 2027-01, months: 3 }', '{ start: 2027-07, months: 12 }'),
      '3:62 horizon.periods[1].start: no period holds the months from 2027-04 to 2027-06, between the periods 2027-01 and 2027-07; write "start: 2027-04" here, or "months: 6" for the period 2027-01.',
    ],
    [
      'one month is left between two',
      listed('{ start: 2027-01, months: 3 }', '{ start: 2027-05, months: 12 }'),
      '3:62 horizon.periods[1].start: no period holds the month 2027-04, between the periods 2027-01 and 2027-05; write "start: 2027-04" here, or "months: 4" for the period 2027-01.',
    ],
    [
      'a later one comes first',
      listed('{ start: 2027-04, months: 3 }', '{ start: 2027-01, months: 3 }'),
      '3:62 horizon.periods[1].start: the period 2027-01 stands after the later period 2027-04; write the earliest period first.',
    ],
    [
      'one stands twice',
      listed('{ start: 2027-01, months: 3 }', '{ start: 2027-01, months: 3 }'),
      '3:62 horizon.periods[1].start: the period 2027-01 stands twice in the list; write "start: 2027-04" here, or keep one of the two.',
    ],
    [
      'the horizon has a start and a length beside them',
      { horizon: '{ start: 2027-01, months: 12, periods: [{ start: 2027-01, months: 12 }] }' },
      [
        '3:19 horizon.start: each period of the list has its own "start"; take this one away.',
        '3:36 horizon.months: each period of the list has its own "months"; take this one away.',
      ].join('\n'),
    ],
    [
      'one does not say how long it is',
      listed('{ start: 2027-01 }'),
      '3:22 horizon.periods[0].months: is missing; write for example "3" or "12".',
    ],
    ['there is none', listed(), '3:21 horizon.periods: has 0 items, but must have at least 1.'],
  ])('%s', (_, changes, message) => {
    expect(wrongIn(changes)).toBe(message);
  });

  test('a horizon without a start says what one looks like', () => {
    expect(wrongIn({ horizon: '{ periods: 4 }' })).toBe(
      '3:1 horizon.start: is missing; write for example "2027-01".',
    );
  });

  test('a number of periods is a whole one, and no group of keys', () => {
    expect(wrongIn({ horizon: '{ start: 2027-01, periods: { first: 3 } }' })).toBe(
      '3:37 horizon.periods: is a group of keys, but must be a number of periods; write a whole number from 1 to 480, such as "periods: 1".',
    );
    expect(wrongIn({ horizon: '{ start: 2027-01, periods: 1.5 }' })).toBe(
      '3:37 horizon.periods: "1.5" is not a number of periods that can be planned; write a whole number from 1 to 480, such as "periods: 1".',
    );
  });

  test('a misspelt start is one fault', () => {
    expect(wrongIn({ horizon: '{ strat: 2027-01 }' })).toBe(
      '3:12 horizon.strat: unknown key "strat"; did you mean "start"?',
    );
  });
});

describe('demand over several periods', () => {
  const OFF = '{ medium: off, high: off, premium: off, ultra: off }';

  test('is one rate for each, or one for all', () => {
    const rates = (forecast: string) =>
      resolved({ horizon: FOUR_PERIODS, tiers: OFF, forecast }).tiers[0]?.demand.mean;
    expect(rates('{ free: [1 Mtok/s, 2 Mtok/s, 3 Mtok/s, 4 Mtok/s] }')).toEqual([1, 2, 3, 4]);
    expect(rates('{ free: 5 Mtok/s }')).toEqual([5, 5, 5, 5]);
  });

  test('with too few rates is refused', () => {
    expect(wrongIn({ horizon: FOUR_PERIODS, tiers: OFF, forecast: '{ free: [1 Mtok/s, 2 Mtok/s] }' })).toBe(
      '6:19 forecast.free: 2 rates for a horizon of 4 periods; write one for each period, or a single rate for all.',
    );
  });

  const { periods } = resolved({ horizon: FOUR_PERIODS });
  const expected = { tiers: ['free'], off: [], periods };
  const csv = (...rows: string[]) => ['period,tier,demand (Mtok/s)', ...rows].join('\n');

  test('has a row for each period of a file, in any order', () => {
    const text = csv('2027-10,free,4', '2027-01,free,1', '2027-07,free,3', '2027-04,free,2');
    expect(readForecast(text, 'f.csv', expected).tiers.get('free')).toEqual({ mean: [1, 2, 3, 4] });
  });

  test('names every period that a file leaves out, and a month that begins none', () => {
    expect(problemsOf(() => readForecast(csv('2027-01,free,1', '2027-07,free,3'), 'f.csv', expected))).toBe(
      'f.csv:2:1: the tier "free" has rows, but none for 2027-04, 2027-10; add one such as "2027-04,free,100".',
    );
    expect(problemsOf(() => readForecast(csv('2028-01,free,1'), 'f.csv', expected))).toBe(
      'f.csv:2:1: "2028-01" lies inside the period that begins in 2027-10; a period is named by its first month, write 2027-10 and the mean of the period.',
    );
  });
});
