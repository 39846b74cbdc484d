import { expect, test } from 'vitest';
import { RULES } from '../../../src/plan/rules/index.ts';
import { planOf } from '../../support/planning.ts';
import { plainScenario } from '../../support/randomScenario.ts';
import { brokenBy, dualOf, YEAR } from './byHand.ts';

const scenario = plainScenario();
const plan = planOf(scenario);
const row = { rule: 'balance', tier: 'chat', period: '2027-01', block: 'day' } as const;

test('a Mtok/s that has to be made and may not be sold costs its price', () => {
  expect(dualOf(scenario, 'balance[chat,2027-01,day]')).toBeCloseTo(-3 * YEAR, 9);
});

test('the check finds tokens that are sold and were never made', () => {
  const broken = brokenBy(plan, ({ periods }) => {
    periods[0]!.tiers[0]!.servedMtokPerS += 1;
  });
  expect(broken).toEqual([row]);
});

test('is called by its tier, period and block', () => {
  const rule = RULES.find(({ name }) => name === 'balance');
  expect(rule?.label(row)).toBe('tokens of chat in 2027-01, day');
});
