import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { render } from 'ink';
import { createElement } from 'react';
import { loadOnce } from '../../src/catalogue/loadOnce.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { readScenarioFile, scenarioAt } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { App } from '../../src/screen/App.tsx';
import type { ScreenFiles } from '../../src/screen/files.ts';
import type { PlanElsewhere } from '../../src/screen/usePlanning.ts';
import { loadHighs } from '../../src/solvers/highs.ts';
import { solvingNow } from '../../src/solvers/solving.ts';
import { planInWorker } from '../../src/worker/planInWorker.ts';
import { ROOT, ran } from './processes.ts';
import { atPart, middle, times } from './timing.ts';

const GIGAWATT = `${ROOT}fixtures/gigawatt/scenario.yaml`;

const ROADMAP = `${ROOT}fixtures/roadmap/scenario.yaml`;

/** The built-in gigawatt: at a key press, from cold, and as a whole process. */
export async function benchGigawatt(): Promise<void> {
  const scenario = readScenarioFile(GIGAWATT);
  await loadHighs();
  console.log('Milliseconds, median and 95th percentile of one run.\n');
  row('', 'median', '95 %', 'target');
  report(
    're-solve after one changed number',
    times(4000, (step) => resolve(scenario, step)),
    '95 % under 2',
  );
  report('from key press to drawn frame', await frames(GIGAWATT, 200), '95 % under 16');
  report('the same on five years in quarters', await frames(ROADMAP, 100), '95 % under 100');
  report('from cold in a new process, simplex', cold('simplex'));
  report('from cold in a new process, HiGHS', cold('highs'));
  const start = processes([`${ROOT}dist/main.js`, 'plan', GIGAWATT, '--json']);
  const node = processes(['-e', '0']);
  report('millwright plan --json, whole process', start);
  report('node -e 0, whole process', node);
  console.log(`\nStart against node -e 0: ${(middle(start) / middle(node)).toFixed(1)} times`);
}

// Everything that a key press asks of the planner: formulation, program, all tie-breaks, certificate and audit.
function resolve(scenario: Scenario, step: number): void {
  const powerMw = 800 + (step % 400);
  const changed: Scenario = {
    ...scenario,
    sites: scenario.sites.map((site) => ({ ...site, powerMw: [powerMw] })),
  };
  const outcome = planScenario(changed, solvingNow('auto'));
  if (outcome.kind !== 'optimal') throw new Error(`There is no plan at ${powerMw} MW.`);
}

// Ink as the screen runs it, at 120 frames a second, on a terminal that only counts when text arrives.
async function frames(path: string, count: number): Promise<number[]> {
  let drawn = 0;
  const stdout = Object.assign(new EventEmitter(), {
    isTTY: true,
    columns: 80,
    rows: 24,
    write: () => {
      drawn = performance.now();
      return true;
    },
  });
  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
  });
  const { text, baseFolder } = scenarioAt(path);
  const planElsewhere: PlanElsewhere = (scenario, onProgress) =>
    planInWorker({ scenario, solver: 'auto', effort: {} }, onProgress);
  const app = createElement(App, {
    opened: { source: { text, shownAs: path, baseFolder }, overrides: [], replacements: {} },
    load: loadOnce(),
    solving: solvingNow('auto'),
    planElsewhere,
    files: NO_FILES,
  });
  const { unmount } = render(app, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    stdin: stdin as unknown as NodeJS.ReadStream,
    exitOnCtrlC: false,
    patchConsole: false,
    maxFps: 120,
  });
  const taken: number[] = [];
  for (let press = 0; press < count + 20; press += 1) {
    await sleep(40);
    const pressed = performance.now();
    stdin.write(press % 2 === 0 ? '\u001b[C' : '\u001b[D');
    while (drawn < pressed) await new Promise((resume) => setImmediate(resume));
    if (press >= 20) taken.push(drawn - pressed);
  }
  unmount();
  return taken;
}

const nothing = { kind: 'failed' as const, why: 'The bench has no files.' };

const NO_FILES: ScreenFiles = {
  exists: () => false,
  write: () => nothing,
  forecasts: () => [],
  reread: () => nothing,
  watch: () => () => {},
  savedText: ({ source }) => source.text,
  commandFor: () => ({ kind: 'none', why: 'The bench has no files.' }),
};

function cold(solver: 'simplex' | 'highs'): number[] {
  const program = `
    const { readScenarioFile } = await import('${ROOT}dist/scenario/read.js');
    const { planScenario } = await import('${ROOT}dist/plan/planScenario.js');
    const { whenSolved } = await import('${ROOT}dist/solvers/solving.js');
    const scenario = readScenarioFile('${GIGAWATT}');
    const began = performance.now();
    await whenSolved('${solver}', (solving) => planScenario(scenario, solving));
    console.log(performance.now() - began);`;
  return Array.from({ length: 9 }, () =>
    Number(ran(process.execPath, ['--input-type=module', '-e', program]).output),
  );
}

function processes(args: readonly string[]): number[] {
  return Array.from({ length: 11 }, () => ran(process.execPath, args).ms);
}

function report(what: string, taken: readonly number[], target = ''): void {
  row(what, middle(taken).toFixed(2), atPart(taken, 0.95).toFixed(2), target);
}

function row(what: string, median: string, high: string, target: string): void {
  console.log(`${what.padEnd(42)} ${median.padStart(8)} ${high.padStart(8)}   ${target}`.trimEnd());
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}
