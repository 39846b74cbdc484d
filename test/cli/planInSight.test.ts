import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { planInSight } from '../../src/cli/planInSight.ts';
import type { PlanOutcome } from '../../src/plan/plan.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import type { PlanningRequest, PlanningRun } from '../../src/worker/planInWorker.ts';
import { ROOT } from '../support/commandLine.ts';

const REQUEST: PlanningRequest = {
  scenario: readScenarioFile(`${ROOT}fixtures/gigawatt/scenario.yaml`),
  solver: 'auto',
  effort: {},
};

const STOPPED: PlanOutcome = { kind: 'failed', reason: 'as far as the test goes' };

/** What was done with the runs that began, which end only once they are stopped, or not even then. */
const begun: { isStopped: boolean; isAbandoned: boolean; end: () => void }[] = [];

vi.mock('../../src/worker/planInWorker.ts', () => ({
  planInWorker: (): PlanningRun => {
    const state = { isStopped: false, isAbandoned: false, end: () => {} };
    begun.push(state);
    const outcome = new Promise<PlanOutcome>((resolve) => {
      state.end = () => resolve(STOPPED);
    });
    return {
      outcome,
      result: new Promise(() => {}),
      stop: () => {
        state.isStopped = true;
        if (endsWhenStopped) state.end();
      },
      abandon: async () => {
        state.isAbandoned = true;
      },
    };
  },
}));

let endsWhenStopped = true;
let now = 0;
const exited = vi.fn();

beforeEach(() => {
  begun.length = 0;
  now = 0;
  endsWhenStopped = true;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.spyOn(process, 'exit').mockImplementation(exited as unknown as typeof process.exit);
});

afterEach(() => {
  vi.restoreAllMocks();
  exited.mockReset();
});

describe('a planner who waits', () => {
  it('takes the best plan so far with the first Ctrl-C, and begins no other', async () => {
    const waited = planInSight([REQUEST, REQUEST, REQUEST], (run) => run.outcome);
    process.emit('SIGINT');
    expect(await waited).toEqual({ taken: [STOPPED], isStopped: true });
    expect(begun).toMatchObject([{ isStopped: true, isAbandoned: true }]);
    expect(exited).not.toHaveBeenCalled();
  });

  it('leaves at once with the second', async () => {
    endsWhenStopped = false;
    const waited = planInSight([REQUEST], (run) => run.outcome);
    process.emit('SIGINT');
    now = 301;
    process.emit('SIGINT');
    expect(exited.mock.calls).toEqual([[130]]);
    begun[0]?.end();
    await waited;
  });

  it('presses once where npx passes on what the terminal has sent already', async () => {
    endsWhenStopped = false;
    const waited = planInSight([REQUEST], (run) => run.outcome);
    process.emit('SIGINT');
    now = 100;
    process.emit('SIGINT');
    expect(exited).not.toHaveBeenCalled();
    expect(begun).toMatchObject([{ isStopped: true, isAbandoned: false }]);
    begun[0]?.end();
    await waited;
  });

  it('is told to end', async () => {
    endsWhenStopped = false;
    const waited = planInSight([REQUEST], (run) => run.outcome);
    process.emit('SIGTERM');
    expect(exited.mock.calls).toEqual([[143]]);
    begun[0]?.end();
    await waited;
  });

  it('hears no signals afterwards', async () => {
    const before = [process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')];
    const waited = planInSight([REQUEST], (run) => run.outcome);
    process.emit('SIGINT');
    await waited;
    expect([process.listenerCount('SIGINT'), process.listenerCount('SIGTERM')]).toEqual(before);
  });
});
