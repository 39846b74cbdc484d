import { expect, test } from 'vitest';
import { buildProgram } from '../../src/plan/buildProgram.ts';
import { formulate } from '../../src/plan/formulation.ts';
import { marginalsOf } from '../../src/plan/marginals.ts';
import { plainScenario, site, tier } from '../support/randomScenario.ts';

const program = buildProgram(
  formulate(
    plainScenario({
      capexBudgetMusd: 100,
      sites: [site('abilene', 1), site('boston', 1)],
      tiers: [tier('chat', { demand: { mean: [1] } })],
    }),
  ),
);
const marginalsFor = (priceOf: (rule: string) => number) =>
  marginalsOf(
    program,
    program.rows.map(({ key }) => priceOf(key.rule)),
  ).map(({ label, valueMusd }) => [label, valueMusd]);

test('limits that the planner states are listed by rule and name', () => {
  expect(marginalsFor(() => 2)).toEqual([
    ['capex in 2027-01', 2],
    ['demand for chat in 2027-01', 2],
    ['power at abilene in 2027-01', 2],
    ['power at boston in 2027-01', 2],
  ]);
});

test('limits that do not bind are left out', () => {
  expect(marginalsFor((rule) => (rule === 'capex' ? 2 : 0))).toEqual([['capex in 2027-01', 2]]);
});

test('a price that is a billionth of the largest is rounding', () => {
  expect(marginalsFor((rule) => (rule === 'capex' ? 2 : 1e-9))).toEqual([['capex in 2027-01', 2]]);
});

test('the cost of a promise is listed though it is below zero', () => {
  expect(marginalsFor((rule) => (rule === 'demand' ? -3 : 0))).toEqual([['demand for chat in 2027-01', -3]]);
});

test('nothing is listed where nothing binds', () => {
  expect(marginalsFor(() => 0)).toEqual([]);
});
