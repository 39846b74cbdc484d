import { expect, test } from 'vitest';
import { auditPlan } from '../../src/plan/audit.ts';
import { planOf } from '../support/planning.ts';
import { plainScenario } from '../support/randomScenario.ts';

const plan = planOf(plainScenario());
const auditWith = (powerMw: number) => {
  const [site] = plan.scenario.sites;
  const scenario = { ...plan.scenario, sites: [{ ...site!, powerMw: [powerMw] }] };
  return auditPlan({ scenario, periods: plan.periods }).find(({ key }) => key.rule === 'power');
};

test('an entry says what is used, what is allowed and by how much it is broken', () => {
  // 1,000 MW where 800 are allowed: 200 too many of 1,000.
  expect(auditWith(800)).toEqual({
    key: { rule: 'power', site: 'abilene', period: '2027-01' },
    label: 'power at abilene in 2027-01',
    sense: '<=',
    used: expect.closeTo(1000, 9),
    allowed: 800,
    unit: 'MW',
    violation: expect.closeTo(0.2, 9),
    holds: false,
  });
});

test('what is within the limit breaks nothing', () => {
  expect(auditWith(1200)).toMatchObject({ violation: 0, holds: true });
});

test('what rounding loses is forgiven, and more is not', () => {
  expect(auditWith(1000 * (1 - 5e-8))).toMatchObject({ holds: true });
  expect(auditWith(1000 * (1 - 5e-7))).toMatchObject({ holds: false });
});
