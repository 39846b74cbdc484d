import { describe, expect, test } from 'vitest';
import { drawnFrom } from '../../../src/demand/personas/band.ts';
import { readPersonas } from '../../../src/demand/personas/read.ts';
import { simulate } from '../../../src/demand/personas/simulate.ts';
import { uniform } from '../../../src/demand/personas/uniform.ts';

// A day of 86,400 requests by one user, of one token each: a user adds 1 tok/s.
const group = (id: string, growth: string, more = '') => `
  ${id}:
    size: 1000 users
    growth: ${growth}
    tier: medium
    features: { all: { profile: chat, requests: 86400 requests/day, output: 1 tok${more} } }`;

const readGroups = (...groups: readonly string[]) =>
  readPersonas({
    text: `name: Drawn\nhorizon: { start: 2027-01, periods: 2, months: 12 }\ngroups:${groups.join('')}\n`,
    shownAs: 'p.yaml',
    baseFolder: '.',
  });

const OPEN = '{ linear: { low: 0 users/year, middle: 1000 users/year, high: 2000 users/year } }';

const mediumOf = (demand: ReturnType<typeof simulate>) => {
  const medium = demand.find(({ tier }) => tier === 'medium');
  const inTok = (values: readonly number[] | undefined) => values?.map((value) => value * 1e6);
  return {
    demand: inTok(medium?.tokens.map(({ outputMtokPerS }) => outputMtokPerS)),
    low: inTok(medium?.lowMtokPerS),
    high: inTok(medium?.highMtokPerS),
  };
};

