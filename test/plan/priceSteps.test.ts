import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tier } from '../../src/scenario/tier.ts';
import { elasticCurve, linearCurve } from '../support/curves.ts';
import { planOf } from '../support/planning.ts';
import { figure, plainScenario, site, tier } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';

// A MW makes 0.08 Mtok/s; 125 MW make 10. A year has 31.536 million seconds.
const MTOK_PER_MW = 0.08;
const YEAR = 31.536;

const curve = (change: Partial<Tier> = {}) =>
  tier('curve', {
    priceUsdPerMtok: figure(10),
    demand: { mean: [10] },
    priceSteps: linearCurve(10, 0.1),
    ...change,
  });

// Whatever the curve leaves is sold at 4, so that power is worth 4 for each unit of tokens.
const other = (price: number, change: Partial<Tier> = {}) =>
  tier('other', { priceUsdPerMtok: figure(price), ...change });

const tiersOf = (tiers: readonly Tier[], megawatts = 125) =>
  planOf(plainScenario({ sites: [site('abilene', megawatts)], tiers })).periods[0]?.tiers ?? [];

describe('a linear demand curve, P = 10 - Q, beside power that is worth 4', () => {
  const tiers = tiersOf([curve(), other(4)]);

  // Revenue is Q (10 - Q) and one unit more brings 10 - 2 Q, which is 4 at Q = 3: P = 7 and revenue 21. In steps of 0.1 the step to 3 brings
  // (3 x 7 - 2.9 x 7.1) / 0.1 = 4.1 and the one to 3.1 brings (3.1 x 6.9 - 21) / 0.1 = 3.9. Were each buyer to pay what he would, it would sell down
  // to P = 4, where Q = 6, for (10 + 4) / 2 x 6 = 42.
  test('sells 3 at 7 for 21, one price for all, and not 6 for 42', () => {
    expect(tiers[0]).toMatchObject({
      servedMtokPerS: expect.closeTo(3, 9),
      priceUsdPerMtok: expect.closeTo(7, 9),
      revenueMusd: expect.closeTo(21 * YEAR, 7),
      demandMtokPerS: 10,
    });
  });

  test('says at which step that is, and what a token more would bring', () => {
    expect(tiers[0]?.curve).toEqual({
      lastStepUsdPerMtok: expect.closeTo(7, 9),
      furtherUsdPerMtok: expect.closeTo(3.9, 9),
    });
  });

  test('leaves the rest to who pays 4', () => {
    expect(tiers[1]?.servedMtokPerS).toBeCloseTo(7, 9);
    expect(tiers[1]).not.toHaveProperty('curve');
  });
});

test('alone it sells no more than earns, and power stays', () => {
  // The step to 5 brings (25 - 4.9 x 5.1) / 0.1 = 0.1, and the next one -0.1.
  const [only] = tiersOf([curve()]);
  expect([only?.servedMtokPerS, only?.priceUsdPerMtok]).toEqual([expect.closeTo(5, 9), expect.closeTo(5, 9)]);
});

test('where power ends within a step its revenue is that part of the way', () => {
  // 2.05 of 10 units: half of the step from 2, which brings 16, to 2.1, which brings 2.1 x 7.9 = 16.59.
  const [only] = tiersOf([curve()], 2.05 / MTOK_PER_MW);
  expect(only).toMatchObject({
    servedMtokPerS: expect.closeTo(2.05, 9),
    revenueMusd: expect.closeTo(16.295 * YEAR, 7),
    priceUsdPerMtok: expect.closeTo(16.295 / 2.05, 9),
    curve: { lastStepUsdPerMtok: expect.closeTo(7.9, 9), furtherUsdPerMtok: expect.closeTo(5.9, 9) },
  });
});

test('a commitment is served even where it costs revenue', () => {
  // At Q = 6 the price is 4, and revenue 24 instead of 25 at Q = 5.
  const [only] = tiersOf([curve({ commitment: [6] })]);
  expect([only?.servedMtokPerS, only?.priceUsdPerMtok]).toEqual([expect.closeTo(6, 9), expect.closeTo(4, 9)]);
});

test('the cheapest plan sells what was promised as dear as it can', () => {
  const plan = planOf(
    plainScenario({
      objective: 'capex',
      sites: [site('abilene', 125)],
      tiers: [curve({ commitment: [3] })],
    }),
  );
  expect(plan.money.revenueMusd).toBeCloseTo(21 * YEAR, 6);
});

test('nothing sold has no last step, and the price of the first', () => {
  const [none] = tiersOf([curve({ priceUsdPerMtok: figure(3) }), other(4)]);
  // The dearest step, at 9.9 of 10 parts of the price.
  expect(none).toMatchObject({ servedMtokPerS: 0, priceUsdPerMtok: expect.closeTo(2.97, 9), revenueMusd: 0 });
  expect(none?.curve).toEqual({ furtherUsdPerMtok: expect.closeTo(2.97, 9) });
});

