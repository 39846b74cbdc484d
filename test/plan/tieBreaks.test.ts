import { describe, expect, test } from 'vitest';
import type { System } from '../../src/catalogue/catalogue.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { planOf } from '../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../support/randomScenario.ts';
import { marginalsByLabel, PER_MW } from './rules/byHand.ts';

const free = tier('free', { priceUsdPerMtok: figure(0) });
/** Wants 40 Mtok/s, which take 500 of the 1,000 MW, or 5,000 racks. */
const paid = tier('paid', { demand: { mean: [40] } });

function twoSystems(a: Partial<System>, b: Partial<System>, change: Partial<Scenario> = {}): Scenario {
  return plainScenario({
    systems: [system('a', a), system('b', b)],
    alone: ['a', 'b'],
    frontiers: [frontier('a', [[50, 0.001]]), frontier('b', [[50, 0.001]])],
    ...change,
  });
}
const bought = (plan: Plan) => plan.periods[0]!.fleet.map((fleet) => [fleet.system, fleet.bought]);
const placed = (plan: Plan) =>
  plan.periods[0]!.tiers.map(({ options }) =>
    options.map(({ site, server, powerMw }) => [site, server, powerMw.toPrecision(8)]),
  );
const served = (plan: Plan) =>
  plan.periods[0]!.tiers.map((entry) => [entry.tier, entry.servedMtokPerS, entry.powerMw]);

describe('among plans that earn the same', () => {
  test.each([
    ['a', 2, 3],
    ['b', 3, 2],
  ])('the cheaper system, %s, is bought', (cheaper, priceOfA, priceOfB) => {
    const plan = planOf(twoSystems({ capexMusd: figure(priceOfA) }, { capexMusd: figure(priceOfB) }));
    expect(bought(plan)).toEqual([[cheaper, expect.closeTo(10_000, 7)]]);
  });

  test.each([
    ['a', 80, 100],
    ['b', 100, 80],
  ])('and cost the same and make the same, the one on less power, %s', (leaner, kwOfA, kwOfB) => {
    const plan = planOf(twoSystems({ itKw: figure(kwOfA) }, { itKw: figure(kwOfB) }, { tiers: [paid] }));
    expect(bought(plan)).toEqual([[leaner, expect.closeTo(5000, 7)]]);
    expect(plan.powerMw).toBeCloseTo(400, 8);
  });

  test.each([
    ['twins of a system', ['a', 'b', 'c'], [40, 20]],
    ['tiers that may change places between sites', ['a'], [30, 50]],
    ['both', ['a', 'b', 'c'], [10, 20, 50]],
  ])('and differ in nothing, always the same one, whoever solves: %s', (_case, ids, demands) => {
    const even = plainScenario({
      sites: [site('abilene', 500), site('boston', 500)],
      systems: ids.map((id) => system(id, {})),
      alone: ids,
      frontiers: ids.map((id) => frontier(id, [[50, 0.001]])),
      tiers: demands.map((mean, i) => tier(`tier${i}`, { demand: { mean: [mean] } })),
    });
    expect(placed(planOf(even, 'highs'))).toEqual(placed(planOf(even, 'simplex')));
  });
});

describe('users who pay nothing', () => {
  test('are served with what their power makes, though nobody earns by it', () => {
    // A fifth of the power for free users: 125 MW beside the 500 MW that paying ones take, and 10 Mtok/s.
    const plan = planOf(plainScenario({ tiers: [{ ...free, share: { least: 0.2 } }, paid] }));
    expect(served(plan)).toEqual([
      ['free', expect.closeTo(10, 8), expect.closeTo(125, 8)],
      ['paid', expect.closeTo(40, 8), expect.closeTo(500, 8)],
    ]);
    expect(plan.solver.tieBreaks).toContain('more tokens');
  });

  test('are not worth a rack: less capex comes before more tokens', () => {
    const plan = planOf(plainScenario({ tiers: [free, paid] }));
    expect(served(plan)).toEqual([
      ['free', 0, 0],
      ['paid', expect.closeTo(40, 8), expect.closeTo(500, 8)],
    ]);
  });

  test('are worth the power of racks that cost nothing: more tokens come before less power', () => {
    const plan = planOf(
      plainScenario({ systems: [system('rack', { capexMusd: figure(0) })], tiers: [free, paid] }),
    );
    expect(served(plan)).toEqual([
      ['free', expect.closeTo(40, 8), expect.closeTo(500, 8)],
      ['paid', expect.closeTo(40, 8), expect.closeTo(500, 8)],
    ]);
  });
});

test('less capex comes before less power', () => {
  const plan = planOf(
    twoSystems(
      { capexMusd: figure(2), itKw: figure(100) },
      { capexMusd: figure(3), itKw: figure(50) },
      { tiers: [paid] },
    ),
  );
  expect(bought(plan)).toEqual([['a', expect.closeTo(5000, 7)]]);
});

test('power that makes nothing that sells stays unused', () => {
  const plan = planOf(plainScenario({ systems: [system('rack', { capexMusd: figure(0) })], tiers: [paid] }));
  expect(plan.powerMw).toBeCloseTo(500, 8);
});

test('marginal values stay those of revenue', () => {
  const plan = planOf(twoSystems({ capexMusd: figure(3) }, { capexMusd: figure(2) }));
  expect(marginalsByLabel(plan)).toEqual({ 'power at abilene in 2027-01': expect.closeTo(PER_MW, 9) });
});

test('a plan without a choice left has no tie-breaks', () => {
  expect(planOf(plainScenario()).solver.tieBreaks).toEqual([]);
});
