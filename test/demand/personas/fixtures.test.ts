import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPersonas } from '../../../src/demand/personas/read.ts';
import { simulate } from '../../../src/demand/personas/simulate.ts';

function fixture(name: string) {
  const path = new URL(`../../../fixtures/personas/${name}.yaml`, import.meta.url);
  return readPersonas({ text: readFileSync(path, 'utf8'), shownAs: name, baseFolder: '.' });
}

/** Demand of each tier that is asked for in the first period, tok/s: output, input, cached, low, high. */
function firstPeriod(name: string): Record<string, number[]> {
  const inTok = (mtokPerS: number | undefined) => (mtokPerS ?? Number.NaN) * 1e6;
  return Object.fromEntries(
    simulate(fixture(name), { kind: 'ends' }).flatMap(({ tier, tokens, lowMtokPerS, highMtokPerS }) => {
      const { outputMtokPerS, inputMtokPerS, cachedMtokPerS } = tokens[0] ?? {};
      if (outputMtokPerS === 0) return [];
      const own = [outputMtokPerS, inputMtokPerS, cachedMtokPerS, lowMtokPerS?.[0], highMtokPerS?.[0]];
      return [[tier, own.map(inTok)]];
    }),
  );
}

/** Asserts what was worked out, to the digits that logarithms of seven digits leave. */
function expectTier(found: readonly number[] | undefined, worked: readonly number[]): void {
  expect(found).toHaveLength(worked.length);
  for (const [at, value] of worked.entries())
    expect(value === 0 ? (found?.[at] ?? 1) + 1 : (found?.[at] ?? 0) / value).toBeCloseTo(1, 5);
}

