import { planIn } from '../plan/plan.ts';
import type { ScreenState } from './state.ts';

/** Whether the plan on show is of other inputs than those on show. */
export function isOld({ outcome, plan }: Pick<ScreenState, 'outcome' | 'plan'>): boolean {
  return plan !== undefined && (outcome === undefined || planIn(outcome) !== plan);
}
