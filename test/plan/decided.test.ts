import { expect, test } from 'vitest';
import { buildProgram } from '../../src/plan/buildProgram.ts';
import { allocateKey, buyKey, runKey } from '../../src/plan/columns.ts';
import { decidedIn } from '../../src/plan/decided.ts';
import { formulate } from '../../src/plan/formulation.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { planOf } from '../support/planning.ts';

test('the racks of a plan stand where its program bought them', () => {
  // Dakota: 2 desks and 8 chairs (test/plan/textbook.test.ts).
  const plan = planOf(readScenarioFile('fixtures/textbook/dakota/scenario.yaml'));
  const decided = decidedIn(plan.periods);
  expect(decided(buyKey('workshop', 'desk', '2027-01'))).toBeCloseTo(2, 8);
  expect(decided(runKey('workshop', 'chair', '2027-01'))).toBeCloseTo(8, 8);
  expect(decided(buyKey('workshop', 'table', '2027-01'))).toBe(0);
  expect(decided(buyKey('elsewhere', 'desk', '2027-01'))).toBe(0);
  const given = allocateKey({ site: 'workshop', tier: 'desks', server: 'desk' }, '2027-01', 'day');
  expect(decided(given)).toBe(0);
});

test('the shell of a plan stands as its program built it', () => {
  const plan = planOf(readScenarioFile('fixtures/gigawatt/scenario.yaml'));
  const { columns } = buildProgram(formulate(plan.scenario));
  const shell = columns.find(({ key }) => key.kind === 'shell');
  if (shell === undefined) throw new Error('expected a column of shell');
  // Power binds: shell stands for all of the gigawatt.
  expect(decidedIn(plan.periods)(shell.key)).toBeCloseTo(1000, 6);
});