describe('growth that is open', () => {
  test('goes to both ends for all groups at once', () => {
    const found = mediumOf(
      simulate(readGroups(group('a', OPEN), group('b', '{ linear: 0 users/year }')), { kind: 'ends' }),
    );
    // Group a: 1000, 1500 and 2000 in the mean of the first year, 1000, 2500 and 4000 in the second; group b 1000 throughout.
    for (const [at, worked] of [2000, 2000].entries()) expect(found.low?.[at]).toBeCloseTo(worked, 6);
    for (const [at, worked] of [2500, 3500].entries()) expect(found.demand?.[at]).toBeCloseTo(worked, 6);
    for (const [at, worked] of [3000, 5000].entries()) expect(found.high?.[at]).toBeCloseTo(worked, 6);
  });

  test('has no band where none is open', () => {
    expect(
      mediumOf(simulate(readGroups(group('a', '{ linear: 5 users/year }')), { kind: 'ends' })),
    ).toMatchObject({
      low: undefined,
      high: undefined,
    });
  });

  // Of a triangle from 0 to 2000 with its tip at 1000 a tenth lies below 2000 sqrt(0.1 / 2) = 447.2: the first year has half of it more.
  test('is drawn from a triangle', () => {
    const { low, demand, high } = mediumOf(
      simulate(readGroups(group('a', OPEN)), { kind: 'draws', draws: 20_000, seed: 3 }),
    );
    expect(Math.abs((low?.[0] ?? 0) / 1223.6 - 1)).toBeLessThan(0.01);
    expect(Math.abs((demand?.[0] ?? 0) / 1500 - 1)).toBeLessThan(0.01);
    expect(Math.abs((high?.[0] ?? 0) / 1776.4 - 1)).toBeLessThan(0.01);
  });

  // A triangle from 0 to 2000 with its tip at 0 has its median at 2000 (1 - sqrt 0.5) = 585.79: 1000 + 292.9 = 1292.9 users in the first year and
  // 1000 + 878.7 = 1878.7 in the second, of 300 tokens in, 90 % cached; beside them 1000 of 2 tokens in, half cached.
  //   Output 2292.9 and 2878.7; input 2000 + 300 x 1292.9 = 389,868 and 565,604; cached 1000 + 270 x 1292.9 = 350,081 and 508,244.
  test('gives input that goes with the groups that grow, not with the mix of before', () => {
    const open = '{ linear: { low: 0 users/year, middle: 0 users/year, high: 2000 users/year } }';
    const groups = [
      group('old', '{ linear: 0 users/year }', ', input: 2 tok, cacheHits: 50 %'),
      group('new', open, ', input: 300 tok, cacheHits: 90 %'),
    ];
    const found = simulate(readGroups(...groups), { kind: 'draws', draws: 20_000, seed: 3 });
    const tokens = found.find(({ tier }) => tier === 'medium')?.tokens ?? [];
    const worked = [
      [2292.9, 389_868, 350_081],
      [2878.7, 565_604, 508_244],
    ];
    expect(tokens).toHaveLength(2);
    for (const [at, one] of tokens.entries())
      for (const [which, value] of [one.outputMtokPerS, one.inputMtokPerS, one.cachedMtokPerS].entries())
        expect(Math.abs((value * 1e6) / (worked[at]?.[which] ?? 0) - 1)).toBeLessThan(0.01);
  });

  // From the tip of a triangle of half-width w a tenth lies beyond (1 - sqrt 0.2) w = 0.5528 w; its standard deviation is w / sqrt 6 = 0.4082 w.
  // The mean of 25 groups is nearly normal with a fifth of that, and a tenth lies beyond 1.2816 x 0.4082 w / 5 = 0.1046 w: 0.1893 of the width.
  test('evens out over groups that are drawn apart', () => {
    const width = (count: number) => {
      const groups = Array.from({ length: count }, (_, at) => group(`g${at}`, OPEN));
      const { low, high } = mediumOf(
        simulate(readGroups(...groups), { kind: 'draws', draws: 10_000, seed: 1 }),
      );
      return ((high?.[1] ?? 0) - (low?.[1] ?? 0)) / count;
    };
    expect(Math.abs(width(25) / width(1) / 0.1893 - 1)).toBeLessThan(0.05);
  });

  test('gives the same for the same seed, and something else for another', () => {
    const draw = (seed: number) =>
      simulate(readGroups(group('a', OPEN)), { kind: 'draws', draws: 100, seed });
    expect(draw(7)).toEqual(draw(7));
    expect(mediumOf(draw(8)).low).not.toEqual(mediumOf(draw(7)).low);
  });

  test('never has a low above the demand or a high below it', () => {
    const skewed = '{ compound: { low: 10 %/year, middle: 10 %/year, high: 200 %/year } }';
    for (const seed of [1, 2, 3]) {
      const { low, demand, high } = mediumOf(
        simulate(readGroups(group('a', skewed)), { kind: 'draws', draws: 10, seed }),
      );
      for (const at of [0, 1]) {
        expect(low?.[at]).toBeLessThanOrEqual(demand?.[at] ?? 0);
        expect(high?.[at]).toBeGreaterThanOrEqual(demand?.[at] ?? 0);
      }
    }
  });
});

// From 0 to 8 with the tip at 2: a quarter of the width lies below it, and so does a quarter of all draws.
test('a triangle gives its ends, its tip, and the half of what lies below the tip', () => {
  const band = { low: 0, middle: 2, high: 8 };
  expect([0, 1 / 16, 1 / 4, 1].map((part) => drawnFrom(band, part))).toEqual([0, 1, 2, 8]);
  expect(drawnFrom({ low: 3, middle: 3, high: 3 }, 0.7)).toBe(3);
});

test('draws are spread evenly between 0 and 1, and differ by name', () => {
  const next = uniform(1, 'a');
  const counts = Array.from({ length: 10 }, () => 0);
  for (let draw = 0; draw < 100_000; draw++) {
    const value = next();
    expect(value > 0 && value < 1).toBe(true);
    counts[Math.floor(value * 10)]!++;
  }
  // The standard deviation of a count is sqrt(100,000 x 0.1 x 0.9) = 95.
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  expect(uniform(1, 'b')()).not.toBe(uniform(1, 'a')());
});
