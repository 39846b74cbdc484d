import { type PlanningRequest, type PlanningRun, planInWorker } from '../worker/planInWorker.ts';
import { EXIT } from './exitCode.ts';
import { progressLine, type Waiting } from './progressLine.ts';
import { terminalLine } from './terminalLine.ts';

/** What came of plans that someone waited for. */
export interface Waited<T> {
  /** In the order of the requests; fewer where the planner stopped before the last was begun. */
  readonly taken: readonly T[];
  readonly isStopped: boolean;
}

/**
 * Plans one scenario after another in threads, in sight of the planner: a line in the terminal of standard error says how far it is, the
 * first Ctrl-C takes the best plan so far and begins no other, and the second leaves at once. Of each run, `take` says what is waited for.
 */
export async function planInSight<T>(
  requests: readonly PlanningRequest[],
  take: (run: PlanningRun) => Promise<T>,
): Promise<Waited<T>> {
  const line = terminalLine(process.stderr);
  const began = performance.now();
  const taken: T[] = [];
  let stage: Waiting['stage'] = { kind: 'searching' };
  let running: PlanningRun | undefined;
  let stoppedAt: number | undefined;

  const draw = () => {
    const request = requests[taken.length];
    if (!request) return;
    const { objective } = request.scenario;
    const seconds = (performance.now() - began) / 1000;
    line?.show(progressLine({ seconds, plan: taken.length + 1, plans: requests.length, objective, stage }));
  };
  const leave = (code: number) => {
    line?.clear();
    process.exit(code);
  };
  const onInterrupt = () => {
    const now = performance.now();
    if (stoppedAt !== undefined) {
      if (now - stoppedAt > SAME_PRESS_MS) leave(EXIT.interrupted);
      return;
    }
    stoppedAt = now;
    stage = { kind: 'stopping' };
    running?.stop();
    draw();
  };
  const onTerminate = () => leave(EXIT.terminated);

  process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate);
  const timer = line && setInterval(draw, BETWEEN_LINES_MS);
  try {
    for (const request of requests) {
      if (stoppedAt !== undefined) break;
      stage = { kind: 'searching' };
      running = planInWorker(
        request,
        (progress) => {
          if (stage.kind === 'searching') stage = { kind: 'searching', progress };
        },
        (part) => {
          if (stage.kind !== 'stopping') stage = { kind: 'explaining', part };
        },
      );
      running.outcome.then(
        () => {
          if (stage.kind === 'searching') stage = { kind: 'comparing' };
        },
        () => {},
      );
      taken.push(await take(running));
      await running.abandon();
    }
    return { taken, isStopped: stoppedAt !== undefined };
  } finally {
    clearInterval(timer);
    process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate);
    line?.clear();
  }
}

const BETWEEN_LINES_MS = 250;

// npx and npm pass a Ctrl-C on to a program that has it from the terminal already. Nobody presses twice so quickly on purpose.
const SAME_PRESS_MS = 300;