test('a change of price scales the curve', () => {
  const plan = planOf(
    plainScenario({
      periods: ['2027-01', '2028-01'].map((id, index) => ({
        id,
        startMonth: (2027 + index) * 12,
        months: 12,
      })),
      sites: [site('abilene', [125, 125])],
      tiers: [curve({ demand: { mean: [10, 10] }, pricesUsdPerMtok: [10, 5] }), other(4)],
    }),
  );
  // In the second year P = (10 - Q) / 2, and one unit more brings 5 - Q: 4 at Q = 1, P = 4.5. The step to 1 brings 4.05, the next one 3.95.
  expect(plan.periods.map(({ tiers: [own] }) => [own?.servedMtokPerS, own?.priceUsdPerMtok])).toEqual([
    [expect.closeTo(3, 8), expect.closeTo(7, 8)],
    [expect.closeTo(1, 8), expect.closeTo(4.5, 8)],
  ]);
});

describe('over the day', () => {
  const blocks = [
    { id: 'peak', share: 0.5 },
    { id: 'night', share: 0.5 },
  ];
  const dayOf = (demand: Tier['demand'], price: number) =>
    planOf(
      plainScenario({
        blocks,
        sites: [site('abilene', 125)],
        tiers: [curve({ demand }), other(price)],
      }),
    ).periods[0]?.tiers[0];

  test('each part of the day has its own depth and price', () => {
    // By day 15 are wanted at no price, P = 10 - Q / 1.5, and by night 5, P = 10 - 2 Q: at 4 a unit both are sold at 30 %, 4.5 and 1.5, for 7. The mean
    // of the day is 3.
    const day = dayOf({ mean: [10], shape: [1.5, 0.5] }, 4);
    expect(day?.blocks?.map((block) => [block.servedMtokPerS, block.priceUsdPerMtok])).toEqual([
      [expect.closeTo(4.5, 8), expect.closeTo(7, 8)],
      [expect.closeTo(1.5, 8), expect.closeTo(7, 8)],
    ]);
    expect([day?.servedMtokPerS, day?.priceUsdPerMtok]).toEqual([expect.closeTo(3, 8), expect.closeTo(7, 8)]);
  });

  test('what can wait has one price', () => {
    const day = dayOf({ mean: [10], deferrable: true }, 4);
    expect([day?.servedMtokPerS, day?.priceUsdPerMtok]).toEqual([expect.closeTo(3, 8), expect.closeTo(7, 8)]);
    expect(day?.blocks?.some((block) => 'priceUsdPerMtok' in block)).toBe(false);
  });
});

describe('laws', () => {
  const PARTS = Array.from({ length: 14 }, (_, index) => 10 ** ((3 - index) / 10));
  const elasticity = fc.double({ min: 1.05, max: 5, noNaN: true });

  // Power is worth a fixed amount: another tier pays it for whatever is left, and there is enough for all.
  const soldAt = (e: number, worth: number) => {
    const [own] = tiersOf(
      [
        tier('curve', {
          priceUsdPerMtok: figure(10),
          demand: { mean: [1] },
          priceSteps: elasticCurve(e, PARTS),
        }),
        other(worth),
      ],
      1e7,
    );
    return own as NonNullable<typeof own>;
  };

  test('sold at or below its price, a more elastic demand never sells less', () => {
    fc.assert(
      fc.property(elasticity, elasticity, fc.double({ min: 0.3, max: 9, noNaN: true }), (one, two, worth) => {
        const [less, more] = [soldAt(Math.min(one, two), worth), soldAt(Math.max(one, two), worth)];
        fc.pre(less.servedMtokPerS > 0 && less.priceUsdPerMtok <= 10 * (1 + 1e-9));
        expect(more.servedMtokPerS).toBeGreaterThanOrEqual(less.servedMtokPerS * (1 - 1e-9));
      }),
      runs(60),
    );
  });

  test('no other amount earns more than the one that is sold', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 11, noNaN: true }),
        fc.double({ min: 1, max: 150, noNaN: true }),
        (worth, megawatts) => {
          const made = megawatts * MTOK_PER_MW;
          const plan = planOf(
            plainScenario({ sites: [site('abilene', megawatts)], tiers: [curve(), other(worth)] }),
          );
          // Revenue is straight between steps and the rest sells at one price, so that the best amount is a step or all that is made.
          const earned = (sold: number) => {
            const below = Math.floor(sold * 10 + 1e-9) / 10;
            const at = (q: number) => q * (10 - q);
            const own = at(below) + ((sold - below) / 0.1) * (at(below + 0.1) - at(below));
            return own + (made - sold) * worth;
          };
          const amounts = [...Array.from({ length: 100 }, (_, step) => step / 10), made];
          const best = Math.max(...amounts.filter((sold) => sold <= Math.min(made, 9.9)).map(earned));
          expect(plan.objective.value).toBeCloseTo(best * YEAR, 5);
        },
      ),
      runs(60),
    );
  });
});
