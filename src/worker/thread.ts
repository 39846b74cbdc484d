import { parentPort, workerData } from 'node:worker_threads';
import { inObjective } from './inObjective.ts';
import { type Message, STOP, type ThreadData } from './messages.ts';
import { planUnder } from './planUnder.ts';

// What a thread of planInWorker.ts runs. Whatever is thrown here is thrown there.
const { request, stopFlag } = workerData as ThreadData;
const flag = new Int32Array(stopFlag);
const say = (message: Message) => parentPort?.postMessage(message);

const { insight } = await planUnder(
  request,
  {
    shouldStop: () => Atomics.load(flag, 0) === STOP,
    progress: inObjective(request.scenario, (progress) => say({ kind: 'progress', progress })),
  },
  {
    onOutcome: (outcome) => say({ kind: 'outcome', outcome }),
    onExplaining: (part) => say({ kind: 'explaining', part }),
  },
);
say({ kind: 'insight', insight });
