import { expect, test } from 'vitest';
import { swing } from '../../src/report/swing.ts';

test.each([
  [0, 0, '    │    '],
  [1, 1, '████│████'],
  [0.5, 0.25, '  ██│█   '],
  // What is more than nothing shows, and nothing is longer than the bar.
  [0.01, 2, '   █│████'],
  [Number.NaN, 0.5, '    │██  '],
])('a fall of %d and a rise of %d', (fall, rise, bar) => {
  expect(swing(fall, rise, 4)).toBe(bar);
});
