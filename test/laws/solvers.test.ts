import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outcomeOf } from '../support/planning.ts';
import { anyScenario } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';

it('both solvers agree on random scenarios, feasible and not', () => {
  const kinds = new Map<string, number>();
  let plans = 0;
  let fallbacks = 0;
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const simplex = outcomeOf(scenario, 'simplex');
      const highs = outcomeOf(scenario, 'highs');
      expect(highs.kind).toBe(simplex.kind);
      kinds.set(simplex.kind, (kinds.get(simplex.kind) ?? 0) + 1);
      if (simplex.kind !== 'optimal' || highs.kind !== 'optimal') return;
      // A plan by the other solver says so, and there are few of them: else this would compare a solver with itself.
      for (const [name, { plan }] of [
        ['simplex', simplex],
        ['highs', highs],
      ] as const) {
        expect(plan.solver.name === name).toBe(plan.solver.fallback === undefined);
        plans += 1;
        fallbacks += plan.solver.fallback ? 1 : 0;
      }
      const [a, b] = [simplex.plan.objective.value, highs.plan.objective.value];
      expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(a)));
    }),
    runs(1200),
  );
  expect(fallbacks / plans).toBeLessThan(0.01);
  expect(kinds.get('optimal')).toBeGreaterThan(300);
  expect(kinds.get('infeasible')).toBeGreaterThan(50);
});
