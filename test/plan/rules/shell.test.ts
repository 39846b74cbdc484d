import { expect, test } from 'vitest';
import { RULES } from '../../../src/plan/rules/index.ts';
import { planOf } from '../../support/planning.ts';
import { plainScenario, site } from '../../support/randomScenario.ts';
import { brokenBy, dualOf, PER_MW } from './byHand.ts';

// A MW takes 10 racks at $3M and a MW of shell at $10M: $40M. $20,000M stand 500 MW, which earn 500 x 7.56864.
const scenario = plainScenario({
  capexBudgetMusd: [20_000],
  sites: [site('abilene', 1000, { shellMusdPerMw: 10 })],
});
const plan = planOf(scenario);

test('as much shell is bought as the racks take', () => {
  expect(plan.objective.value).toBeCloseTo(500 * PER_MW, 6);
  expect(plan.periods[0]!.sites).toEqual([
    {
      site: 'abilene',
      availableMw: 1000,
      usableMw: 1000,
      usedMw: expect.closeTo(500, 9),
      shellMw: expect.closeTo(500, 9),
      shellCapexMusd: expect.closeTo(5000, 8),
    },
  ]);
});

test('a MW of shell for nothing is worth the money that it saves', () => {
  // $1M more earns 7.56864 / 40 = 0.189216; a MW of shell saves $10M.
  expect(dualOf(scenario, 'shell[abilene,2027-01]')).toBeCloseTo(1.89216, 9);
});

test('only what the planner states is listed: the budget, not the shell', () => {
  expect(plan.marginals.map(({ label }) => label)).toEqual(['capex in 2027-01']);
});

test('a site whose shell is sunk has no shell to run out of', () => {
  const sunk = planOf(plainScenario());
  expect(sunk.audit.filter(({ key }) => key.rule === 'shell')).toEqual([]);
  expect(sunk.periods[0]!.sites[0]).not.toHaveProperty('shellMw');
});

test('the check finds racks without a roof', () => {
  const broken = brokenBy(plan, ({ periods }) => {
    periods[0]!.sites[0]!.shellMw = 499;
  });
  expect(broken).toEqual([{ rule: 'shell', site: 'abilene', period: '2027-01' }]);
});

test('is called by its site and period', () => {
  const rule = RULES.find(({ name }) => name === 'shell');
  expect(rule?.label({ rule: 'shell', site: 'abilene', period: '2027-01' })).toBe(
    'shell at abilene in 2027-01',
  );
});
