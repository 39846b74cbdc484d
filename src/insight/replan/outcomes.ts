import type { PlanOutcome } from '../../plan/plan.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';

/** The plans of the scenarios that planning again is about. */
export interface ReplanOutcomes {
  readonly oldFleet: PlanOutcome;
  /** Which promises the old fleet cannot keep; absent where it keeps all, or that is not known. */
  readonly oldFleetDiagnosis?: Diagnosis;
  readonly replanned: PlanOutcome;
  /** Absent where churn has no limit. */
  readonly unlimited?: PlanOutcome;
  readonly fromScratch: PlanOutcome;
}
