import { expect, test } from 'vitest';
import { planOf } from '../../support/planning.ts';
import { figure, plainScenario } from '../../support/randomScenario.ts';
import { brokenBy } from './byHand.ts';

const pool = {
  id: 'line',
  systems: ['rack'],
  steps: [{ fromMonth: 2026 * 12, racksPerYear: figure(50_000) }],
};

// 2 % of 50,000 racks a year are 1,000 racks, which earn 1,000 x $0.756864M.
const plan = planOf(plainScenario({ supply: [pool], supplyShare: 0.02 }));

test("the buyer's share of the world's deliveries is bought", () => {
  expect(plan.objective.value).toBeCloseTo(756.864, 8);
  expect(plan.periods[0]!.fleet[0]!.bought).toBeCloseTo(1000, 9);
});

test('one more rack earns what a rack earns', () => {
  expect(plan.marginals).toEqual([
    {
      key: { rule: 'supply', pool: 'line', period: '2027-01' },
      label: 'supply of line in 2027-01',
      unit: 'racks',
      valueMusd: expect.closeTo(0.756864, 9),
      loosenedBy: ['supply.share'],
    },
  ]);
});

test('the check finds a rack more than was delivered', () => {
  const broken = brokenBy(plan, ({ periods }) => {
    periods[0]!.fleet[0]!.bought += 1;
  });
  expect(broken).toEqual([{ rule: 'supply', pool: 'line', period: '2027-01' }]);
});
