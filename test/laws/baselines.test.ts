import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baselinesOf } from '../../src/insight/baselines/baselines.ts';
import { finished } from '../../src/insight/steps.ts';
import { outcomeOf, solvingBy } from '../support/planning.ts';
import { anyScenario } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';

it('no baseline earns more than the plan', () => {
  let possible = 0;
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const outcome = outcomeOf(scenario);
      if (outcome.kind !== 'optimal') return;
      const best = outcome.plan.objective.value;
      for (const { outcome: found } of finished(baselinesOf(scenario, outcome.plan, solvingBy('auto')))) {
        if (found.kind !== 'possible') continue;
        possible += 1;
        expect(found.revenueMusd).toBeLessThanOrEqual(best * (1 + 1e-9) + 1e-9);
      }
    }),
    runs(100),
  );
  expect(possible).toBeGreaterThan(100);
});
