import { expect, test } from 'vitest';
import { alignedComments } from '../../src/reading/alignedComments.ts';

test.each([
  ['a longer value', 'a: 1     # x\nb: 2  # y', 'a: 123     # x\nb: 2  # y', 'a: 123   # x\nb: 2  # y'],
  ['a shorter value', 'a: 123   # x', 'a: 1   # x', 'a: 1     # x'],
  ['a value without room', 'a: 1  # x', 'a: 12345  # x', 'a: 12345 # x'],
  ['one blank', 'a: 1 # x', 'a: 123 # x', 'a: 123 # x'],
  ['quotes', 'a: "b  # c"', 'a: "bcd  # c"', 'a: "bcd  # c"'],
  [
    'a line that went',
    'a:     # x\n  b: 1\nc: 2   # y',
    'a: 5     # x\nc: 2   # y',
    'a: 5   # x\nc: 2   # y',
  ],
  [
    'a line that came',
    'a: 1   # x\nc: 2   # y',
    'a: 1   # x\nb: 3\nc: 2   # y',
    'a: 1   # x\nb: 3\nc: 2   # y',
  ],
])('%s', (_, before, after, aligned) => {
  expect(alignedComments(before, after)).toBe(aligned);
});
