import { expect, test } from 'vitest';
import { rateCell } from '../../src/report/rateCell.ts';

// Mtok/s: nothing, a ten-thousandth and a thousandth of a token per second, 204.7 million.
test.each([
  [0, '0'],
  [1e-300, '< 0.001'],
  [1e-10, '< 0.001'],
  [1e-9, '0.001'],
  [204.7, '204.7 M'],
])('%d Mtok/s in a column of tok/s are %j', (mtokPerS, cell) => {
  expect(rateCell(mtokPerS)).toBe(cell);
});
