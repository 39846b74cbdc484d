import { Worker } from 'node:worker_threads';
import type { ExplanationPart } from '../insight/explanation.ts';
import type { PlanOutcome } from '../plan/plan.ts';
import type { SearchProgress } from '../solvers/solving.ts';
import { type Message, STOP, type ThreadData } from './messages.ts';
import type { Planned, PlanningRequest } from './planned.ts';

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
  const workerData: ThreadData = { request, stopFlag };
  const worker = new Worker(THREAD, { workerData });
  let isAbandoned = false;
  const heard = <T>(ofMessage: (message: Message) => T | undefined): Promise<T> => {
    const promise = new Promise<T>((resolve, reject) => {
      worker.on('message', (message: Message) => {
        const value = isAbandoned ? undefined : ofMessage(message);
        if (value !== undefined) resolve(value);
      });
      worker.once('error', (error) => !isAbandoned && reject(error));
      worker.once('exit', (code) => !isAbandoned && reject(new Error(endedWithout(code))));
    });
    // Whoever waits for one of the promises only is not told of the other's failure.
    promise.catch(() => {});
    return promise;
  };
  worker.on('message', (message: Message) => {
    if (isAbandoned) return;
    if (message.kind === 'progress') onProgress?.(message.progress);
    if (message.kind === 'explaining') onExplaining?.(message.part);
  });
  const outcome = heard((message) => (message.kind === 'outcome' ? message.outcome : undefined));
  const insight = heard((message) => (message.kind === 'insight' ? message.insight : undefined));
  const result = Promise.all([outcome, insight]).then(([outcome, insight]) => ({ outcome, insight }));
  result.catch(() => {});
  return {
    outcome,
    result,
    stop: () => Atomics.store(new Int32Array(stopFlag), 0, STOP),
    abandon: async () => {
      isAbandoned = true;
      await worker.terminate();
    },
  };
}

// The build compiles modules and rewrites no address. From source, the thread has to learn TypeScript before it begins.
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './threadFromSource.mjs' : './thread.js',
  import.meta.url,
);

function endedWithout(code: number): string {
  return `The thread that planned ended with code ${code} and without an answer.`;
}
