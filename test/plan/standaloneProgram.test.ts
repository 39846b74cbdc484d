import { expect, test } from 'vitest';
import { buildProgram } from '../../src/plan/buildProgram.ts';
import { formulate } from '../../src/plan/formulation.ts';
import { standaloneProgram } from '../../src/plan/standaloneProgram.ts';
import { planOf, solvingBy } from '../support/planning.ts';
import { plainScenario, site, tier } from '../support/randomScenario.ts';

// 8 Mtok/s take 1,000 racks for $3,000M and 100 MW, of which 40 stand: 60 MW of shell are built at $10M.
const scenario = plainScenario({
  objective: 'capex',
  sites: [site('abilene', 1000, { shellMusdPerMw: 10, existingShellMw: 40 })],
  tiers: [tier('chat', { demand: { mean: [20] }, commitment: [8] })],
});

test('another solver comes to the value of the plan, shell that stood included', () => {
  const { outcome } = solvingBy('highs').solve(standaloneProgram(formulate(scenario)));
  expect(outcome).toMatchObject({ kind: 'optimal', solution: { objective: expect.closeTo(-3600, 7) } });
  expect(planOf(scenario).objective.value).toBeCloseTo(3600, 7);
});

test('a program without such a constant is written as it is solved', () => {
  const formulation = formulate(plainScenario());
  expect(standaloneProgram(formulation)).toEqual(buildProgram(formulation));
});
