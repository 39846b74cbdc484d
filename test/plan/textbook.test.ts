import { describe, expect, test } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { planOf } from '../support/planning.ts';
import { marginalsByLabel } from './rules/byHand.ts';

const RELATIVE = 1e-9;

function expectExactly(found: number | undefined, wanted: number): void {
  expect(Math.abs((found ?? Number.NaN) / wanted - 1)).toBeLessThanOrEqual(RELATIVE);
}

describe.each(['simplex', 'highs'] as const)('by %s', (solver) => {
  // Finishing: 4 x 2 desks + 1.5 x 8 chairs = 20 MW. Carpentry: 2 x 2 + 0.5 x 8 = $8M. Revenue: 60 x 2 + 20 x 8 = $280M.
  // Prices: 4 y + 2 z = 60 and 1.5 y + 0.5 z = 20 give y = 10 a MW and z = 10 a $M; 20 y + 8 z = 280, and a table,
  // at 2 y + 1.5 z = 35 against 30, is not worth its while.
  test('Dakota earns 280 on 2 desks and 8 chairs, with prices of 10 and 10', () => {
    const plan = planOf(readScenarioFile('fixtures/textbook/dakota/scenario.yaml'), solver);
    expect(plan.solver).toMatchObject({ name: solver });
    expect(plan.solver).not.toHaveProperty('fallback');
    expectExactly(plan.objective.value, 280);
    expect(plan.periods[0]!.fleet.map(({ system, bought }) => [system, bought])).toEqual([
      ['chair', expect.closeTo(8, 8)],
      ['desk', expect.closeTo(2, 8)],
    ]);
    const marginals = marginalsByLabel(plan);
    expect(Object.keys(marginals)).toEqual(['capex in 2027-01', 'power at workshop in 2027-01']);
    expectExactly(marginals['capex in 2027-01'], 10);
    expectExactly(marginals['power at workshop in 2027-01'], 10);
  });

  // Plant 2: 2 x 6 = 12 Ttok of windows. Plant 3: 3 x 2 doors + 2 x 6 windows = 18 MW. Revenue: 3 x 2 + 5 x 6 = $36M.
  // Prices: a door gives 3 = 3 z, so z = 1 a MW; a window gives 5 = 2 y + 2 z, so y = 1.5 a Ttok; 12 y + 18 z = 36. Doors want 4.
  test('Wyndor earns 36 on 2 doors and 6 windows, with prices of 0, 1.5 and 1', () => {
    const plan = planOf(readScenarioFile('fixtures/textbook/wyndor/scenario.yaml'), solver);
    expect(plan.solver).toMatchObject({ name: solver });
    expect(plan.solver).not.toHaveProperty('fallback');
    expectExactly(plan.objective.value, 36);
    expect(plan.periods[0]!.fleet.map(({ system, bought }) => [system, bought])).toEqual([
      ['doors', expect.closeTo(2, 8)],
      ['windows', expect.closeTo(6, 8)],
    ]);
    const marginals = marginalsByLabel(plan);
    expect(Object.keys(marginals)).toEqual(['demand for windows in 2027-01', 'power at plant in 2027-01']);
    // 1 Ttok a year is 1e6 Mtok in 31,536,000 seconds.
    expectExactly((marginals['demand for windows in 2027-01'] ?? 0) * (1e6 / 31_536_000), 1.5);
    expectExactly(marginals['power at plant in 2027-01'], 1);
  });
});
