import { describe, expect, test } from 'vitest';
import { planOf } from '../support/planning.ts';
import { figure, plainScenario, site, tier } from '../support/randomScenario.ts';

// Half of the day is busy. 600 MW make 48 Mtok/s at any hour. Chat wants 40 Mtok/s in the mean, 60 by day and 20 by night, at
// 3 USD; batch wants 10 at 1 USD.
const blocks = [
  { id: 'peak', share: 0.5 },
  { id: 'night', share: 0.5 },
];
const scenario = (batch: { readonly deferrable?: true }) =>
  plainScenario({
    blocks,
    sites: [site('abilene', 600)],
    tiers: [
      tier('batch', { priceUsdPerMtok: figure(1), demand: { mean: [10], ...batch } }),
      tier('chat', { demand: { mean: [40], shape: [1.5, 0.5] } }),
    ],
  });

describe('a tier that can wait', () => {
  const plan = planOf(scenario({ deferrable: true }));
  const [batch, chat] = plan.periods[0]!.tiers;

  test('is served at night, when others leave room', () => {
    // By day chat takes all 48; by night it takes 20 and leaves 28, of which batch takes 20: 10 in the mean, all of its day.
    expect(chat?.blocks?.map((block) => block.servedMtokPerS)).toEqual([
      expect.closeTo(48, 9),
      expect.closeTo(20, 9),
    ]);
    expect(batch?.blocks?.map((block) => block.servedMtokPerS)).toEqual([0, expect.closeTo(20, 9)]);
    expect(batch?.servedMtokPerS).toBeCloseTo(10, 9);
    expect(chat?.servedMtokPerS).toBeCloseTo(34, 9);
  });

  test('earns the mean of the day', () => {
    expect(plan.objective.value).toBeCloseTo((34 * 3 + 10 * 1) * 31.536, 6);
  });

  test('is given power in the mean of the day', () => {
    // 20 Mtok/s at 0.08 a MW are 250 MW in half of the hours; chat has 600 and 250 MW.
    expect(batch?.powerMw).toBeCloseTo(125, 7);
    expect(chat?.powerMw).toBeCloseTo(425, 7);
    expect(chat?.blocks?.map(({ demandMtokPerS }) => demandMtokPerS)).toEqual([60, 20]);
    expect(batch?.blocks?.every(({ demandMtokPerS }) => demandMtokPerS === undefined)).toBe(true);
  });
});

test('one that cannot wait sells only what is wanted at each hour', () => {
  const plan = planOf(scenario({}));
  expect(plan.periods[0]!.tiers[0]?.servedMtokPerS).toBeCloseTo(5, 9);
  expect(plan.objective.value).toBeCloseTo((34 * 3 + 5 * 1) * 31.536, 6);
});

test('each hour has a demand of its own, by name', () => {
  const plan = planOf(scenario({}));
  const demands = plan.audit
    .filter(({ key }) => key.rule === 'demand')
    .map(({ label, used, allowed }) => [label, used, allowed]);
  expect(demands).toEqual([
    ['demand for batch in 2027-01, peak', 0, 10],
    ['demand for batch in 2027-01, night', expect.closeTo(10, 9), 10],
    ['demand for chat in 2027-01, peak', expect.closeTo(48, 9), 60],
    ['demand for chat in 2027-01, night', expect.closeTo(20, 9), 20],
  ]);
});

test('a promise counts over the day', () => {
  // Half of batch's 10: 5 in the mean, which the night alone can hold.
  const promised = scenario({ deferrable: true });
  const plan = planOf({
    ...promised,
    tiers: promised.tiers.map((one) => (one.id === 'batch' ? { ...one, commitment: [5] } : one)),
  });
  const kept = plan.audit.find(({ key }) => key.rule === 'commitment');
  expect(kept).toMatchObject({ used: expect.closeTo(10, 9), allowed: 5, holds: true });
});
