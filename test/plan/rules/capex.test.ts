import { expect, test } from 'vitest';
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
