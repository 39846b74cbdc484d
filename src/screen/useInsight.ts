import { useEffect } from 'react';
import { type Insight, insightSteps } from '../insight/insight.ts';
import type { Plan } from '../plan/plan.ts';
import type { Solving } from '../solvers/solving.ts';
import { mayTakeLong } from '../worker/mayTakeLong.ts';
import { whenQuiet } from './whenQuiet.ts';

/**
 * Works out what a plan rests on and is held against, in slices. Dropped when another plan comes first. Plans that were made elsewhere
 * bring theirs along.
 */
export function useInsight(
  plan: Plan | undefined,
  isKnown: boolean,
  solving: Solving,
  onUnderstood: (plan: Plan, insight: Insight) => void,
): void {
  useEffect(() => {
    if (plan === undefined || isKnown || mayTakeLong(plan.scenario)) return;
    return whenQuiet(insightSteps(plan.scenario, plan, solving), (insight) => onUnderstood(plan, insight));
  }, [plan, isKnown, solving, onUnderstood]);
}
