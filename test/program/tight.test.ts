import { expect, test } from 'vitest';
import { isTight } from '../../src/program/tight.ts';

const row = (rhs: number) => ({
  key: 'power',
  name: 'power',
  sense: '<=' as const,
  rhs,
  terms: [
    { column: 0, coefficient: 2 },
    { column: 1, coefficient: -1 },
  ],
});

test('a row is tight where its terms add up to its right-hand side', () => {
  expect(isTight(row(5), [3, 1])).toBe(true);
  expect(isTight(row(6), [3, 1])).toBe(false);
});

test('rounding is no slack, whatever the size of the numbers', () => {
  expect(isTight(row(5e12 + 1), [3e12, 1e12])).toBe(true);
  expect(isTight(row(5e-12), [3e-12, 1e-12])).toBe(true);
  expect(isTight(row(6e-12), [3e-12, 1e-12])).toBe(false);
});

test('a row of nothing is tight at nothing', () => {
  expect(isTight(row(0), [0, 0])).toBe(true);
});
