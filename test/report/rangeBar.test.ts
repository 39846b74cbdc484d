import { expect, test } from 'vitest';
import { rangeBar } from '../../src/report/rangeBar.ts';

const parts = (...ends: readonly number[]) => ends.map((upTo, at) => ({ upTo, fill: 'abc'.charAt(at) }));

test('each part runs from where the one before it ended', () => {
  expect(rangeBar(parts(2, 5, 8), 10, 10)).toBe('aabbbccc  ');
});

test('a part that ends before the one before it takes no room', () => {
  expect(rangeBar(parts(6, 4, 8), 10, 10)).toBe('aaaaaacc  ');
});

test('a little shows, nothing does not, and too much fills the bar', () => {
  expect(rangeBar(parts(0, 0.01, 99), 10, 5)).toBe('bcccc');
  expect(rangeBar(parts(0, 0), 0, 3)).toBe('   ');
});
