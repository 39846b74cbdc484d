import type { Purchase } from '../insight/baselines/lastTime.ts';
import type { Insight } from '../insight/insight.ts';
import type { Plan, PlanOutcome } from '../plan/plan.ts';
import type { Effort } from '../plan/wholeRacks.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SolverChoice } from '../solvers/solving.ts';

/** What is to be planned, by whom, and how far a search for whole racks goes. Plain data. */
export interface PlanningRequest {
  readonly scenario: Scenario;
  readonly solver: SolverChoice;
  readonly effort: Effort;
  /** Racks of an earlier plan to hold this one against; absent where there is none. */
  readonly last?: readonly Purchase[];
  /** Whether the plan is to be explained, too. */
  readonly isExplained?: true;
}

/** An outcome with what must be seen beside it. Plain data. */
export interface Planned {
  readonly outcome: PlanOutcome;
  readonly insight: Insight;
}

/** A plan that is to be explained as it is. Plain data. */
export interface ExplainingRequest {
  readonly plan: Plan;
  readonly solver: SolverChoice;
}
