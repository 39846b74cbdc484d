import { readScenarioFile } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { firstState, reducer, type ScreenState } from '../../src/screen/state.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { solvingNow } from '../../src/solvers/solving.ts';

// Infeasible outcomes are believed only of HiGHS.
await loadHighs();

export const solving = solvingNow('auto');

/** The built-in scenario, on which the screen opens. */
export const gigawatt: Scenario = readScenarioFile('fixtures/gigawatt/scenario.yaml');

/** The state after some keys, without any terminal. */
export function afterKeys(keys: readonly string[], scenario: Scenario = gigawatt): ScreenState {
  const reduce = reducer(solving);
  return keys.reduce((state, key) => reduce(state, { kind: 'pressed', key }), firstState(scenario, solving));
}

/** As many times the same key. */
export function times(count: number, key: string): string[] {
  return new Array<string>(count).fill(key);
}

/** The same scenario with neither a capex budget nor a limit to demand. */
export function withoutLimits(scenario: Scenario): Scenario {
  const { capexBudgetMusd: _, ...rest } = scenario;
  return {
    ...rest,
    tiers: scenario.tiers.map(({ commitment: _committed, ...tier }) => ({ ...tier, demand: {} })),
  };
}
