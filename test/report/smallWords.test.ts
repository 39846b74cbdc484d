import { describe, expect, test } from 'vitest';
import { spanInWords } from '../../src/quantity/spanInWords.ts';
import { gapInWords } from '../../src/report/gapInWords.ts';
import { formatMegawatts } from '../../src/report/megawatts.ts';
import { sparkline } from '../../src/report/sparkline.ts';
import { periodsInWords } from '../../src/report/timeInWords.ts';
import { planOver } from './support/overTime.ts';

test.each([
  [0, '0.0 %'],
  [1e-12, '0.0 %'],
  [1e-4, '0.01 %'],
  [7.6e-5, '0.008 %'],
  [0.013, '1.3 %'],
  [0.25, '25.0 %'],
])('a gap of %d is %s', (gap, words) => {
  expect(gapInWords(gap)).toBe(words);
});

test.each([
  [0, '0'],
  [0.01, '<0.1'],
  [0.05, '0.1'],
  [36.11, '36.1'],
  [941.3, '941'],
  [1234.5, '1,235'],
])('%d MW are %s', (mw, words) => {
  expect(formatMegawatts(mw)).toBe(words);
});

// Eighths of the highest, rounded up, so that a little is seen.
test('a sparkline has a column for each value', () => {
  expect(sparkline([0, 1, 2, 4, 8, 0.01], 8)).toBe(' ▁▂▄█▁');
  expect(sparkline([1, 2], 0)).toBe('  ');
});

describe('time', () => {
  test.each([
    [12, '1 year'],
    [60, '5 years'],
    [18, '18 months'],
    [1, '1 month'],
  ])('%i months are %s', (months, words) => {
    expect(spanInWords(months)).toBe(words);
  });

  test.each([
    [[0, 1, 2], '2027 Q1 to 2027 Q3'],
    [[2], '2027 Q3'],
    [[0, 3], '2027 Q1 and 2027 Q4'],
    [[3, 0, 1], '2027 Q1 to 2027 Q2 and 2027 Q4'],
    [[], ''],
  ])('the periods %j are %s', (places, words) => {
    expect(periodsInWords(planOver([{}, {}, {}, {}]).periods, places)).toBe(words);
  });

  // Every other quarter of six years: the 11th of them is the 21st quarter, 2032 Q1.
  test('very many periods with gaps are counted', () => {
    const { periods } = planOver(Array.from({ length: 24 }, () => ({})));
    const everyOther = Array.from({ length: 11 }, (_, index) => 2 * index);
    expect(periodsInWords(periods, everyOther)).toBe('in 11 of 21 periods from 2027 Q1 to 2032 Q1');
    expect(periodsInWords(periods, everyOther.slice(0, 3))).toBe('2027 Q1, 2027 Q3 and 2028 Q1');
  });
});
