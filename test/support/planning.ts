import { expect } from 'vitest';
import type { Plan, PlanOutcome } from '../../src/plan/plan.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { type SolverChoice, type Solving, solvingNow } from '../../src/solvers/solving.ts';

await loadHighs();

/** A solver for tests that plan synchronously: HiGHS is loaded. */
export function solvingBy(choice: SolverChoice): Solving {
  return solvingNow(choice);
}

/** Plans a scenario and checks that whatever comes out is an answer, and that a plan is proved and audited. */
export function outcomeOf(scenario: Scenario, solver: SolverChoice = 'auto'): PlanOutcome {
  const outcome = planScenario(scenario, solvingNow(solver));
  if (outcome.kind === 'failed') throw new Error(outcome.reason);
  expect(['optimal', 'infeasible']).toContain(outcome.kind);
  if (outcome.kind === 'optimal') {
    expect(outcome.plan.certificate.holds).toBe(true);
    expect(outcome.plan.audit.filter((entry) => !entry.holds)).toEqual([]);
  }
  return outcome;
}

/** The plan of a scenario that must have one. */
export function planOf(scenario: Scenario, solver: SolverChoice = 'auto'): Plan {
  const outcome = outcomeOf(scenario, solver);
  if (outcome.kind !== 'optimal') throw new Error(`There is no plan: ${JSON.stringify(outcome)}`);
  return outcome.plan;
}

/** What a scenario earns, $M; undefined where it has no feasible plan. */
export function revenueOf(scenario: Scenario): number | undefined {
  const outcome = outcomeOf(scenario);
  return outcome.kind === 'optimal' ? outcome.plan.objective.value : undefined;
}
