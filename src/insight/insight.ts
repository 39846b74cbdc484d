import type { Exclusion } from '../plan/exclusion.ts';
import { type Plan, type PlanOutcome, planIn } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Solving } from '../solvers/solving.ts';
import { type Baseline, baselinesOf } from './baselines/baselines.ts';
import type { Purchase } from './baselines/lastTime.ts';
import { diagnose } from './diagnosis/diagnose.ts';
import type { Diagnosis } from './diagnosis/diagnosis.ts';
import { evidenceOf } from './evidence/evidence.ts';
import type { EvidenceEntry } from './evidence/evidenceEntry.ts';
import type { Explanation } from './explanation.ts';
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
  /** Absent where there is a plan, and where what its reasons say is all that is known of why there is none. */
  readonly diagnosis?: Diagnosis;
}

/**
 * Works out why a plan is the best and what it rests on; where there is none, what is excluded and, where demands contradict each other, which
 * ones. `last` are the racks of an earlier plan, to be held against this one; absent where there is none. Throws as `Solving.solve` does.
 */
export function insightInto(
  scenario: Scenario,
  outcome: PlanOutcome,
  solving: Solving,
  last?: readonly Purchase[],
): Insight {
  const plan = planIn(outcome);
  if (plan) return finished(insightSteps(scenario, plan, solving, last));
  if (outcome.kind !== 'infeasible') return withoutPlan([]);
  return withoutPlan(outcome.excluded, finished(diagnose(scenario, solving)));
}

/** All that is said where there is no plan. */
export function withoutPlan(excluded: readonly Exclusion[], diagnosis?: Diagnosis): Insight {
  return { excluded, baselines: [], evidence: [], remarks: [], ...(diagnosis && { diagnosis }) };
}

/** The insight into a plan, with a pause after each program that is solved. */
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
