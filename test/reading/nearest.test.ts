import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearest } from '../../src/reading/nearest.ts';

const known = ['power', 'pue', 'premium', 'electricity', 'shell'];

it.each([
  ['pwer', 'power'],
  ['powre', 'power'],
  ['POWER', 'power'],
  ['electricty', 'electricity'],
  ['premum', 'premium'],
  ['zzz', undefined],
  ['', undefined],
  ['toString', undefined],
  ['x'.repeat(100_000), undefined],
])('%s is nearest to %s', (word, expected) => {
  expect(nearest(word, known)).toBe(expected);
});

it('finds nothing among nothing', () => {
  expect(nearest('power', [])).toBeUndefined();
});

it('does not guess at a word of one letter from nothing in common', () => {
  expect(nearest('', ['a'])).toBeUndefined();
  expect(nearest('x', ['a'])).toBeUndefined();
  expect(nearest('A', ['a'])).toBe('a');
});

it('finds a long word again after one letter was dropped', () => {
  fc.assert(
    fc.property(fc.constantFrom('electricity', 'premium', 'shell'), fc.nat(), (word, at) => {
      const dropped = at % word.length;
      expect(nearest(word.slice(0, dropped) + word.slice(dropped + 1), known)).toBe(word);
    }),
    { seed: 20261120 },
  );
});
