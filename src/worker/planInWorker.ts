import type { ExplanationPart } from '../insight/explanation.ts';
import type { PlanOutcome } from '../plan/plan.ts';
import type { SearchProgress } from '../solvers/solving.ts';
import { STOP } from './messages.ts';
import type { Planned, PlanningRequest } from './planned.ts';
import { startThread } from './startThread.ts';

export type { Planned, PlanningRequest } from './planned.ts';

/** A plan in the making, in a thread of its own. Its promises reject with the thread's own message where the program fails. */
export interface PlanningRun {
  /** The plan, before it is known what it rests on and is held against. Never settles once the run is abandoned. */
  readonly outcome: Promise<PlanOutcome>;
  /** The plan with its insight. Never settles once the run is abandoned. */
  readonly result: Promise<Planned>;
  /**
   * Asks for the best plan so far, without the simpler plans to hold it against. HiGHS may take some seconds to notice. A plan
   * of continuous racks has nothing to show until it is done: its outcome is `failed`, in words for the planner.
   */
  stop(): void;
  /** Ends the thread at once, whatever it does. */
  abandon(): Promise<void>;
}

/**
 * Plans a scenario in a thread of its own, so that the caller stays free to answer keys and signals. Reports how far the search for
 * whole racks is, in $M of the scenario's objective: of capex, the best is the least so far and the bound what no plan is
 * below. Continuous racks are silent, and so is all that follows the search, but for the parts of an explanation.
 */
export function planInWorker(
  request: PlanningRequest,
  onProgress?: (progress: SearchProgress) => void,
  onExplaining?: (part: ExplanationPart) => void,
): PlanningRun {
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const thread = startThread({ kind: 'plan', request, stopFlag });
  thread.listen((message) => {
    if (message.kind === 'progress') onProgress?.(message.progress);
    if (message.kind === 'explaining') onExplaining?.(message.part);
  });
  const outcome = thread.heard((message) => (message.kind === 'outcome' ? message.outcome : undefined));
  const insight = thread.heard((message) => (message.kind === 'insight' ? message.insight : undefined));
  const result = Promise.all([outcome, insight]).then(([outcome, insight]) => ({ outcome, insight }));
  result.catch(() => {});
  return {
    outcome,
    result,
    stop: () => Atomics.store(new Int32Array(stopFlag), 0, STOP),
    abandon: thread.abandon,
  };
}
