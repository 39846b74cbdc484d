import { expect, test } from 'vitest';
import { planOf } from '../../support/planning.ts';
import { plainScenario, tier } from '../../support/randomScenario.ts';
import { brokenBy, YEAR } from './byHand.ts';

// 40 Mtok/s take 40 / 0.08 = 500 of the 1,000 MW and earn 40 x 3 x 31.536 = $3,784.32M a year.
const plan = planOf(plainScenario({ tiers: [tier('chat', { demand: { mean: [40] } })] }));

test('no more is sold than users want, and no rack is bought for the rest of the power', () => {
  expect(plan.objective.value).toBeCloseTo(3784.32, 7);
  expect(plan.powerMw).toBeCloseTo(500, 9);
});

test('one more Mtok/s of demand is worth its price for a year', () => {
  expect(plan.marginals).toEqual([
    {
      key: { rule: 'demand', tier: 'chat', period: '2027-01' },
      label: 'demand for chat in 2027-01',
      unit: 'Mtok/s',
      valueMusd: expect.closeTo(3 * YEAR, 9),
      loosenedBy: ['forecast'],
    },
  ]);
});

test('the check finds tokens that nobody wants', () => {
  const broken = brokenBy(plan, ({ scenario }) => {
    scenario.tiers[0]!.demand.mean![0] = 39;
  });
  expect(broken).toEqual([{ rule: 'demand', tier: 'chat', period: '2027-01' }]);
});

test('a part of the day keeps its name, also where it is called the day', () => {
  const blocks = [
    { id: 'day', share: 0.5 },
    { id: 'night', share: 0.5 },
  ];
  const { audit } = planOf(plainScenario({ blocks, tiers: [tier('chat', { demand: { mean: [40] } })] }));
  expect(audit.filter(({ key }) => key.rule === 'demand').map(({ label }) => label)).toEqual([
    'demand for chat in 2027-01, day',
    'demand for chat in 2027-01, night',
  ]);
});
