import { useEffect } from 'react';
import { diagnose } from '../insight/diagnosis/diagnose.ts';
import type { Diagnosis } from '../insight/diagnosis/diagnosis.ts';
import type { Steps } from '../insight/steps.ts';
import type { PlanOutcome } from '../plan/plan.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Solving } from '../solvers/solving.ts';
import { mayTakeLong } from '../worker/mayTakeLong.ts';
import { whenQuiet } from './whenQuiet.ts';

/**
 * Works out which inputs contradict each other where a scenario has no plan, once its frame is drawn and keys have been quiet for a moment, and
 * in slices. Dropped when another outcome comes first. Outcomes that were made elsewhere bring theirs along.
 */
export function useDiagnosis(
  scenario: Scenario,
  outcome: PlanOutcome | undefined,
  solving: Solving,
  onDiagnosed: (outcome: PlanOutcome, diagnosis: Diagnosis) => void,
): void {
  useEffect(() => {
    if (outcome?.kind !== 'infeasible' || mayTakeLong(scenario)) return;
    return whenQuiet(found(scenario, solving), ({ diagnosis }) => {
      if (diagnosis !== undefined) onDiagnosed(outcome, diagnosis);
    });
  }, [scenario, outcome, solving, onDiagnosed]);
}

function* found(scenario: Scenario, solving: Solving): Steps<{ readonly diagnosis: Diagnosis | undefined }> {
  return { diagnosis: yield* diagnose(scenario, solving) };
}
