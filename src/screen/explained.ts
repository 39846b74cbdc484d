import type { Explanation, ExplanationPart } from '../insight/explanation.ts';
import type { Plan } from '../plan/plan.ts';
import { isOld } from './isOld.ts';
import type { ScreenState } from './state.ts';

/** How far the explanation of the plan on show is. */
export type Explained =
  /** It is being worked out; `part` is the one that it has come to, absent before the first. */
  | { readonly kind: 'asked'; readonly part?: ExplanationPart }
  /** The planner did not want to wait for it. */
  | { readonly kind: 'left' }
  /** In a whole sentence, why there is none. */
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'found'; readonly explanation: Explanation };

/**
 * The state with an explanation asked for once the view that shows it is open on a plan that is not old, and one that is on its way given
 * up where the inputs are other ones by now. What the plan is held against comes first: the two would make each other late.
 */
export function askingWhy(state: ScreenState): ScreenState {
  const { plan, insight, explained, view } = state;
  if (explained?.kind === 'asked' && isOld(state)) return forgetting(state);
  const isWanted = view.panel === 'why' && plan !== undefined && insight !== undefined && !isOld(state);
  return isWanted && explained === undefined ? { ...state, explained: { kind: 'asked' } } : state;
}

/** The state without an explanation that was left or failed, so that it is asked for once more. */
export function askingAgain(state: ScreenState): ScreenState {
  const { explained } = state;
  return explained?.kind === 'left' || explained?.kind === 'failed' ? forgetting(state) : state;
}

/** The state once the explanation of a plan has come further; as it was where nobody waits for it any more. */
export function afterExplained(state: ScreenState, plan: Plan, explained: Explained): ScreenState {
  return state.plan === plan && state.explained?.kind === 'asked' ? { ...state, explained } : state;
}

/** The state once the planner has lost patience with the explanation in sight; undefined where none is waited for. */
export function leavingWhy(state: ScreenState): ScreenState | undefined {
  const { view, explained } = state;
  return view.panel === 'why' && explained?.kind === 'asked'
    ? { ...state, explained: { kind: 'left' } }
    : undefined;
}

function forgetting({ explained: _, ...rest }: ScreenState): ScreenState {
  return rest;
}