describe('the sums of the fixtures, by hand for their first period', () => {
  // Applications grow from 20,000 by 10,000 in 2027: 25,000 in the mean, 22,000 at 4,000 a year and 30,000 at 20,000.
  // Answers: 43,200 requests a day are 0.5 a second; x 25,000 = 12,500 requests/s; of 211 tokens out 2,637,500 tok/s, of 1,155 in 14,437,500,
  //   30 % of them cached 4,331,250. Low 22,000 x 0.5 x 211 = 2,321,000, high 30,000 x 0.5 x 211 = 3,165,000.
  // Search: half of them, 8,640 a day are 0.1 a second: 1,250 requests/s; x 400 = 500,000 out, x 6,000 = 7,500,000 in, 60 % 4,500,000 cached.
  //   Low 11,000 x 0.1 x 400 = 440,000, high 15,000 x 0.1 x 400 = 600,000.
  // Documents: 500 pipelines, before the first step, x 10 a second x 1,024 = 5,120,000 out, x 8,192 = 40,960,000 in, none cached.
  test('API business, 2027', () => {
    const { free, medium, ...others } = firstPeriod('api-business');
    expect(others).toEqual({});
    expectTier(medium, [3_137_500, 21_937_500, 8_831_250, 2_761_000, 3_765_000]);
    expectTier(free, [5_120_000, 40_960_000, 0, 5_120_000, 5_120_000]);
  });

  // Developers: the mean of 200,000 / (1 + 3 x 2.5^-t) over the first year is 200,000 ln((2.5 + 3) / 4) / ln 2.5 =
  //   200,000 x 0.3184537 / 0.9162907 = 69,509.32. Low 150,000 ln((1.8 + 2) / 3) / ln 1.8 = 150,000 x 0.2363888 / 0.5877867 = 60,325.15;
  //   high 400,000 ln((3.5 + 7) / 8) / ln 3.5 = 400,000 x 0.2719337 / 1.2527630 = 86,826.87.
  // Completions: 700 requests a workday are 500 a day; x 28 = 14,000 tokens out a day and developer, x 2,048 = 1,024,000 in, half cached.
  //   69,509.32 x 14,000 / 86,400 = 11,263.08; x 1,024,000 / 86,400 = 823,814.2; low 60,325.15 x 0.1620370 = 9,774.91, high 14,069.17.
  // Agent: 14 a workday are 10 a day, by 60 %, of 8.8 calls: 52.8 calls a day; x 424 = 22,387.2 out, x 124,656 = 6,581,836.8 in, 95.7 % cached.
  //   69,509.32 x 22,387.2 / 86,400 = 18,010.64; in 294 times that, 5,295,127; low 60,325.15 x 0.2591111 = 15,630.92, high 22,497.81.
  test('coding product, 2027', () => {
    const { high, premium, ...others } = firstPeriod('coding-product');
    expect(others).toEqual({});
    expectTier(high, [11_263.08, 823_814.2, 411_907.1, 9_774.91, 14_069.17]);
    expectTier(premium, [18_010.64, 5_295_127, 5_067_437, 15_630.92, 22_497.81]);
  });

  // Staff: 3M x (1.5^0.25 - 1) / (ln 1.5 / 4) = 3M x 0.1066819 / 0.1013663 = 3,157,320 in the first quarter. With 1.2 instead of 1.5:
  //   0.0466351 / 0.0455804 x 3M = 3,069,421; with 1.9: 0.1740553 / 0.1604635 x 3M = 3,254,103.
  // Questions: 14 a workday are 10 a day x 211 = 2,110 out, x 1,155 = 11,550 in, 30 % of them 3,465 cached.
  // Documents: 20 % x 5 a day = 1 a day x 1,389 = 1,389 out, 100,000 in, half of them cached.
  //   Together 3,499 out, 111,550 in and 53,465 cached a day and user: x 3,157,320 / 86,400 = 127,864.1, 4,076,378 and 1,953,774 tok/s;
  //   low 3,069,421 x 3,499 / 86,400 = 124,304.5, high 131,783.6.
  // Analysis: 10 % x 5 a day = 0.5 a day x 8,192 = 4,096 out, 512 in, 30 % cached: 149,680.4, 18,710.0 and 5,613.0; low 145,513.2, high 154,268.6.
  // Trials: 1,025,000 in the mean of the quarter, one question a day: x 211 / 86,400 = 2,503.183; x 1,155 / 86,400 = 13,702.26, 30 % 4,110.68.
  test('office assistant, first quarter of 2027', () => {
    const { free, medium, high, ...others } = firstPeriod('office-assistant');
    expect(others).toEqual({});
    expectTier(medium, [127_864.1, 4_076_378, 1_953_774, 124_304.5, 131_783.6]);
    expectTier(high, [149_680.4, 18_710.04, 5_613.01, 145_513.2, 154_268.6]);
    expectTier(free, [2_503.183, 13_702.26, 4_110.677, 2_503.183, 2_503.183]);
  });

  // Engineers: six months of 4,000 and six of 5,000, 4,500 in the mean; low 4,000, high 5,000.
  // Agent: 28 a workday are 20 a day x 8.8 x 424 = 74,624 out a day: x 4,500 / 86,400 = 3,886.667; 294 times that in; 95.7 % cached.
  // Review: 5 a day x 3 calls x 424 = 6,360 out: 331.25; 97,387.5 in; 93,199.84 cached.
  // Handbook: 40 % x 5 a day = 2 a day x 400 = 800 out: 41.66667; x 15 = 625 in; 60 % cached.
  // Low and high are 4,000 / 4,500 and 5,000 / 4,500 of that. Nightly: 100 x 0.1 a second x 1,024 = 10,240 out, 81,920 in.
  test('internal engineering, 2027', () => {
    const { free, medium, high, premium, ...others } = firstPeriod('internal-engineering');
    expect(others).toEqual({});
    expectTier(premium, [3_886.667, 1_142_680, 1_093_544.8, 3_454.815, 4_318.519]);
    expectTier(high, [331.25, 97_387.5, 93_199.84, 294.4444, 368.0556]);
    expectTier(medium, [41.66667, 625, 375, 37.03704, 46.2963]);
    expectTier(free, [10_240, 81_920, 0, 10_240, 10_240]);
  });
});

// The busiest hour of coding at Azure, from 19:00 UTC, has 2.15 times the mean of its day; that of conversation, from 14:00, has 1.32 times.
test('completions of code are asked for in the hours of coding, as agents are', () => {
  const uses = fixture('coding-product').groups.flatMap((group) => group.uses);
  expect(uses.map(({ feature, hours }) => [feature, hours?.[19], Math.max(...(hours ?? []))])).toEqual([
    ['completions', 2.15, 2.15],
    ['agent', 2.15, 2.15],
  ]);
});
