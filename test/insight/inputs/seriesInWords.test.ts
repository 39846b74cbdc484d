import { expect, test } from 'vitest';
import { seriesInWords } from '../../../src/insight/inputs/seriesInWords.ts';

const quarters = Array.from({ length: 8 }, (_, index) => {
  const startMonth = 2027 * 12 + 3 * index;
  return { id: `period ${index}`, startMonth, months: 3 };
});
const said = (values: readonly (number | null)[]) =>
  seriesInWords(values, quarters, (value) => `${value} MW`);

test.each([
  [[5], '5 MW'],
  [[5, 5, 5, 5, 5, 5, 5, 5], '5 MW'],
  [[5, 5, 6, 6, 6, 6, 9, 9], '5 MW, 6 MW from 2027 Q3, 9 MW from 2028 Q3'],
  [[1, 2, 3, 4, 5, 6, 7, 8], '1 MW in 2027 Q1, which becomes 8 MW by 2028 Q4'],
  [[null, null, 7, 7, null], '7 MW from 2027 Q3, no limit from 2028 Q1'],
  [[], ''],
])('%j is told as %s', (values, words) => {
  expect(said(values)).toBe(words);
});
