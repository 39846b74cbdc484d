import { describe, expect, it } from 'vitest';
import { lifeInWords, lifeMonths } from '../../src/scenario/life.ts';

describe('a life', () => {
  it.each([
    ['whole years', 4, 48],
    // 4.0833333 * 12 = 48.9999996
    ['months in years that a planner rounded', 4.0833333, 49],
    // 4.08 * 12 = 48.96
    ['years with a fraction of a month', 4.08, 48.96],
  ])('has months: %s', (_, years, months) => {
    expect(lifeMonths(years)).toBe(months);
  });

  it.each([
    [4, '4 years'],
    [1.5, '18 months'],
    [4.1, '4.1 years'],
  ])('of %s years is told as %s', (years, words) => {
    expect(lifeInWords(years)).toBe(words);
  });
});
