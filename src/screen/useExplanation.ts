import { useEffect } from 'react';
import type { ExplanationPart } from '../insight/explanation.ts';
import type { Plan } from '../plan/plan.ts';
import type { ExplainingRun } from '../worker/explainInWorker.ts';
import type { Explained } from './explained.ts';
import type { Action, ScreenState } from './state.ts';
import { QUIET_MS } from './whenQuiet.ts';

/** Explains a plan away from the screen, which stays free to answer keys. */
export type ExplainElsewhere = (plan: Plan, onPart: (part: ExplanationPart) => void) => ExplainingRun;

/**
 * Has the explanation that a state asks for worked out elsewhere, once keys have been quiet for a moment, and tells of each part and of
 * the end. Of quick plans, too: in slices between keys it made the frames of keys late. Abandoned when it is not asked
 * for any more or another plan comes, and with the screen.
 */
export function useExplanation(
  { plan, explained }: ScreenState,
  explainElsewhere: ExplainElsewhere,
  dispatch: (action: Action) => void,
): void {
  const isAsked = explained?.kind === 'asked';
  useEffect(() => {
    if (plan === undefined || !isAsked) return;
    const tell = (explained: Explained) => dispatch({ kind: 'explained', plan, explained });
    let run: ExplainingRun | undefined;
    const timer = setTimeout(() => {
      run = explainElsewhere(plan, (part) => tell({ kind: 'asked', part }));
      void run.result.then(found, failed).then(tell);
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      void run?.abandon();
    };
  }, [plan, isAsked, explainElsewhere, dispatch]);
}

function found(explanation: Awaited<ExplainingRun['result']>): Explained {
  return explanation ? { kind: 'found', explanation } : { kind: 'failed', why: UNPROVEN };
}

const UNPROVEN = 'No solver could prove the best plan with racks in parts, from which the reasons are read.';

function failed({ message }: Error): Explained {
  return { kind: 'failed', why: message };
}
