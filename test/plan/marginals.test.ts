import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { planOf } from '../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../support/randomScenario.ts';

// A rack of 0.1 MW makes 8 x 0.001 Mtok/s: 80 Mtok/s fill 1,000 MW, and 1 Mtok/s at 3 USD/Mtok earns 94.608 $M a year.
const PER_MTOK = 94.608;

function pricesOf(change: Partial<Scenario>, solver: 'simplex' | 'highs' = 'simplex') {
  return planOf(plainScenario(change), solver).marginals.map(({ label, valueMusd }) => [label, valueMusd]);
}

test('limits that bind are listed by rule and name', () => {
  const tiers = [tier('chat', {}), tier('fast', { demand: { mean: [10] }, priceUsdPerMtok: figure(6) })];
  expect(pricesOf({ tiers, sites: [site('abilene', 1000), site('boston', 1000)] })).toEqual([
    ['demand for fast in 2027-01', expect.closeTo(PER_MTOK, 6)],
    ['power at abilene in 2027-01', expect.closeTo(0.08 * PER_MTOK, 9)],
    ['power at boston in 2027-01', expect.closeTo(0.08 * PER_MTOK, 9)],
  ]);
});

test('nothing is listed where no limit has a price', () => {
  expect(pricesOf({ tiers: [tier('chat', { priceUsdPerMtok: figure(0) })] })).toEqual([]);
});

test('a promise has the price of one unit less', () => {
  const free = tier('free', { priceUsdPerMtok: figure(0), demand: { mean: [40] }, commitment: [20] });
  expect(pricesOf({ tiers: [tier('chat', {}), free] })).toContainEqual([
    'commitment to free in 2027-01',
    expect.closeTo(-PER_MTOK, 9),
  ]);
});

describe.each(['simplex', 'highs'] as const)('where limits meet in one point, by %s', (solver) => {
  test('power and demand that are met together are worth nothing each', () => {
    expect(pricesOf({ tiers: [tier('chat', { demand: { mean: [80] } })] }, solver)).toEqual([]);
  });

  test('power that just takes all the racks that can be had is worth nothing beyond', () => {
    const supply = [
      { id: 'line', systems: ['rack'], steps: [{ fromMonth: 0, racksPerYear: figure(20_000) }] },
    ];
    expect(pricesOf({ supply, supplyShare: 0.5 }, solver)).toEqual([]);
  });

  test('a budget of nothing has the price of its first dollar, which goes to the better of two tiers', () => {
    // $3M buy a rack that makes 0.008 Mtok/s: at 6 USD/Mtok 0.008 x 189.216 / 3 a dollar.
    const tiers = [tier('chat', {}), tier('fast', { demand: { mean: [10] }, priceUsdPerMtok: figure(6) })];
    expect(pricesOf({ tiers, capexBudgetMusd: [0] }, solver)).toEqual([
      ['capex in 2027-01', expect.closeTo((0.008 * 2 * PER_MTOK) / 3, 9)],
    ]);
  });

  test('exact shares that make up the whole cannot be moved one by one', () => {
    const half = { least: 0.5, most: 0.5 };
    const tiers = [tier('chat', { share: half }), tier('fast', { share: half, priceUsdPerMtok: figure(6) })];
    expect(pricesOf({ tiers }, solver).map(([label]) => label)).toEqual(['power at abilene in 2027-01']);
  });

  test('the next megawatt serves the next best tier', () => {
    // 1,000 MW make the 80 Mtok/s that fast wants; the next one sells to chat at 3, and more users of fast find no power.
    const tiers = [tier('chat', {}), tier('fast', { demand: { mean: [80] }, priceUsdPerMtok: figure(6) })];
    expect(pricesOf({ tiers }, solver)).toEqual([
      ['power at abilene in 2027-01', expect.closeTo(0.08 * PER_MTOK, 9)],
    ]);
  });
});

test('a limit in another unit may be worth a millionth of another: it is listed all the same', () => {
  const tiers = [
    tier('chat', { priceUsdPerMtok: figure(1e-6), demand: { mean: [1] } }),
    tier('fast', { priceUsdPerMtok: figure(150), demand: { mean: [1] } }),
  ];
  const systems = [system('rack', {})];
  const frontiers = [frontier('rack', [[50, 0.001]])];
  expect(pricesOf({ tiers, systems, frontiers }).map(([label]) => label)).toEqual([
    'demand for chat in 2027-01',
    'demand for fast in 2027-01',
  ]);
});
