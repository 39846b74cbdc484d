import type { Explanation, ExplanationPart } from '../insight/explanation.ts';
import type { Insight } from '../insight/insight.ts';
import type { PlanOutcome } from '../plan/plan.ts';
import type { SearchProgress } from '../solvers/solving.ts';
import type { ExplainingRequest, PlanningRequest } from './planned.ts';

/** What the thread is given. */
export type ThreadData =
  | {
      readonly kind: 'plan';
      readonly request: PlanningRequest;
      /** One Int32, which is `STOP` once the planner has lost patience: a thread that solves hears no messages. */
      readonly stopFlag: SharedArrayBuffer;
    }
  | { readonly kind: 'explain'; readonly request: ExplainingRequest };

/** The value of the stop flag that ends a search. */
export const STOP = 1;

/**
 * What the thread says. Of a plan, in this order: progress any number of times, an outcome, the parts of its explanation, and the insight
 * into it. Where it explains a plan that there is: the parts, and the explanation.
 */
export type Message =
  | { readonly kind: 'progress'; readonly progress: SearchProgress }
  | { readonly kind: 'outcome'; readonly outcome: PlanOutcome }
  | { readonly kind: 'explaining'; readonly part: ExplanationPart }
  | { readonly kind: 'insight'; readonly insight: Insight }
  | { readonly kind: 'explained'; readonly explanation: Explanation | undefined };
