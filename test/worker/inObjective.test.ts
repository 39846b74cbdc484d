import { expect, it } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';
import type { SearchProgress } from '../../src/solvers/solving.ts';
import { inObjective } from '../../src/worker/inObjective.ts';
import { ROOT } from '../support/commandLine.ts';
import { scenarioOf } from '../support/longScenario.ts';

const GIGAWATT = readScenarioFile(`${ROOT}fixtures/gigawatt/scenario.yaml`);

function told(scenario: typeof GIGAWATT, progress: SearchProgress): SearchProgress[] {
  const reports: SearchProgress[] = [];
  inObjective(scenario, (report) => reports.push(report))(progress);
  return reports;
}

it('leaves revenue as it is', () => {
  expect(told(GIGAWATT, { seconds: 3, best: 40_000, bound: 44_000 })).toEqual([
    { seconds: 3, best: 40_000, bound: 44_000, gap: 0.1 },
  ]);
});

// The program counts all 10 MW of shell as bought, $130M more than is spent, so 630 is 500 and the bound of 605 is 475: 5 % below.
it('turns capex the right way round, and takes off what was paid before', () => {
  const scenario = scenarioOf(`
name: Some shell stands
horizon: { start: 2027-01 }
sites:
  plant: { power: 100 MW, electricity: 50 USD/MWh, shell: { price: 13M USD/MW, existing: 10 MW } }
supply: unlimited
forecast: { free: 1 Mtok/s, medium: 1 Mtok/s, high: 1 Mtok/s, premium: 1 Mtok/s, ultra: 1 Mtok/s }
objective: capex
`);
  expect(told(scenario, { seconds: 3, best: -630, bound: -605 })).toEqual([
    { seconds: 3, best: 500, bound: 475, gap: 0.05 },
  ]);
});

it.each([
  ['nothing', { seconds: 1 }],
  ['a bound alone', { seconds: 1, bound: 44_000 }],
  ['nothing earned so far, of which no part can be told', { seconds: 1, best: 0, bound: 44_000 }],
])('adds nothing to %s', (_, progress) => {
  expect(told(GIGAWATT, progress)).toEqual([progress]);
});
