import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { outcomeOf, planOf } from '../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../support/randomScenario.ts';

const racks = (scenario: Scenario) =>
  Object.fromEntries(
    (planOf(scenario).periods[0]?.fleet ?? []).map(({ system: id, bought, running }) => [
      id,
      [bought, running],
    ]),
  );

describe('a megawatt for two kinds of racks', () => {
  // A rack of `wide` takes 0.6 MW and makes 8 x 0.005 = 0.04 Mtok/s, one of `narrow` 0.5 MW and 0.032: worth 5 and 4 in units of
  // 0.008 Mtok/s. In parts 1/0.6 racks of `wide` are best: 8.33. Whole, two of `narrow` make 8, one of `wide` 5: rounding down is bad.
  const scenario = plainScenario({
    racks: 'whole',
    sites: [site('abilene', 1)],
    systems: [system('narrow', { itKw: figure(500) }), system('wide', { itKw: figure(600) })],
    alone: ['narrow', 'wide'],
    frontiers: [frontier('narrow', [[50, 0.004]]), frontier('wide', [[50, 0.005]])],
  });
  const UNIT = 0.008 * 3 * 31.536;
  const plan = planOf(scenario);

  test('two of the lesser kind are best', () => {
    expect(racks(scenario)).toEqual({ narrow: [2, 2] });
    expect(plan.objective.value).toBeCloseTo(8 * UNIT, 9);
  });

  test('the plan says what racks in parts would earn, and their racks rounded down', () => {
    expect(plan.wholeRacks).toEqual({
      continuousMusd: expect.closeTo((5 / 0.6) * UNIT, 9),
      roundedDownMusd: expect.closeTo(5 * UNIT, 9),
      strandedMw: 0,
    });
  });

  test('the bound is within the gap', () => {
    expect(plan.objective.bound).toBeGreaterThanOrEqual(plan.objective.value);
    expect(plan.objective.bound).toBeLessThanOrEqual(plan.objective.value * (1 + 1e-4));
  });
});

test('power that is no whole rack is stranded', () => {
  // Racks of 0.1804 MW in 1 MW: 5.54 in parts, 5 whole ones leave 1 - 0.902 MW dark.
  const scenario = plainScenario({
    racks: 'whole',
    sites: [site('abilene', 1)],
    systems: [system('rack', { itKw: figure(180.4) })],
  });
  expect(racks(scenario)).toEqual({ rack: [5, 5] });
  expect(planOf(scenario).wholeRacks?.strandedMw).toBeCloseTo(0.098, 9);
});

test('no rack is bought that earns nothing', () => {
  // 0.02 Mtok/s are wanted: 2.5 racks of 0.008. The third rack serves the last half; a fourth would serve nobody.
  const scenario = plainScenario({
    racks: 'whole',
    sites: [site('abilene', 10)],
    tiers: [tier('chat', { demand: { mean: [0.02] } })],
  });
  expect(racks(scenario)).toEqual({ rack: [3, 3] });
});

test('a promise that rounding down breaks is kept by rounding up', () => {
  const scenario = plainScenario({
    racks: 'whole',
    objective: 'capex',
    tiers: [tier('chat', { demand: { mean: [1] }, commitment: [0.02] })],
  });
  expect(racks(scenario)).toEqual({ rack: [3, 3] });
  const plan = planOf(scenario);
  expect(plan.objective).toMatchObject({ value: 9, bound: 9 });
  // 2.5 racks at $3M would do in parts; two cannot keep the promise.
  expect(plan.wholeRacks).toEqual({ continuousMusd: expect.closeTo(7.5, 9), strandedMw: 0 });
});

test('what whole racks cannot keep and racks in parts can is said so', () => {
  // 0.25 MW hold 2.5 racks, and 0.02 Mtok/s take all of them.
  const outcome = outcomeOf(
    plainScenario({
      racks: 'whole',
      sites: [site('abilene', 0.25)],
      tiers: [tier('chat', { demand: { mean: [1] }, commitment: [0.02] })],
    }),
  );
  expect(outcome).toMatchObject({
    kind: 'infeasible',
    reasons: [
      'Whole racks cannot keep what racks in parts could: the commitments and shares leave no room for rounding. Write "racks: continuous", lower a commitment or a share, or raise a limit.',
    ],
  });
});

test('what is left to decide once the racks stand has a price', () => {
  // 2 racks in 0.25 MW make 0.016 Mtok/s for two tiers of the same curve; the dearer one wants 0.01 and gets it.
  const plan = planOf(
    plainScenario({
      racks: 'whole',
      sites: [site('abilene', 0.25)],
      tiers: [tier('chat', {}), tier('more', { priceUsdPerMtok: figure(6), demand: { mean: [0.01] } })],
    }),
  );
  expect(plan.marginals).toEqual([
    expect.objectContaining({
      label: 'demand for more in 2027-01',
      valueMusd: expect.closeTo(3 * 31.536, 7),
    }),
  ]);
});

test('racks are rounded down by delivery, and no more of them run than stand', () => {
  // $10.8M a year buy 3.6 racks of $3M each year: 3.6 run in the first and 7.2 in the second. Rounded down 3 and 3 are bought, so 6 run,
  // and not 7. A rack earns 0.1 MW x 0.08 Mtok/s x 3 USD x 31.536 = $0.756864M a year: 3 + 6 = 9 rack years against 3 + 7 = 10.
  const periods = [2027, 2028].map((year) => ({ id: `${year}-01`, startMonth: year * 12, months: 12 }));
  const scenario = plainScenario({
    racks: 'whole',
    periods,
    sites: [site('abilene', [1000, 1000])],
    capexBudgetMusd: [10.8, 21.6],
  });
  const { wholeRacks, money } = planOf(scenario);
  expect(wholeRacks?.roundedDownMusd).toBeCloseTo(9 * 0.756864, 9);
  expect(money.revenueMusd).toBeCloseTo(10 * 0.756864, 9);
});
