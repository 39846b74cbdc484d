import { expect, test } from 'vitest';
import { earningsInWords } from '../../../src/insight/inputs/earningsInWords.ts';

test.each([
  [
    { way: 'tokens', inputUsdPerMtok: 0.6, cachedUsdPerMtok: 0.1 },
    'by the token, input at $0.6/Mtok and from a cache at $0.1/Mtok',
  ],
  [{ way: 'seat', usdPerMonth: 20, mtokPerMonth: 2 }, 'by the seat, $20 a month for 2 Mtok of output'],
  [
    { way: 'uplift', usdPerMonth: 30, part: 0.1, mtokPerMonth: 2 },
    'as an uplift of 10.0 % on $30 a month for 2 Mtok of output',
  ],
  [{ way: 'internal', usdPerTask: 4, mtokPerTask: 0.1 }, 'by the task, worth $4 for 100 ktok of output'],
] as const)('%j', (earnings, words) => {
  expect(earningsInWords(earnings)).toBe(words);
});
