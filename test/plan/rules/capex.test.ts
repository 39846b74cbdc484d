import { describe, expect, test } from 'vitest';
import { ruleOf } from '../../../src/plan/rules/index.ts';
import { planOf } from '../../support/planning.ts';
import { frontier, plainScenario, site, system } from '../../support/randomScenario.ts';
import { brokenBy } from './byHand.ts';

// $3,000M buy 1,000 racks at $3M; each makes 0.008 Mtok/s and earns 0.008 x 3 x 31.536 = $0.756864M a year.
const plan = planOf(plainScenario({ capexBudgetMusd: [3000] }));

test('the budget is spent on racks', () => {
  expect(plan.objective.value).toBeCloseTo(756.864, 8);
  expect(plan.money.capexMusd).toBeCloseTo(3000, 8);
  expect(plan.periods[0]!.fleet[0]!.bought).toBeCloseTo(1000, 9);
});

test('one more $M buys a third of a rack', () => {
  expect(plan.marginals).toEqual([
    {
      key: { rule: 'capex', period: '2027-01' },
      label: 'capex in 2027-01',
      unit: '$M',
      valueMusd: expect.closeTo(0.252288, 9),
      loosenedBy: ['budget.capex'],
    },
  ]);
});

test('the check finds a rack that there was no money for', () => {
  const broken = brokenBy(plan, ({ periods }) => {
    periods[0]!.fleet[0]!.bought += 1;
  });
  expect(broken).toEqual([{ rule: 'capex', period: '2027-01' }]);
});

test('racks that stand already cost nothing, also where their price is not known', () => {
  const { capexMusd: _, ...withoutPrice } = system('old', {});
  const plan = planOf(
    plainScenario({
      capexBudgetMusd: [300],
      systems: [withoutPrice, system('rack', {})],
      alone: ['old', 'rack'],
      frontiers: [frontier('old', [[50, 0.001]]), frontier('rack', [[50, 0.001]])],
      sites: [site('abilene', 1000, { fleet: [{ system: 'old', racks: 50, sinceMonth: 2026 * 12 }] })],
    }),
  );
  // 50 racks stand, and $300M buy 100 more.
  expect(plan.objective.value).toBeCloseTo(150 * 0.008 * 3 * 31.536, 7);
  expect(plan.audit.find(({ key }) => key.rule === 'capex')).toMatchObject({
    used: expect.closeTo(300, 7),
    allowed: 300,
  });
});

describe('over several periods', () => {
  const from = 2027 * 12;
  const quarters = [
    '2027-01',
    '2027-04',
    '2027-07',
    '2027-10',
    '2028-01',
    '2028-04',
    '2028-07',
    '2028-10',
  ].map((id, index) => ({ id, startMonth: from + 3 * index, months: 3 }));
  const halves = ['2027-01', '2027-07', '2028-01', '2028-07'].map((id, index) => ({
    id,
    startMonth: from + 6 * index,
    months: 6,
  }));
  // Power holds 500 racks, more than any of these budgets buys.
  const over = (periods: typeof quarters, capexBudgetMusd: readonly number[]) =>
    planOf(
      plainScenario({
        periods,
        sites: [
          site(
            'abilene',
            periods.map(() => 50),
          ),
        ],
        capexBudgetMusd,
      }),
    );
  const prices = (plan: ReturnType<typeof planOf>) =>
    plan.marginals.map(({ key, label, valueMusd }) => [key, label, valueMusd]);

  // $1M is a third of a rack, which earns $0.756864M a year: 0.252288. A year sooner it earns that once; for the second year as well.
  test('equal limits are one, from the first of their periods to the last', () => {
    const plan = over(quarters, [300, 300, 300, 300, 600, 600, 600, 600]);
    expect(prices(plan)).toEqual([
      [
        { rule: 'capex', since: '2027-01', period: '2027-10' },
        'capex from 2027-01 to 2027-10',
        expect.closeTo(0.252288, 9),
      ],
      [
        { rule: 'capex', since: '2028-01', period: '2028-10' },
        'capex from 2028-01 to 2028-10',
        expect.closeTo(0.252288, 9),
      ],
    ]);
    // Both together are $1M more from the first quarter on: $0.504576M.
    const more = over(quarters, [301, 301, 301, 301, 601, 601, 601, 601]);
    expect(more.objective.value - plan.objective.value).toBeCloseTo(0.504576, 7);
  });

  test('a single amount belongs to no period: two years of a third of a rack', () => {
    const plan = over(halves, [300, 300, 300, 300]);
    expect(prices(plan)).toEqual([[{ rule: 'capex' }, 'capex', expect.closeTo(0.504576, 9)]]);
    expect(plan.audit.filter(({ key }) => key.rule === 'capex')).toMatchObject([
      { label: 'capex', used: expect.closeTo(300, 7), allowed: 300 },
    ]);
  });

  // The first half year has a limit of its own, and the other three have one together.
  test('a limit of one period is called by it', () => {
    expect(prices(over(halves, [300, 600, 600, 600]))).toEqual([
      [{ rule: 'capex', period: '2027-01' }, 'capex in 2027-01', expect.closeTo(0.126144, 9)],
      [
        { rule: 'capex', since: '2027-07', period: '2028-07' },
        'capex from 2027-07 to 2028-07',
        expect.closeTo(0.378432, 9),
      ],
    ]);
  });

  test('is loosened by the budget, whichever periods it holds in', () => {
    expect(ruleOf({ rule: 'capex' }).loosenedBy({ rule: 'capex' })).toEqual(['budget.capex']);
  });
});
