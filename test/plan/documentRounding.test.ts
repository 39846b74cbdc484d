import { expect, test } from 'vitest';
import { roundingOf } from '../../src/plan/documentRounding.ts';

// The tenth digit of 20 is a hundred-millionth, of 0.5 a ten-thousand-millionth.
test.each([
  [20, 5e-9],
  [0.5, 5e-11],
  [1234567890, 0.5],
  [99999999.99, 0.005],
])('the rounding of %d is half of its tenth digit', (amount, half) => {
  expect(roundingOf(amount) - half).toBeGreaterThan(0);
  expect(roundingOf(amount) - half).toBeLessThanOrEqual(1.001e-12 * amount);
});

test('nothing is exact', () => {
  expect(roundingOf(0)).toBe(0);
});
