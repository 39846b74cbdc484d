import { expect, test } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { planOf } from '../support/planning.ts';

// Mtok/s per MW x USD per Mtok of medium, high and premium (free earns nothing), 250 MW each, 31.536 million seconds.
test.each([
  // 0.65 x 3 + 0.197 x 6 + 0.02 x 45 = 4.032
  { name: 'blackwell', published: 31_790, byHand: 250 * 4.032 * 31.536 },
  // 1.597 x 3 + 0.695 x 6 + 0.188 x 45 = 17.421
  { name: 'vera-rubin', published: 137_350, byHand: 250 * 17.421 * 31.536 },
  // the same with premium on the pairing: 1.597 x 3 + 0.695 x 6 + 0.70 x 45 = 40.461
  { name: 'vera-rubin-lpx', published: 318_990, byHand: 250 * 40.461 * 31.536 },
  // all in premium: 0.188 x 45 = 8.46
  { name: 'vera-rubin-free', published: 266_790, byHand: 1000 * 8.46 * 31.536 },
  // all in medium: 0.65 x 3 = 1.95
  { name: 'blackwell-free', published: 61_500, byHand: 1000 * 1.95 * 31.536 },
])('$name earns $published $M a year', ({ name, published, byHand }) => {
  const { money } = planOf(readScenarioFile(`fixtures/keynote/${name}.yaml`));
  expect(Math.abs(money.revenueMusd / published - 1)).toBeLessThanOrEqual(1e-4);
  expect(money.revenueMusd / byHand).toBeCloseTo(1, 9);
});

test.each([
  ['vera-rubin-free', 'premium'],
  ['blackwell-free', 'medium'],
])('%s puts all power into %s', (name, best) => {
  const plan = planOf(readScenarioFile(`fixtures/keynote/${name}.yaml`));
  expect(plan.periods[0]!.tiers.filter(({ powerMw }) => powerMw > 0)).toMatchObject([
    { tier: best, powerMw: expect.closeTo(1000, 8), powerShare: expect.closeTo(1, 12) },
  ]);
});

test('only premium is served by the pairing', () => {
  const plan = planOf(readScenarioFile('fixtures/keynote/vera-rubin-lpx.yaml'));
  expect(
    plan.periods[0]!.tiers.map(({ tier, options }) => [tier, options.map(({ server }) => server)]),
  ).toEqual([
    ['free', ['vr_nvl72']],
    ['medium', ['vr_nvl72']],
    ['high', ['vr_nvl72']],
    ['premium', ['vr_nvl72+groq3_lpx']],
  ]);
});
