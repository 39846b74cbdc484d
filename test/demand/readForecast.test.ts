import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expected } from '../../src/demand/forecast.ts';
import { readForecast } from '../../src/demand/readForecast.ts';

const expected: Expected = {
  tiers: ['free', 'high'],
  off: ['ultra'],
  periods: [
    { id: '2027-01', startMonth: 2027 * 12, months: 12 },
    { id: '2028-01', startMonth: 2028 * 12, months: 12 },
  ],
};

const ROWS = ['2027-01,free,200', '2028-01,free,250', '2027-01,high,90', '2028-01,high,120'];

function read(text: string) {
  return readForecast(text, 'f.csv', expected);
}

function faults(text: string): string[] {
  try {
    read(text);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
}

describe('a forecast file', () => {
  test('gives the mean of each tier in the order of the periods', () => {
    const { tiers, remarks } = read(['period,tier,demand (Mtok/s)', ...ROWS.toReversed()].join('\n'));
    expect([...tiers]).toEqual([
      ['free', { mean: [200, 250] }],
      ['high', { mean: [90, 120] }],
    ]);
    expect(remarks).toEqual([]);
  });

  test('may state low and high, together or alone, in the unit of the demand', () => {
    const rows = ROWS.map((row, index) => `${row},${100 + index}`);
    const low = rows.map((row) => row.replace(/,(\d+),\d+$/, ',$1,1'));
    expect(read(['period,tier,demand (ktok/s),low', ...low].join('\n')).tiers.get('free')).toEqual({
      mean: [0.2, 0.25],
      low: [0.001, 0.001],
    });
    const both = ROWS.map((row) => `${row},10,300`);
    expect(
      read(['period,tier,demand (Mtok/s),low (Mtok/s),high', ...both].join('\n')).tiers.get('high'),
    ).toEqual({ mean: [90, 120], low: [10, 10], high: [300, 300] });
  });

  test('may be in any unit of tokens over time', () => {
    const rows = ROWS.map((row) => row.replace(/\d+$/, '8.64'));
    expect(read(['period,tier,demand (Ttok/day)', ...rows].join('\n')).tiers.get('free')).toEqual({
      mean: [100, 100],
    });
  });

  test('may have its columns in any order, comments, blank lines, and the line ends of Windows', () => {
    const text =
      '# ours\r\n\r\ntier,demand (Mtok/s),period\r\nfree,200,2027-01\r\n  # next year\r\nfree,250,2028-01\r\nhigh,90,2027-01\r\nhigh,120,2028-01\r\n';
    expect(read(text).tiers.get('free')).toEqual({ mean: [200, 250] });
  });

  test('may have rows for tiers that are off, and for months outside the horizon, which it says', () => {
    const rows = [...ROWS, '2027-01,ultra,1', '2029-01,free,300', '2026-01,free,100', '2026-01,high,50'];
    const { tiers, remarks } = read(['period,tier,demand (Mtok/s)', ...rows].join('\n'));
    expect([...tiers.keys()]).toEqual(['free', 'high']);
    expect(remarks).toEqual([
      'The forecast also has rows for 2026-01, 2029-01, outside the horizon; they are not used.',
    ]);
  });

  test('may say that nobody wants tokens', () => {
    const rows = ROWS.map((row) => row.replace(/\d+$/, '0'));
    expect(read(['period,tier,demand (Mtok/s)', ...rows].join('\n')).tiers.get('free')).toEqual({
      mean: [0, 0],
    });
  });

  test('is the same forecast with its rows in any order and its demand in any unit', () => {
    const whole = fc.integer({ min: 0, max: 999_999 });
    fc.assert(
      fc.property(
        fc.tuple(whole, whole, whole, whole),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (rates, order) => {
          const rows = ROWS.map((row, index) => row.replace(/\d+$/, String(rates[index])));
          const plain = read(['period,tier,demand (ktok/s)', ...rows].join('\n'));
          const mixed = read(['period,tier,demand (tok/s)', ...order.map((i) => `${rows[i]}e3`)].join('\n'));
          expect(mixed).toEqual(plain);
        },
      ),
      { seed: 2 },
    );
  });
});

describe('a forecast with a fault names each at its cell', () => {
  test('every missing period of a tier', () => {
    expect(
      faults('period,tier,demand (Mtok/s)\n2027-01,free,200\n2027-01,high,90\n2028-01,high,120'),
    ).toEqual([
      'f.csv:2:1: the tier "free" has rows, but none for 2028-01; add one such as "2028-01,free,100".',
    ]);
  });

  test('several faults in one row and another', () => {
    expect(faults('period,tier,demand (Mtok/s)\n2027,fre,x\n2028-01,free,-1')).toEqual([
      'f.csv:2:1: "2027" is not a month; write the year and the month, for example "2027-01".',
      'f.csv:2:6: no tier is called "fre"; did you mean "free"?',
      'f.csv:2:10: "x" is not a number; write it bare, such as 200 (the unit in the header, Mtok/s, holds for every cell).',
      'f.csv:3:14: -1 is negative; write 0 where nobody wants tokens.',
    ]);
  });

  test('a unit on a name, and low in a unit of its own', () => {
    expect(faults('period (month),tier,demand (Mtok/s),low (ktok/s)\n')).toEqual([
      'f.csv:1:1: "period (month)" takes no unit; write "period".',
      'f.csv:1:37: low and high stand in the unit of the demand, Mtok/s; write the name alone.',
    ]);
  });
});
