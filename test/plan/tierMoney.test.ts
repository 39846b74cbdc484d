import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outcomeOf, planOf } from '../support/planning.ts';
import { anyRoadmap } from '../support/randomRoadmap.ts';
import { figure, plainScenario, site, tier } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';

// 100 MW are 1,000 racks of $3M that make 8 Mtok/s, of which rich takes 6 and poor 2: three quarters and one. Four years.
const plan = planOf(
  plainScenario({
    periods: [{ id: '2027-01', startMonth: 2027 * 12, months: 48 }],
    sites: [site('abilene', 100)],
    tiers: [
      tier('rich', { priceUsdPerMtok: figure(6), demand: { mean: [6] } }),
      tier('poor', { priceUsdPerMtok: figure(1), demand: { mean: [2] } }),
    ],
  }),
);
const [rich, poor] = plan.byTier.tiers;

describe('what a tier costs', () => {
  // A year: capital 3,000 x 0.1 / (1 - 1.1 ^ -4) = 3,000 x 0.3154708037 = 946.4124; energy 100 MW x 0.8 x 8,760 h x 80 USD = 56.064;
  // operations 100 x 0.3 = 30.
  test('is its part of capital, energy and operations', () => {
    expect(rich).toMatchObject({
      tier: 'rich',
      soldMtok: expect.closeTo(6 * 31_536_000 * 4, 0),
      revenueMusd: expect.closeTo(6 * 6 * 31.536 * 4, 6),
      capitalMusd: expect.closeTo(0.75 * 946.4124111 * 4, 5),
      energyMusd: expect.closeTo(0.75 * 56.064 * 4, 6),
      operationsMusd: expect.closeTo(0.75 * 30 * 4, 6),
    });
    expect(poor?.capitalMusd).toBeCloseTo(0.25 * 946.4124111 * 4, 5);
  });

  test('is paid back in the month in which revenue has covered its part of the capex', () => {
    // A month: 6 x 6 x 31.536 / 12 = 94.608 less 0.75 x 86.064 / 12 = 5.379 leaves 89.229; 2,250 / 89.229 = 25.2, the 26th month from 2027-01.
    expect(rich?.breakEvenMonth).toBe(2029 * 12 + 1);
  });

  test('is not where four years are too short', () => {
    // 2 x 31.536 / 12 = 5.256 less 1.793 leaves 3.463 a month for 750.
    expect(poor).not.toHaveProperty('breakEvenMonth');
  });
});

// A year from 2028 on costs more than it earns back: 500 racks more for 1,500 in 2028, for 1.5 of 6 Mtok/s.
test('later capex undoes what was paid back, until it is paid back too', () => {
  const growing = planOf(
    plainScenario({
      periods: [2027, 2028, 2029].map((year) => ({ id: `${year}-01`, startMonth: year * 12, months: 12 })),
      sites: [site('abilene', [50, 100, 100])],
      tiers: [tier('rich', { priceUsdPerMtok: figure(18), demand: { mean: [4, 8, 8] } })],
    }),
  );
  // 2027: 4 x 18 x 31.536 = 2,270.592 less 43.032 leaves 2,227.56 for 1,500: 727.56 are left. 2028: 1,500 more are spent, and -772.44 needs
  // 772.44 / (4,455.12 / 12) = 2.08 months: the third of 2028.
  expect(growing.byTier.tiers[0]?.breakEvenMonth).toBe(2028 * 12 + 2);
});

test('tiers and what is idle add up to the money of the plan', () => {
  fc.assert(
    fc.property(anyRoadmap, (scenario) => {
      const outcome = outcomeOf(scenario);
      if (outcome.kind !== 'optimal') return;
      const { byTier, money, outputMtok } = outcome.plan;
      const all = [...byTier.tiers, byTier.idle];
      const total = (of: (one: (typeof all)[number]) => number) => all.reduce((sum, one) => sum + of(one), 0);
      const close = (musd: number) => expect.closeTo(musd, 5);
      expect(total(({ energyMusd }) => energyMusd)).toEqual(close(money.energyMusd));
      expect(total(({ operationsMusd }) => operationsMusd)).toEqual(close(money.operationsMusd));
      expect(byTier.tiers.reduce((sum, one) => sum + one.revenueMusd, 0)).toEqual(close(money.revenueMusd));
      if (money.costUsdPerMtok === undefined) return;
      const costMusd = total((one) => one.capitalMusd + one.energyMusd + one.operationsMusd);
      expect((costMusd * 1e6) / outputMtok / money.costUsdPerMtok).toBeCloseTo(1, 7);
    }),
    runs(40),
  );
});
