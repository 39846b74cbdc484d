import { describe, expect, test } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { planOf } from '../support/planning.ts';

describe.each(['simplex', 'highs'] as const)('the worked example by %s', (solver) => {
  // The sums stand in the scenario file.
  test('earns 3000 on 500 prefill racks and 750 decode racks', () => {
    const plan = planOf(readScenarioFile('fixtures/prefill-decode/scenario.yaml'), solver);
    expect(plan.objective.value).toBeCloseTo(3000, 6);
    expect(plan.periods[0]!.fleet).toMatchObject([
      { system: 'decode_rack', bought: expect.closeTo(750, 6), powerMw: expect.closeTo(75, 8) },
      { system: 'prefill_rack', bought: expect.closeTo(500, 6), powerMw: expect.closeTo(25, 8) },
    ]);
  });
});
