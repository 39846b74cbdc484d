import { expect } from 'vitest';
import { finished } from '../../src/insight/steps.ts';
import { studyOf } from '../../src/insight/study.ts';
import { type WhyNot, type WhyNotReason, whyNotOf } from '../../src/insight/whyNot/whyNot.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { SolverChoice } from '../../src/solvers/solving.ts';
import { planOf, solvingBy } from './planning.ts';

/** Why a plan does without what it does without. */
export function whyNotIn(plan: Plan, solver: SolverChoice = 'auto'): WhyNot[] {
  const study = studyOf(plan.scenario, solvingBy(solver));
  if (study === undefined) throw new Error('There is nothing to study.');
  try {
    return finished(whyNotOf(study, plan));
  } finally {
    study.done();
  }
}

/** The reason for each that the plan of a scenario does without. */
export function reasonsIn(scenario: Scenario, solver: SolverChoice = 'auto'): [string, WhyNotReason][] {
  return whyNotIn(planOf(scenario, solver), solver).map(({ server, reason }) => [server, reason]);
}

/** What is expected of a figure that lets something in at a factor, with solves on both sides at a ten-thousandth. */
export function enters(factor: number): object {
  const sign = Math.sign(factor - 1);
  return {
    kind: 'enters',
    factor: expect.closeTo(factor, 8),
    outside: expect.closeTo(factor * (1 - sign * 1e-4), 8),
    inside: expect.closeTo(factor * (1 + sign * 1e-4), 8),
  };
}

/** What is expected of a figure that lets nothing in as far as it goes. */
export function never(at: number, matters: boolean): object {
  return { kind: 'never', at: expect.closeTo(at, 12), matters };
}
