import { useEffect } from 'react';
import { type ExplanationPart, explanationSteps } from '../insight/explanation.ts';
import type { Steps } from '../insight/steps.ts';
import type { Plan } from '../plan/plan.ts';
import type { Solving } from '../solvers/solving.ts';
import type { ExplainingRun } from '../worker/explainInWorker.ts';
import { mayTakeLong } from '../worker/mayTakeLong.ts';
import type { Explained } from './explained.ts';
import type { Action, ScreenState } from './state.ts';
import { QUIET_MS, whenQuiet } from './whenQuiet.ts';

/** Explains a plan away from the screen, which stays free to answer keys. */
export type ExplainElsewhere = (plan: Plan, onPart: (part: ExplanationPart) => void) => ExplainingRun;

/**
 * Has the explanation that a state asks for worked out, once keys have been quiet for a moment: in slices, or elsewhere where its plan takes
 * long. Tells of each part and of the end. Dropped when it is not asked for any more or another plan comes, and abandoned with the screen.
 */
export function useExplanation(
  { plan, explained }: ScreenState,
  solving: Solving,
  explainElsewhere: ExplainElsewhere,
  dispatch: (action: Action) => void,
): void {
  const isAsked = explained?.kind === 'asked';
  useEffect(() => {
    if (plan === undefined || !isAsked) return;
    const tell = (explained: Explained) => dispatch({ kind: 'explained', plan, explained });
    const onPart = (part: ExplanationPart) => tell({ kind: 'asked', part });
    if (!mayTakeLong(plan.scenario)) return whenQuiet(explaining(plan, solving, onPart), tell);
    let run: ExplainingRun | undefined;
    const timer = setTimeout(() => {
      run = explainElsewhere(plan, onPart);
      void run.result.then(found, failed).then(tell);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      void run?.abandon();
    };
  }, [plan, isAsked, solving, explainElsewhere, dispatch]);
}

function* explaining(
  plan: Plan,
  solving: Solving,
  onPart: (part: ExplanationPart) => void,
): Steps<Explained> {
  try {
    return found(yield* explanationSteps(plan, solving, onPart));
  } catch (error) {
    return failed(error as Error);
  }
}

function found(explanation: Awaited<ExplainingRun['result']>): Explained {
  return explanation ? { kind: 'found', explanation } : { kind: 'failed', why: UNPROVEN };
}

const UNPROVEN = 'No solver could prove the best plan with racks in parts, from which the reasons are read.';

function failed({ message }: Error): Explained {
  return { kind: 'failed', why: message };
}
