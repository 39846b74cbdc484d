import { expect, test } from 'vitest';
import { RULES } from '../../../src/plan/rules/index.ts';
import { planOf } from '../../support/planning.ts';
import { figure, plainScenario, system } from '../../support/randomScenario.ts';
import { brokenBy, dualOf } from './byHand.ts';

const scenario = plainScenario({ capexBudgetMusd: [3000] });
const plan = planOf(scenario);

test('a rack that need not be bought earns what a rack earns', () => {
  // It makes 0.008 Mtok/s, at 3 USD/Mtok over 31.536 million seconds.
  expect(dualOf(scenario, 'fleet[abilene,rack,2027-01]')).toBeCloseTo(0.756864, 9);
});

test('the check finds racks that run and were never delivered', () => {
  const broken = brokenBy(plan, ({ periods }) => {
    periods[0]!.fleet[0]!.running += 1;
  });
  expect(broken).toEqual([{ rule: 'fleet', site: 'abilene', system: 'rack', period: '2027-01' }]);
});

test('the check finds racks that run and cannot have been delivered, since their system ships later', () => {
  const shipped = planOf(plainScenario({ systems: [system('rack', { ships: figure(2026 * 12 + 11) })] }));
  const broken = brokenBy(shipped, (draft) => {
    draft.scenario.systems[0]!.ships!.value = 2027 * 12;
  });
  expect(broken).toEqual([{ rule: 'fleet', site: 'abilene', system: 'rack', period: '2027-01' }]);
});

test('is called by its system, site and period', () => {
  const rule = RULES.find(({ name }) => name === 'fleet');
  expect(rule?.label({ rule: 'fleet', site: 'abilene', system: 'rack', period: '2027-01' })).toBe(
    'rack racks at abilene in 2027-01',
  );
});
