import { expect, test } from 'vitest';
import { rememberingLast } from '../../src/reading/rememberingLast.ts';

/** Joins words, and counts how often it had to. */
function counted() {
  const asked: string[] = [];
  const join = rememberingLast((words: readonly string[], between: string) => {
    if (words.length === 0) throw new Error('There are no words.');
    asked.push(words.join(between));
    return words.join(between);
  });
  return { asked, join };
}

test('gives its last answer again for the same values, whoever holds them', () => {
  const { asked, join } = counted();
  expect([join(['a', 'b'], '-'), join(['a', 'b'], '-')]).toEqual(['a-b', 'a-b']);
  expect(asked).toEqual(['a-b']);
});

test('answers anew for any other value, and for one before the last', () => {
  const { asked, join } = counted();
  expect([
    join(['a', 'b'], '-'),
    join(['a', 'b'], '+'),
    join(['a', 'c'], '+'),
    join(['a', 'b'], '-'),
  ]).toEqual(['a-b', 'a+b', 'a+c', 'a-b']);
  expect(asked).toHaveLength(4);
});

test('throws each time, and keeps the answer before', () => {
  const { asked, join } = counted();
  join(['a'], '-');
  for (const _ of [1, 2]) expect(() => join([], '-')).toThrow('There are no words.');
  expect(join(['a'], '-')).toBe('a');
  expect(asked).toEqual(['a']);
});
