import type { Plan } from '../plan/plan.ts';
import type { ScreenState } from './state.ts';

/** A plan that the one on show is compared with: pinned, or the last before files or the forecast changed. */
export interface Against {
  readonly plan: Plan;
  readonly kind: 'pinned' | 'before';
  /** Whether there is one of the other kind, too. */
  readonly hasOther: boolean;
}

/** What the plan on show is compared with; undefined where nothing was pinned and nothing changed. */
export function againstOf({
  pinned,
  before,
  compares,
}: {
  readonly pinned?: Plan | undefined;
  readonly before?: Plan | undefined;
  readonly compares: Against['kind'];
}): Against | undefined {
  const plans = { pinned, before };
  const other = compares === 'pinned' ? 'before' : 'pinned';
  const kind = plans[compares] ? compares : other;
  const plan = plans[kind];
  return plan && { plan, kind, hasOther: pinned !== undefined && before !== undefined };
}

/** The state with the plan on show kept as the one before a change, and compared with from now on. */
export function keepingBefore(state: ScreenState): ScreenState {
  return state.plan ? { ...state, before: state.plan, compares: 'before' } : state;
}
