import { expect, it } from 'vitest';
import { listed, quotedList } from '../../src/quantity/words.ts';

it('lists items as a sentence has them', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});

it('puts words in quotes, safe to show', () => {
  expect(quotedList(['a', 'b\u001b', 'c'], 'or')).toBe('"a", "b\\u{1b}" or "c"');
});
