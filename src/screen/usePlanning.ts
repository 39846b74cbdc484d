import { useEffect, useRef } from 'react';
import type { Scenario } from '../scenario/scenario.ts';
import type { SearchProgress } from '../solvers/solving.ts';
import { mayTakeLong } from '../worker/mayTakeLong.ts';
import type { PlanningRun } from '../worker/planInWorker.ts';
import type { Action } from './state.ts';
import { QUIET_MS } from './whenQuiet.ts';

/** Plans a scenario away from the screen, which stays free to answer keys. */
export type PlanElsewhere = (
  scenario: Scenario,
  onProgress: (progress: SearchProgress) => void,
) => PlanningRun;

/**
 * Has a scenario that takes long planned elsewhere, once keys have been quiet for a moment, and tells of its progress, its outcome and its
 * insight. Each new job abandons the one before, and so does leaving.
 */
export function usePlanning(
  { scenario, job, isStopping }: { scenario: Scenario; job: number; isStopping: boolean },
  planElsewhere: PlanElsewhere,
  dispatch: (action: Action) => void,
): void {
  const wish = useRef({ scenario, isStopping });
  wish.current = { scenario, isStopping };
  const run = useRef<PlanningRun>(undefined);
  useEffect(() => {
    const { scenario } = wish.current;
    if (!mayTakeLong(scenario)) return;
    const began = performance.now();
    let found: SearchProgress = { seconds: 0 };
    const tell = () =>
      dispatch({
        kind: 'progressed',
        job,
        progress: { ...found, seconds: (performance.now() - began) / 1000 },
      });
    const ticking = setInterval(tell, TICK_MS);
    const start = () => {
      const started = planElsewhere(scenario, (progress) => {
        found = progress;
        tell();
      });
      run.current = started;
      if (wish.current.isStopping) started.stop();
      void follow(started, job, dispatch).finally(() => clearInterval(ticking));
    };
    const timer = setTimeout(start, QUIET_MS);
    return () => {
      clearTimeout(timer);
      clearInterval(ticking);
      void run.current?.abandon();
      run.current = undefined;
    };
  }, [job, planElsewhere, dispatch]);
  useEffect(() => {
    if (isStopping) run.current?.stop();
  }, [isStopping]);
}

async function follow(run: PlanningRun, job: number, dispatch: (action: Action) => void): Promise<void> {
  try {
    dispatch({ kind: 'planned', job, outcome: await run.outcome });
    const { outcome, insight } = await run.result;
    if (outcome.kind === 'optimal' || outcome.kind === 'stopped')
      dispatch({ kind: 'understood', plan: outcome.plan, insight });
    else if (insight.diagnosis) dispatch({ kind: 'diagnosed', outcome, diagnosis: insight.diagnosis });
  } catch (error) {
    dispatch({ kind: 'brokeDown', job, why: (error as Error).message });
  }
}

const TICK_MS = 250;
