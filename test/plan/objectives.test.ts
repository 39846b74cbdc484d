import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { planOf } from '../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../support/randomScenario.ts';

// A rack of the plain scenario draws 0.1 MW and costs $3M. It earns 0.008 Mtok/s x 3 USD x 31.536 = $0.756864M a year, its
// energy costs 0.1 MW x 0.8 x 8,760 h x 80 USD = $0.056064M a year and its operations 0.1 x 0.3 = $0.03M: $0.6708M a year are left.
const EARNED = 0.756864;
const LEFT = EARNED - 0.056064 - 0.03;

describe('profit over one year', () => {
  // Flows of one year are worth (1 - 1/1.1) / ln 1.1 = 0.953820 years; of a rack 3 of 4 years are left, $2.25M / 1.1 at the start.
  const perRack = LEFT * ((1 - 1 / 1.1) / Math.log(1.1)) - 3 + 2.25 / 1.1;

  test('buys nothing that loses money', () => {
    expect(perRack).toBeLessThan(0);
    const plan = planOf(plainScenario({ objective: 'profit' }));
    expect(plan.objective).toEqual({ measure: 'profit', value: 0, bound: 0 });
    expect(plan.periods[0]?.fleet).toEqual([]);
  });

  test('buys all that makes some', () => {
    // At 5 USD the rack earns $1.26144M a year.
    const dear = perRack + (EARNED * 2) / 3 / (Math.log(1.1) / (1 - 1 / 1.1));
    expect(dear).toBeGreaterThan(0);
    const plan = planOf(
      plainScenario({ objective: 'profit', tiers: [tier('chat', { priceUsdPerMtok: figure(5) })] }),
    );
    expect(plan.objective.value).toBeCloseTo(10_000 * dear, 5);
    expect(plan.money.profitMusd).toBeCloseTo(plan.objective.value, 5);
  });
});

describe('profit over two years', () => {
  const scenario = (change: Partial<Scenario> = {}) =>
    plainScenario({
      objective: 'profit',
      periods: [
        { id: '2027-01', startMonth: 2027 * 12, months: 12 },
        { id: '2028-01', startMonth: 2028 * 12, months: 12 },
      ],
      sites: [site('abilene', [100, 100])],
      costOfCapital: figure(0),
      ...change,
    });

  test('waits for the price of racks to fall, where that is worth more than a year of tokens', () => {
    // Without interest. Bought at first: 2 years of $0.670800M, $3M paid, half of min(3, 0.75) = $0.375M left: -$1.2834M a rack.
    // A year later at $1.5M (it falls by half): 1 year of $0.6708M, 3/4 of 0.75 left = $0.5625M: -$0.2667M. So none is bought.
    const none = planOf(scenario({ systemPriceChange: [{ system: 'rack', perYear: -0.5 }] }));
    expect(none.objective.value).toBe(0);
    // At 4.5 USD a rack earns 1.5 x 0.756864 - 0.086064 = $1.049232M a year: bought at first 2.098464 - 3 + 0.375 = -0.526536,
    // a year later 1.049232 - 1.5 + 0.5625 = +0.111732.
    const later = planOf(
      scenario({
        systemPriceChange: [{ system: 'rack', perYear: -0.5 }],
        tiers: [tier('chat', { priceUsdPerMtok: figure(4.5) })],
      }),
    );
    expect(later.periods.map(({ fleet }) => fleet[0]?.bought ?? 0)).toEqual([0, expect.closeTo(1000, 7)]);
    expect(later.objective.value).toBeCloseTo(1000 * 0.111732, 7);
  });

  test('pays for shell once, and counts what is left of it', () => {
    // At 30 USD a rack earns 7.56864 - 0.086064 = $7.482576M a year: bought at first. 100 MW of shell at $10M, 40 stand already.
    // 1,000 racks: 2 x 7,482.576 - 3,000 + 1,500. Shell: 600 paid, 13 of 15 years left: 520. Together 14,965.152 - 1,500 - 80.
    const plan = planOf(
      scenario({
        sites: [site('abilene', [100, 100], { shellMusdPerMw: 10, existingShellMw: 40 })],
        tiers: [tier('chat', { priceUsdPerMtok: figure(30) })],
      }),
    );
    expect(plan.objective.value).toBeCloseTo(14_965.152 - 1500 - 80, 6);
    expect(plan.money.capexMusd).toBeCloseTo(3600, 7);
    expect(plan.periods.map(({ sites }) => sites[0]?.shellMw)).toEqual([
      expect.closeTo(100, 9),
      expect.closeTo(100, 9),
    ]);
    expect(plan.periods.map(({ sites }) => sites[0]?.shellCapexMusd)).toEqual([expect.closeTo(600, 7), 0]);
  });
});

describe('the cheapest plan', () => {
  // 8 Mtok/s are promised. A rack of `rack` makes 0.008 for $3M, one of `dear` 0.016 for $7M: 1,000 racks for $3,000M are
  // cheaper than 500 for $3,500M.
  const scenario = plainScenario({
    objective: 'capex',
    systems: [system('dear', { capexMusd: figure(7) }), system('rack', {})],
    alone: ['dear', 'rack'],
    frontiers: [frontier('dear', [[50, 0.002]]), frontier('rack', [[50, 0.001]])],
    tiers: [tier('chat', { demand: { mean: [20] }, commitment: [8] })],
  });

  test('keeps what was promised for the least money', () => {
    const plan = planOf(scenario);
    expect(plan.objective.value).toBeCloseTo(3000, 7);
    expect(plan.objective.bound).toBeCloseTo(3000, 7);
    expect(plan.money.capexMusd).toBeCloseTo(3000, 7);
    expect(plan.periods[0]?.tiers[0]?.servedMtokPerS).toBeCloseTo(8, 9);
  });

  test('one Mtok/s less of the promise saves the racks that made it', () => {
    const promise = planOf(scenario).marginals.find(({ key }) => key.rule === 'commitment');
    expect(promise?.valueMusd).toBeCloseTo(-375, 7);
  });

  test('buys nothing where nothing is promised', () => {
    const plan = planOf({ ...scenario, tiers: [tier('chat', { demand: { mean: [20] } })] });
    expect(plan.objective).toEqual({ measure: 'capex', value: 0, bound: 0 });
  });

  test('among plans of equal price takes the one that earns more', () => {
    // 1,500 racks exist and make 12 Mtok/s; 8 are promised, 20 are wanted. Nothing need be bought, and all of them may sell.
    const plan = planOf({
      ...scenario,
      sites: [site('abilene', 1000, { fleet: [{ system: 'rack', racks: 1500, sinceMonth: 2026 * 12 }] })],
    });
    expect(plan.objective.value).toBe(0);
    expect(plan.money.revenueMusd).toBeCloseTo(12 * 3 * 31.536, 6);
  });

  test('existing shell costs nothing', () => {
    // 1,000 racks stand in 100 MW: 60 MW of shell are built, at $10M each.
    const plan = planOf({
      ...scenario,
      sites: [site('abilene', 1000, { shellMusdPerMw: 10, existingShellMw: 40 })],
    });
    expect(plan.objective.value).toBeCloseTo(3000 + 600, 6);
    expect(plan.money.capexMusd).toBeCloseTo(3600, 6);
  });
});
