import type { Exclusion } from '../plan/exclusion.ts';
import { type Plan, type PlanOutcome, planIn } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Solving } from '../solvers/solving.ts';
import { type Baseline, baselinesOf } from './baselines.ts';
import { evidenceOf } from './evidence.ts';
import type { EvidenceEntry } from './evidenceEntry.ts';
import type { Explanation } from './explanation.ts';
import type { Purchase } from './lastTime.ts';
import { remarksOn } from './remarks.ts';
import { finished, type Steps } from './steps.ts';

/** What a planner must see beside the plan to believe it. */
export interface Insight {
  readonly excluded: readonly Exclusion[];
  readonly baselines: readonly Baseline[];
  readonly evidence: readonly EvidenceEntry[];
  /** What a reader of this plan should know, in whole sentences. */
  readonly remarks: readonly string[];
  /** Absent where nobody asked for it, or planning was stopped before it was worked out. */
  readonly explanation?: Explanation;
}

/**
 * Works out why a plan is the best and what it rests on; where there is no plan, only what is excluded. `last` are the racks of an
 * earlier plan, to be held against this one; absent where there is none.
 */
export function insightInto(
  scenario: Scenario,
  outcome: PlanOutcome,
  solving: Solving,
  last?: readonly Purchase[],
): Insight {
  const plan = planIn(outcome);
  if (plan) return finished(insightSteps(scenario, plan, solving, last));
  return {
    excluded: outcome.kind === 'infeasible' ? outcome.excluded : [],
    baselines: [],
    evidence: [],
    remarks: [],
  };
}

/** The same for a plan, with a pause after each program that is solved. */
export function* insightSteps(
  scenario: Scenario,
  plan: Plan,
  solving: Solving,
  last?: readonly Purchase[],
): Steps<Insight> {
  return {
    excluded: plan.excluded,
    baselines: yield* baselinesOf(scenario, plan, solving, last),
    evidence: evidenceOf(plan),
    remarks: remarksOn(plan),
  };
}
