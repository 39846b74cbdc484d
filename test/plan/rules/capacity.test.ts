import { expect, test } from 'vitest';
import { RULES } from '../../../src/plan/rules/index.ts';
import { planOf } from '../../support/planning.ts';
import { plainScenario } from '../../support/randomScenario.ts';
import { brokenBy, dualOf, PER_MW } from './byHand.ts';

const scenario = plainScenario({ capexBudgetMusd: [3000] });
const plan = planOf(scenario);
const row = { rule: 'capacity', site: 'abilene', system: 'rack', period: '2027-01', block: 'day' } as const;

test('a MW of racks for nothing earns what its tokens earn', () => {
  expect(dualOf(scenario, 'capacity[abilene,rack,2027-01,day]')).toBeCloseTo(PER_MW, 9);
});

test('the check finds a tier that takes more power of a system than its racks have', () => {
  const broken = brokenBy(plan, ({ periods }) => {
    periods[0]!.tiers[0]!.options[0]!.powerMwOfSystem[0]!.powerMw += 1;
  });
  expect(broken).toEqual([row]);
});

test('the check finds a tier that is served by racks that are not there at all', () => {
  const broken = brokenBy(plan, ({ periods }) => {
    periods[0]!.fleet = [];
  });
  expect(broken).toEqual([row]);
});

test('is called by its system, site, period and block', () => {
  const rule = RULES.find(({ name }) => name === 'capacity');
  expect(rule?.label(row)).toBe('power of the rack racks at abilene in 2027-01, day');
});
