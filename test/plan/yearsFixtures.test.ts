import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/plan/plan.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { planOf } from '../support/planning.ts';
import { marginalsByLabel } from './rules/byHand.ts';

// The sums stand in the scenario files; racks make whole Ttok a year, and 1 Ttok at 1 USD/Mtok is $1M.
const TTOK_PER_YEAR = 31.536;

const planFrom = (name: string) => planOf(readScenarioFile(`fixtures/years/${name}.yaml`));

const racks = (plan: Plan, what: 'bought' | 'installed' | 'running' | 'retired', id: string) =>
  plan.periods.map(({ fleet }) => fleet.find(({ system }) => system === id)?.[what] ?? 0);

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 7));

describe('two half-years with a ramp and a budget that is carried over', () => {
  const plan = planFrom('two-periods');

  test('40 racks fill the first 10 MW, and the money that was left buys 70 more with the rest', () => {
    expect(racks(plan, 'bought', 'early_rack')).toEqual(close([40, 70]));
    expect(racks(plan, 'running', 'early_rack')).toEqual(close([40, 110]));
    expect(plan.periods.map(({ capexMusd }) => capexMusd)).toEqual(close([40, 70]));
    expect(plan.periods.map(({ sites }) => sites[0]?.usedMw)).toEqual(close([10, 27.5]));
  });

  test('they earn $60M and $165M', () => {
    expect(plan.periods.map(({ revenueMusd }) => revenueMusd)).toEqual(close([60, 165]));
    expect(plan.objective.value).toBeCloseTo(225, 7);
  });

  test('a MW is worth $6M at first, $1M by the second half $1.5M', () => {
    expect(marginalsByLabel(plan)).toEqual({
      'power at plant in 2027-01': expect.closeTo(6, 7),
      'capex in 2027-07': expect.closeTo(1.5, 7),
    });
  });
});

describe('an old fleet that retires in two batches', () => {
  const plan = planFrom('retirement');

  test('stands to the end of its life and no longer, and no more of it is bought', () => {
    expect(racks(plan, 'running', 'early_rack')).toEqual(close([40, 16, 0, 0]));
    expect(racks(plan, 'retired', 'early_rack')).toEqual(close([0, 24, 16, 0]));
    expect(racks(plan, 'bought', 'early_rack')).toEqual([0, 0, 0, 0]);
  });

  test('gives its power to late racks as money allows', () => {
    expect(racks(plan, 'bought', 'late_rack')).toEqual(close([0, 7, 13, 0]));
    expect(racks(plan, 'running', 'late_rack')).toEqual(close([0, 7, 20, 20]));
    expect(plan.periods.map(({ sites }) => sites[0]?.usedMw)).toEqual(close([10, 7.5, 10, 10]));
  });

  test('earns $732M, and $6M for $1M more in 2028', () => {
    expect(plan.periods.map(({ revenueMusd }) => revenueMusd)).toEqual(close([120, 132, 240, 240]));
    expect(plan.objective.value).toBeCloseTo(732, 7);
    expect(marginalsByLabel(plan)['capex in 2028-01']).toBeCloseTo(6, 7);
  });
});

describe('a batch tier that can wait for the night', () => {
  const scenario = readScenarioFile('fixtures/years/deferrable-night.yaml');
  const plan = planOf(scenario);
  const [chat, batch] = plan.periods[0]!.tiers;

  test('is sold what chat leaves by night, and its whole day with it', () => {
    expect(served(chat)).toEqual(close([80, 36]));
    expect(served(batch)).toEqual(close([0, 36]));
    expect(chat!.servedMtokPerS * TTOK_PER_YEAR).toBeCloseTo(196 / 3, 7);
    expect(batch!.servedMtokPerS * TTOK_PER_YEAR).toBeCloseTo(12, 7);
    expect(plan.objective.value).toBeCloseTo(208, 7);
  });

  test('one that cannot wait earns $8M less', () => {
    const changed = scenario.tiers.map(({ demand, ...tier }) => {
      const { deferrable, ...hourly } = demand;
      return { ...tier, demand: hourly };
    });
    expect(planOf({ ...scenario, tiers: changed }).objective.value).toBeCloseTo(200, 7);
  });

  function served(tier: typeof chat): number[] {
    return (tier?.blocks ?? []).map(({ servedMtokPerS }) => servedMtokPerS * TTOK_PER_YEAR);
  }
});

describe('a knapsack of whole racks', () => {
  const plan = planFrom('whole-racks');

  test('takes three of the lesser kind', () => {
    expect(racks(plan, 'bought', 'narrow_rack')).toEqual([3]);
    expect(racks(plan, 'bought', 'wide_rack')).toEqual([0]);
    expect(plan.objective.value).toBeCloseTo(21, 9);
    expect(plan.objective.bound).toBeCloseTo(21, 2);
  });

  test('says what the better kind would earn in parts and rounded down', () => {
    expect(plan.wholeRacks).toEqual({
      continuousMusd: expect.closeTo(70 / 3, 9),
      roundedDownMusd: expect.closeTo(20, 9),
      strandedMw: expect.closeTo(0, 9),
    });
  });
});
