import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { planOf } from '../support/planning.ts';
import { figure, frontier, plainScenario, site, system } from '../support/randomScenario.ts';

// A rack of the plain scenario draws 0.1 MW, costs $3M and makes 0.008 Mtok/s; one Mtok/s earns 3 USD x 31.536 = $94.608M a year.
const YEAR = 94.608;

const years = (count: number): Scenario['periods'] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${2027 + index}-01`,
    startMonth: (2027 + index) * 12,
    months: 12,
  }));

const racks = (
  plan: Plan,
  what: 'bought' | 'installed' | 'running' | 'switchedOff' | 'retired',
  id = 'rack',
) => plan.periods.map((entry) => entry.fleet.find((fleet) => fleet.system === id)?.[what] ?? 0);

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 7));

describe('two years with a ramp and a budget that is carried over', () => {
  // Power for 80 racks in the first year and 200 in the second; money for 100 racks ($300M) at first and $150M more a year later.
  // The first year buys 80 racks for $240M. $60M are carried over, so the second has $210M: 70 racks, 150 in all.
  // 80 + 150 rack-years at 0.008 x 94.608 are 230 x 0.756864 = $174.07872M.
  const plan = planOf(
    plainScenario({ periods: years(2), sites: [site('abilene', [8, 20])], capexBudgetMusd: [300, 450] }),
  );

  test('earns what its racks earn', () => {
    expect(plan.objective.value).toBeCloseTo(174.07872, 7);
    expect(plan.periods.map(({ revenueMusd }) => revenueMusd)).toEqual(
      close([80 * 0.756864, 150 * 0.756864]),
    );
  });

  test('buys what it can power, and no rack before it can', () => {
    expect(racks(plan, 'bought')).toEqual(close([80, 70]));
    expect(racks(plan, 'installed')).toEqual(close([80, 150]));
    expect(racks(plan, 'running')).toEqual(close([80, 150]));
    expect(plan.periods.map(({ capexMusd }) => capexMusd)).toEqual(close([240, 210]));
  });

  test('a dollar that is released at first is worth nothing more, one a year later a third of a rack', () => {
    // Power binds in the first year (a MW is 10 racks, but the money for them is then gone in the second: nothing is gained there);
    // one more $1M up to the second year buys 1/3 rack for one year: 0.756864 / 3.
    const capex = plan.marginals.filter(({ key }) => key.rule === 'capex');
    expect(capex).toEqual([
      expect.objectContaining({
        label: 'capex in 2028-01',
        valueMusd: expect.closeTo(0.756864 / 3, 9),
      }),
    ]);
  });
});

describe('an old fleet that gives its power to a new system', () => {
  // 100 old racks of 0.1 MW fill 10 MW and make 0.004 Mtok/s each; they came in 2025-01 and live 4 years, to the end of 2028.
  // The new system ships in 2027-06, so it is delivered from 2028-01 on, and $150M buy 50 racks of 0.008 Mtok/s.
  // 2027: 100 x 0.004 = 0.4 Mtok/s. 2028: 50 new take 5 MW from 50 old ones, 0.4 + 0.2 = 0.6. 2029: the old ones are gone, 0.4.
  const plan = planOf(
    plainScenario({
      periods: years(3),
      sites: [
        site('abilene', [10, 10, 10], {
          fleet: [{ system: 'old', racks: 100, sinceMonth: 2025 * 12 }],
        }),
      ],
      capexBudgetMusd: [150, 150, 150],
      systems: [system('new', { ships: figure(2027 * 12 + 5) }), system('old', {})],
      alone: ['new', 'old'],
      buyable: ['new'],
      frontiers: [frontier('new', [[50, 0.001]]), frontier('old', [[50, 0.0005]])],
    }),
  );

  test('earns by what runs', () => {
    expect(plan.periods.map(({ revenueMusd }) => revenueMusd)).toEqual(
      close([0.4 * YEAR, 0.6 * YEAR, 0.4 * YEAR]),
    );
  });

  test('switches old racks off and then retires them', () => {
    expect(racks(plan, 'installed', 'old')).toEqual(close([100, 100, 0]));
    expect(racks(plan, 'running', 'old')).toEqual(close([100, 50, 0]));
    expect(racks(plan, 'switchedOff', 'old')).toEqual(close([0, 50, 0]));
    expect(racks(plan, 'retired', 'old')).toEqual(close([0, 0, 100]));
    expect(racks(plan, 'bought', 'old')).toEqual([0, 0, 0]);
  });

  test('runs the new racks to the end', () => {
    expect(racks(plan, 'bought', 'new')).toEqual(close([0, 50, 0]));
    expect(racks(plan, 'running', 'new')).toEqual(close([0, 50, 50]));
  });

  test('existing racks cost no capex and bring no residual', () => {
    // 50 racks for $150M, of 4 years 2 are left at the end, 3 years on: 150 x 1/2 / 1.1^3.
    expect(plan.money.capexMusd).toBeCloseTo(150, 7);
    expect(plan.money.residualMusd).toBeCloseTo(75 / 1.331, 7);
  });
});

test('racks retire at the end of their life and are bought again', () => {
  // A life of 2 years and 10 MW: 100 racks serve 2027 and 2028, 100 others 2029.
  const plan = planOf(
    plainScenario({ periods: years(3), sites: [site('abilene', [10, 10, 10])], itLifeYears: figure(2) }),
  );
  expect(racks(plan, 'bought')).toEqual(close([100, 0, 100]));
  expect(racks(plan, 'retired')).toEqual(close([0, 0, 100]));
  expect(racks(plan, 'running')).toEqual(close([100, 100, 100]));
});

test('racks that are ordered at the start come after the lead time, and the order says when', () => {
  // 15 months after 2027-01 is 2028-04: the first period that begins then or later is 2029-01.
  const plan = planOf(
    plainScenario({
      periods: years(3),
      sites: [site('abilene', [10, 10, 10])],
      leadMonths: [{ system: 'rack', months: 15 }],
    }),
  );
  expect(racks(plan, 'bought')).toEqual(close([0, 0, 100]));
  expect(plan.orders).toEqual([
    {
      site: 'abilene',
      system: 'rack',
      racks: expect.closeTo(100, 7),
      capexMusd: expect.closeTo(300, 7),
      deliveryMonth: 2029 * 12,
      orderByMonth: 2027 * 12 + 9,
    },
  ]);
});

test('racks on order before the start come without being bought', () => {
  const plan = planOf(
    plainScenario({
      periods: years(2),
      sites: [
        site('abilene', [10, 10], { fleet: [{ system: 'rack', racks: 30, sinceMonth: 2027 * 12 + 6 }] }),
      ],
      buyable: [],
    }),
  );
  expect(racks(plan, 'installed')).toEqual([0, 30]);
  expect(plan.objective.value).toBeCloseTo(30 * 0.008 * YEAR, 7);
  expect(plan.money.capexMusd).toBe(0);
});

test('a ramp that falls switches racks off', () => {
  const plan = planOf(plainScenario({ periods: years(2), sites: [site('abilene', [10, 4])] }));
  expect(racks(plan, 'running')).toEqual(close([100, 40]));
  expect(racks(plan, 'switchedOff')).toEqual(close([0, 60]));
});

test('a reserve is kept free', () => {
  const plan = planOf(plainScenario({ sites: [site('abilene', 1000, { reserve: 0.05 })] }));
  expect(plan.powerMw).toBeCloseTo(950, 9);
  // One more MW at the meter is 0.95 MW for racks, of 0.08 Mtok/s a MW.
  expect(plan.marginals[0]?.valueMusd).toBeCloseTo(0.95 * 0.08 * YEAR, 8);
  expect(plan.periods[0]?.sites[0]).toMatchObject({ availableMw: 1000, usableMw: 950 });
});

test('prices of racks and of tokens change with the years', () => {
  // Racks at $3M fall by a third to $2M: $60M up to the first year buy 20, $60M more buy 30.
  // Tokens at 3 USD fall to 2: 20 x 0.008 x 3 x 31.536 + 50 x 0.008 x 2 x 31.536.
  const plain = plainScenario();
  const plan = planOf(
    plainScenario({
      periods: years(2),
      sites: [site('abilene', [2, 1000])],
      capexBudgetMusd: [60, 120],
      systemPriceChange: [{ system: 'rack', perYear: -1 / 3 }],
      tiers: plain.tiers.map((tier) => ({ ...tier, pricesUsdPerMtok: [3, 2] })),
    }),
  );
  expect(racks(plan, 'bought')).toEqual(close([20, 30]));
  expect(plan.objective.value).toBeCloseTo(20 * 0.008 * 3 * 31.536 + 50 * 0.008 * 2 * 31.536, 7);
});

test('software makes the same racks faster until it does no more', () => {
  // Curves of 2026-01 that gain 21 % a year until 2027-01: 1.21 in every period from then on.
  const plan = planOf(
    plainScenario({
      periods: years(2),
      sites: [site('abilene', [10, 10])],
      softwareGain: { perYear: 0.21, untilMonth: 2027 * 12 },
    }),
  );
  expect(plan.periods.map(({ revenueMusd }) => revenueMusd)).toEqual(
    close([0.8 * 1.21 * YEAR, 0.8 * 1.21 * YEAR]),
  );
});
