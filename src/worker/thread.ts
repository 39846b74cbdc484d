import { parentPort, workerData } from 'node:worker_threads';
import { type ExplanationPart, explanationSteps } from '../insight/explanation.ts';
import { finished } from '../insight/steps.ts';
import { whenSolved } from '../solvers/solving.ts';
import { inObjective } from './inObjective.ts';
import { type Message, STOP, type ThreadData } from './messages.ts';
import type { ExplainingRequest } from './planned.ts';
import { planUnder } from './planUnder.ts';

// What a thread of startThread.ts runs. Whatever is thrown here is thrown there.
const data = workerData as ThreadData;
await (data.kind === 'plan' ? plan(data) : explain(data.request));

async function plan({ request, stopFlag }: Extract<ThreadData, { kind: 'plan' }>): Promise<void> {
  const flag = new Int32Array(stopFlag);
  const { insight } = await planUnder(
    request,
    {
      shouldStop: () => Atomics.load(flag, 0) === STOP,
      progress: inObjective(request.scenario, (progress) => say({ kind: 'progress', progress })),
    },
    {
      onOutcome: (outcome) => say({ kind: 'outcome', outcome }),
      onExplaining: tellPart,
    },
  );
  say({ kind: 'insight', insight });
}

async function explain({ plan, solver }: ExplainingRequest): Promise<void> {
  const explanation = await whenSolved(solver, (solving) =>
    finished(explanationSteps(plan, solving, tellPart)),
  );
  say({ kind: 'explained', explanation });
}

function tellPart(part: ExplanationPart): void {
  say({ kind: 'explaining', part });
}

function say(message: Message): void {
  parentPort?.postMessage(message);
}
