import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Band } from '../../../src/demand/personas/band.ts';
import { bandOf } from '../../../src/demand/personas/band.ts';
import { type Growth, usersOver } from '../../../src/demand/personas/growth.ts';

const years = (count: number, months = 12) =>
  Array.from({ length: count }, (_, at) => ({ id: '', startMonth: 24_324 + at * months, months }));
const middle = (band: Band) => band.middle;
const over = (growth: Growth, users = 1000, periods = years(2)) => usersOver(users, growth, periods, middle);

describe('users of a group, as the mean of each period', () => {
  test('stay where no growth is stated', () => {
    expect(over({ kind: 'none' })).toEqual([1000, 1000]);
  });

  // 1000 at the start, 1500 in the middle of the first year, 2500 in that of the second.
  test('linear', () => {
    expect(over({ kind: 'linear', usersPerYear: bandOf(1000) })).toEqual([1500, 2500]);
  });

  // 1000 fall by 800 a year and are none after 1.25 years: 600 in the mean of the first, a triangle of 200 over 0.25 years, 25, in the next.
  test('linear, to none', () => {
    const falling = over({ kind: 'linear', usersPerYear: bandOf(-800) }, 1000, years(3));
    expect(falling[0]).toBe(600);
    expect(falling[1]).toBeCloseTo(25, 9);
    expect(falling[2]).toBe(0);
  });

  // The integral of 1000 x 2^t over the first year is 1000 / ln 2 = 1442.695; each year has twice the one before.
  test('compound', () => {
    const [first, second] = over({ kind: 'compound', perYear: bandOf(1) });
    expect(first).toBeCloseTo(1442.695, 3);
    expect(second).toBeCloseTo(2885.39, 2);
  });

  // 1000 that fall to a hundredth each year are 1000 x 0.99 / 4.605170 = 214.9758 in the mean of the first, 0.021 in that of the third, and 0.0002 in
  // that of the fourth: nobody.
  test('compound, to none', () => {
    const falling = over({ kind: 'compound', perYear: bandOf(-0.99) }, 1000, years(5));
    expect(falling.slice(0, 3).map((mean) => Math.round(mean * 1e6) / 1e6)).toEqual([
      214.975769, 2.149758, 0.021498,
    ]);
    expect(falling.slice(3)).toEqual([0, 0]);
  });

  // 4000 / (1 + 3 x 2^-t): its integral over a year is 4000 ln((2 + 3) / (1 + 3)) / ln 2 = 4000 x 0.223144 / 0.693147 = 1287.712.
  test('logistic', () => {
    const [first] = over({ kind: 'logistic', perYear: bandOf(1), mostUsers: bandOf(4000) });
    expect(first).toBeCloseTo(1287.712, 3);
  });

  // Three months of 1000, nine of 2000; then six of 2000 and six of 5000.
  test('by steps', () => {
    const steps = [
      { fromMonth: 24_327, value: bandOf(2000) },
      { fromMonth: 24_342, value: bandOf(5000) },
    ];
    expect(over({ kind: 'steps', steps })).toEqual([1750, 3500]);
  });
});

describe('growth', () => {
  const rate = fc.double({ min: 0, max: 20, noNaN: true });
  const size = fc.integer({ min: 1, max: 1_000_000 });

  test('is the same however the years are parted', () => {
    const growths = fc.oneof(
      rate.map((value): Growth => ({ kind: 'compound', perYear: bandOf(value) })),
      fc
        .integer({ min: -500_000, max: 500_000 })
        .map((value): Growth => ({ kind: 'linear', usersPerYear: bandOf(value) })),
      rate.map((value): Growth => ({ kind: 'logistic', perYear: bandOf(value), mostUsers: bandOf(2e6) })),
    );
    fc.assert(
      fc.property(growths, size, (growth, users) => {
        const whole = over(growth, users, years(1))[0] ?? 0;
        const quarters = over(growth, users, years(4, 3)).reduce((sum, each) => sum + each / 4, 0);
        // Less than a thousandth of a user is none, in a quarter as in a year.
        expect(Math.abs(quarters - whole)).toBeLessThan(1e-9 * whole + 1e-3);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('of a logistic curve stays below its most, and far from it is compound', () => {
    fc.assert(
      fc.property(rate, size, (value, users) => {
        const logistic = (most: number) =>
          over({ kind: 'logistic', perYear: bandOf(value), mostUsers: bandOf(most) }, users, years(3));
        for (const mean of logistic(2e6)) expect(mean).toBeLessThanOrEqual(2e6 * (1 + 1e-12));
        const compound = over({ kind: 'compound', perYear: bandOf(value) }, users, years(3));
        for (const [at, mean] of logistic(1e16).entries())
          expect(mean / (compound[at] ?? 0)).toBeCloseTo(1, 4);
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
