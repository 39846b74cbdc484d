import { describe, expect, test } from 'vitest';
import { type Study, studyOf } from '../../src/insight/study.ts';
import type { PlanProgram } from '../../src/plan/buildProgram.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Attempted } from '../../src/solvers/solving.ts';
import { solvingBy } from '../support/planning.ts';
import { plainScenario } from '../support/randomScenario.ts';

const DAKOTA = readScenarioFile('fixtures/textbook/dakota/scenario.yaml');

function worth({ outcome }: Attempted): number {
  if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
  return outcome.solution.objective;
}

function withPower(scenario: Scenario, mw: number): Scenario {
  return { ...scenario, sites: scenario.sites.map((site) => ({ ...site, powerMw: [mw] })) };
}

function studied<T>(scenario: Scenario, solver: 'simplex' | 'highs', ask: (study: Study) => T): T {
  const study = studyOf(scenario, solvingBy(solver));
  if (study === undefined) throw new Error('expected an optimum');
  try {
    return ask(study);
  } finally {
    study.done();
  }
}

describe.each(['simplex', 'highs'] as const)('a study by %s', (solver) => {
  test('has the optimum of the plan', () => {
    expect(studied(DAKOTA, solver, ({ optimum }) => optimum.objective)).toBeCloseTo(280, 8);
  });

  test('answers for a scenario of other numbers, and for one with a system less', () => {
    studied(DAKOTA, solver, (study) => {
      // A megawatt more earns 10. Without chairs, desks need 4 MW and $2M each: 4 of them use up the money and earn 240.
      expect(worth(study.solveFor(withPower(DAKOTA, 21)).attempted)).toBeCloseTo(290, 8);
      const without = { ...DAKOTA, alone: DAKOTA.alone.filter((system) => system !== 'chair') };
      expect(study.solveFor(without).program.columns.length).toBeLessThan(study.program.columns.length);
      expect(worth(study.solveFor(without).attempted)).toBeCloseTo(240, 8);
    });
  });

  test('answers for another scenario with columns closed and rows added, also where its program is another', () => {
    studied(DAKOTA, solver, (study) => {
      const without = { ...DAKOTA, alone: DAKOTA.alone.filter((system) => system !== 'table') };
      for (const scenario of [DAKOTA, without]) {
        const besides = ({ columns }: PlanProgram) => ({
          closed: columns.flatMap(({ name }, j) => (name.startsWith('allocate[workshop,chair') ? [j] : [])),
          rows: [
            {
              key: 'few',
              name: 'few',
              sense: '<=' as const,
              rhs: 1,
              terms: columns.flatMap(({ name }, column) =>
                name.startsWith('buy[workshop,desk') ? [{ column, coefficient: 1 }] : [],
              ),
            },
          ],
        });
        // Without chairs 4 desks are best, which earn 240. One desk earns 60 and leaves $6M, which buy 4 tables where there are any: 120.
        const expected = scenario === DAKOTA ? 180 : 60;
        expect(worth(study.solveFor(scenario, besides).attempted)).toBeCloseTo(expected, 8);
      }
    });
  });
});

test('there is nothing to study where nothing is feasible', () => {
  const scenario = plainScenario({});
  const promised = {
    ...scenario,
    tiers: scenario.tiers.map((tier) => ({ ...tier, commitment: [1e9] })),
  };
  expect(studyOf(promised, solvingBy('simplex'))).toBeUndefined();
});
