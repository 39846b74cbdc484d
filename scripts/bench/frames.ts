import { render } from 'ink';
import { createElement } from 'react';
import { loadOnce } from '../../src/catalogue/loadOnce.ts';
import { scenarioAt } from '../../src/scenario/read.ts';
import { App } from '../../src/screen/App.tsx';
import type { ScreenFiles } from '../../src/screen/files.ts';
import type { PlanElsewhere } from '../../src/screen/usePlanning.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { solvingNow } from '../../src/solvers/solving.ts';
import { explainInWorker } from '../../src/worker/explainInWorker.ts';
import { planInWorker } from '../../src/worker/planInWorker.ts';
import { fakeStreams } from '../../test/support/fakeStreams.ts';
import { ROOT } from './processes.ts';
import { report } from './report.ts';

const GIGAWATT = `${ROOT}fixtures/gigawatt/scenario.yaml`;

const ROADMAP = `${ROOT}fixtures/roadmap/scenario.yaml`;

/** The screen from a key to the frame that answers it: on the built-in gigawatt, and on a scenario that is planned elsewhere. */
export async function benchFrames(): Promise<void> {
  await loadHighs();
  report('from key press to drawn frame', await frames(GIGAWATT, 200), '95 % under 16');
  report('the same on five years in quarters', await frames(ROADMAP, 100), '95 % under 100');
}

// Ink as the screen runs it, at 120 frames a second, on a terminal that only counts when text arrives.
async function frames(path: string, count: number): Promise<number[]> {
  let drawn = 0;
  const { stdout, stdin, send } = fakeStreams({ columns: 80, rows: 24 }, () => {
    drawn = performance.now();
  });
  const { text, baseFolder } = scenarioAt(path);
  const planElsewhere: PlanElsewhere = (scenario, onProgress) =>
    planInWorker({ scenario, solver: 'auto', effort: {} }, onProgress);
  const app = createElement(App, {
    opened: { source: { text, shownAs: path, baseFolder }, overrides: [], replacements: {} },
    load: loadOnce(),
    solving: solvingNow('auto'),
    planElsewhere,
    explainElsewhere: (plan, onPart) => explainInWorker({ plan, solver: 'auto' }, onPart),
    files: NO_FILES,
  });
  const { unmount } = render(app, {
    stdout,
    stdin,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 120,
  });
  const taken: number[] = [];
  for (let press = 0; press < count + 20; press += 1) {
    await sleep(40);
    const pressed = performance.now();
    send(press % 2 === 0 ? '\u001b[C' : '\u001b[D');
    while (drawn < pressed) await new Promise((resume) => setImmediate(resume));
    if (press >= 20) taken.push(drawn - pressed);
  }
  unmount();
  return taken;
}

const nothing = { kind: 'failed' as const, why: 'The bench has no files.' };

const NO_FILES: ScreenFiles = {
  inTheWay: () => undefined,
  write: () => nothing,
  forecasts: () => [],
  reread: () => nothing,
  watch: () => () => {},
  savedText: ({ source }) => source.text,
  commandFor: () => ({ kind: 'none', why: 'The bench has no files.' }),
};

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}
