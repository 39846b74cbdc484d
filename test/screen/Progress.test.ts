import { expect, it } from 'vitest';
import { progressInWords } from '../../src/screen/Progress.tsx';

it.each([
  [{ seconds: 0.9 }, '0 s'],
  [{ seconds: 12.4, bound: 52_900 }, '12 s, bound $52.9B'],
  [
    { seconds: 59.99, best: 52_300, bound: 52_900, gap: 0.0115 },
    '59 s, best $52.3B, bound $52.9B, gap 1.2 %',
  ],
  [
    { seconds: 72, best: 52_300, bound: 52_301, gap: 0.00002 },
    '1 min 12 s, best $52.3B, bound $52.3B, gap 0.002 %',
  ],
])('says as much of %j as is known', (progress, words) => {
  expect(progressInWords(progress)).toBe(words);
});
