import type { Exclusion } from '../plan/exclusion.ts';
import type { PlanOutcome } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Solving } from '../solvers/solving.ts';
import { type Baseline, baselinesOf } from './baselines.ts';
import { type EvidenceEntry, evidenceOf } from './evidence.ts';
import { remarksOn } from './remarks.ts';

/** What a planner must see beside the plan to believe it. */
export interface Insight {
  readonly excluded: readonly Exclusion[];
  readonly baselines: readonly Baseline[];
  readonly evidence: readonly EvidenceEntry[];
  /** What a reader of this plan should know, in whole sentences. */
  readonly remarks: readonly string[];
}

/** Works out why a plan is the best and what it rests on; where there is no plan, only what is excluded. */
export function insightInto(scenario: Scenario, outcome: PlanOutcome, solving: Solving): Insight {
  if (outcome.kind !== 'optimal') {
    return {
      excluded: outcome.kind === 'infeasible' ? outcome.excluded : [],
      baselines: [],
      evidence: [],
      remarks: [],
    };
  }
  const { plan } = outcome;
  return {
    excluded: plan.excluded,
    baselines: baselinesOf(scenario, plan, solving),
    evidence: evidenceOf(plan),
    remarks: remarksOn(plan),
  };
}
