import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { elasticCurve } from '../support/curves.ts';
import { outcomeOf, revenueOf } from '../support/planning.ts';
import { anyRoadmap } from '../support/randomRoadmap.ts';
import { anyScenario } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';

const PARTS = [2, 1.4, 1, 0.7, 0.5, 0.25];
const elasticity = fc.double({ min: 1.05, max: 5, noNaN: true });

/** The scenario with a demand curve for every tier that has a price and a demand. */
function withCurves(scenario: Scenario, e: number): Scenario {
  return {
    ...scenario,
    tiers: scenario.tiers.map((tier) =>
      tier.priceUsdPerMtok.value > 0 && tier.demand.mean
        ? { ...tier, priceSteps: elasticCurve(e, PARTS) }
        : tier,
    ),
  };
}

describe('with demand curves', () => {
  // The curve runs through the price and the demand, and revenue along it is concave.
  test('no plan earns less than at the one price of each tier', () => {
    fc.assert(
      fc.property(anyScenario, elasticity, (scenario, e) => {
        const at = revenueOf(scenario);
        if (at === undefined) return;
        expect(revenueOf(withCurves(scenario, e)) as number).toBeGreaterThanOrEqual(at * (1 - 1e-9) - 1e-9);
      }),
      runs(60),
    );
  });

  test('no tier is sold below the price of its last step', () => {
    fc.assert(
      fc.property(anyRoadmap, elasticity, (scenario, e) => {
        const outcome = outcomeOf(withCurves(scenario, e));
        if (outcome.kind !== 'optimal') return;
        for (const { tiers } of outcome.plan.periods)
          for (const { curve, priceUsdPerMtok, servedMtokPerS } of tiers) {
            if (curve === undefined || servedMtokPerS === 0) continue;
            expect(priceUsdPerMtok).toBeGreaterThanOrEqual((curve.lastStepUsdPerMtok as number) * (1 - 1e-9));
          }
      }),
      runs(30),
    );
  });
});
