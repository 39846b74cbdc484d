import { expect, test } from 'vitest';
import { planOf } from '../../support/planning.ts';
import { plainScenario } from '../../support/randomScenario.ts';
import { brokenBy, PER_MW } from './byHand.ts';

// 1,000 MW at 0.08 Mtok/s a MW make 80 Mtok/s; at 3 USD/Mtok that is 1,000 x 7.56864 = $7,568.64M a year.
const plan = planOf(plainScenario());

test('all power is used and earns what its tokens earn', () => {
  expect(plan.objective.value).toBeCloseTo(7568.64, 6);
  expect(plan.powerMw).toBeCloseTo(1000, 9);
});

test('one more MW is worth the tokens that it makes', () => {
  expect(plan.marginals).toEqual([
    {
      key: { rule: 'power', site: 'abilene', period: '2027-01' },
      label: 'power at abilene in 2027-01',
      unit: 'MW',
      valueMusd: expect.closeTo(PER_MW, 9),
      loosenedBy: ['sites.abilene.power'],
    },
  ]);
});

test('the check finds racks that take more than the meter gives', () => {
  const broken = brokenBy(plan, ({ scenario }) => {
    scenario.sites[0]!.powerMw = [999];
  });
  expect(broken).toEqual([{ rule: 'power', site: 'abilene', period: '2027-01' }]);
});
