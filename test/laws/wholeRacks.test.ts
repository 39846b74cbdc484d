import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outcomeOf } from '../support/planning.ts';
import { anyRoadmap } from '../support/randomRoadmap.ts';
import { anyScenario } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';

const ROUNDING = 1e-7;

it('a whole-rack plan is never better than its bound, and never worse than its racks rounded down', () => {
  let telling = 0;
  fc.assert(
    fc.property(fc.oneof(anyScenario, anyRoadmap), (scenario) => {
      const outcome = outcomeOf({ ...scenario, racks: 'whole' });
      if (outcome.kind !== 'optimal') return;
      const { objective, wholeRacks, money } = outcome.plan;
      if (money.revenueMusd > 0) telling += 1;
      const sign = objective.measure === 'capex' ? -1 : 1;
      const room = ROUNDING * Math.max(1, Math.abs(objective.value), money.revenueMusd + money.capexMusd);
      expect(sign * (objective.value - objective.bound)).toBeLessThanOrEqual(room);
      expect(sign * (objective.value - (wholeRacks?.continuousMusd as number))).toBeLessThanOrEqual(room);
      if (wholeRacks?.roundedDownMusd !== undefined)
        expect(sign * (objective.value - wholeRacks.roundedDownMusd)).toBeGreaterThanOrEqual(-room);
      for (const { fleet } of outcome.plan.periods)
        for (const { bought, running } of fleet) {
          expect(Number.isInteger(bought)).toBe(true);
          expect(Number.isInteger(running)).toBe(true);
        }
    }),
    runs(60),
  );
  expect(telling).toBeGreaterThanOrEqual(15);
});
