import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withRackPower } from '../../src/insight/figures/withRackPower.ts';
import { withRackPrice } from '../../src/insight/figures/withRackPrice.ts';
import { withThroughput } from '../../src/insight/figures/withThroughput.ts';
import { withTokenPrice } from '../../src/insight/figures/withTokenPrice.ts';
import { contenders } from '../../src/insight/whyNot/contenders.ts';
import type { BreakEven } from '../../src/insight/whyNot/whyNot.ts';
import { type Plan, planIn } from '../../src/plan/plan.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { outcomeOf, solvingBy } from '../support/planning.ts';
import { anyRoadmap } from '../support/randomRoadmap.ts';
import { anyScenario } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';
import { whyNotIn } from '../support/whyNot.ts';

/** Relative, of all that a plan earns and pays. */
const ROUNDING = 1e-8;

describe.each([
  ['one period', anyScenario, 50],
  ['several periods', anyRoadmap, 24],
] as const)('in plans of %s', (_, anything, count) => {
  it('every break-even stands between a plan without and a plan with the contender, and nothing else enters', () => {
    let bracketed = 0;
    let left = 0;
    fc.assert(
      fc.property(anything, (scenario) => {
        const outcome = outcomeOf(scenario);
        if (outcome.kind !== 'optimal') return;
        const { plan } = outcome;
        for (const { server, reason } of whyNotIn(plan)) {
          if (reason.kind !== 'beaten' && reason.kind !== 'supply') continue;
          expect(reason.lossMusdPerMwYear).toBeGreaterThan(0);
          for (const { figure, of, threshold } of reason.breakEvens) {
            const planAt = (factor: number) =>
              planScenario(moved(without(plan, server), { figure, of }, server, factor), solvingBy('auto'));
            if (threshold.kind === 'never') {
              left += 1;
              expect(gain(plan, planIn(planAt(threshold.at)))).toBeLessThanOrEqual(ROUNDING);
              continue;
            }
            bracketed += 1;
            const { outside, inside, factor } = threshold;
            expect(Math.abs(outside - inside)).toBeLessThanOrEqual(1e-3 * Math.max(outside, 0.01));
            expect(Math.min(outside, inside)).toBeLessThanOrEqual(factor);
            expect(Math.max(outside, inside)).toBeGreaterThanOrEqual(factor);
            expect(gain(plan, planIn(planAt(outside)))).toBeLessThanOrEqual(ROUNDING);
            const entered = planIn(planAt(inside));
            expect(entered && contenders(entered).map(({ id }) => id)).not.toContain(server);
          }
        }
      }),
      runs(count),
    );
    expect(bracketed).toBeGreaterThan(count / 12);
    expect(left).toBeGreaterThan(count / 12);
  });
});

// The scenario in which a contender's own systems serve in no other way.
function without({ scenario, ...plan }: Plan, server: string): Scenario {
  const aside = contenders({ scenario, ...plan }).find(({ id }) => id === server)?.aside ?? [];
  return {
    ...scenario,
    pairings: scenario.pairings.filter(({ id }) => !aside.includes(id)),
    alone: scenario.alone.filter((id) => !aside.includes(id)),
  };
}

function moved(
  scenario: Scenario,
  { figure, of }: Pick<BreakEven, 'figure' | 'of'>,
  server: string,
  factor: number,
): Scenario {
  const ids = of.map(({ id }) => id);
  switch (figure) {
    case 'price':
      return withRackPrice(scenario, ids, factor);
    case 'power':
      return withRackPower(scenario, ids, factor);
    case 'throughput':
      return withThroughput(scenario, server, factor);
    case 'tokenPrice':
      return withTokenPrice(scenario, ids[0] as string, factor);
  }
}

// How much better the other plan is, as a part of all that is earned and paid.
function gain(plan: Plan, other: Plan | undefined): number {
  if (other === undefined) throw new Error('The other scenario has no plan.');
  const sign = plan.scenario.objective === 'capex' ? -1 : 1;
  const { revenueMusd, capexMusd, energyMusd, operationsMusd } = plan.money;
  const stake = revenueMusd + capexMusd + energyMusd + operationsMusd;
  return (sign * (other.objective.value - plan.objective.value)) / Math.max(stake, 1);
}
