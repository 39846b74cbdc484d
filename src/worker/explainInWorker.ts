import type { Explanation, ExplanationPart } from '../insight/explanation.ts';
import type { ExplainingRequest } from './planned.ts';
import { startThread } from './startThread.ts';

/** An explanation in the making, in a thread of its own. */
export interface ExplainingRun {
  /**
   * Undefined where there is none (see insight/explanation.ts). Rejects with the thread's own message where the program fails; never
   * settles once the run is abandoned.
   */
  readonly result: Promise<Explanation | undefined>;
  /** Ends the thread at once, whatever it does. */
  abandon(): Promise<void>;
}

/** Explains a plan in a thread of its own, without planning it anew, so that the caller stays free to answer keys. Tells of each part before it is begun. */
export function explainInWorker(
  request: ExplainingRequest,
  onPart: (part: ExplanationPart) => void,
): ExplainingRun {
  const thread = startThread({ kind: 'explain', request });
  thread.listen((message) => {
    if (message.kind === 'explaining') onPart(message.part);
  });
  const result = thread
    .heard((message) => (message.kind === 'explained' ? message : undefined))
    .then(({ explanation }) => explanation);
  result.catch(() => {});
  return { result, abandon: thread.abandon };
}
