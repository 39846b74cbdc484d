// `npm run bench`: every figure of one run side by side, since machines differ and are noisy. Uses the build in dist.
process.env.NODE_ENV = 'production';

import { spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../src/scenario/scenario.ts';

const { createElement } = await import('react');
const { render } = await import('ink');
const { planScenario } = await import('../src/plan/planScenario.ts');
const { readScenarioFile } = await import('../src/scenario/read.ts');
const { App } = await import('../src/screen/App.tsx');
const { loadHighs } = await import('../src/solvers/highs.ts');
const { solvingNow } = await import('../src/solvers/solving.ts');

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GIGAWATT = `${ROOT}fixtures/gigawatt/scenario.yaml`;

const scenario = readScenarioFile(GIGAWATT);
await loadHighs();

console.log('Milliseconds, median and 95th percentile of one run.\n');
row('', 'median', '95 %', 'target');
report('re-solve after one changed number', times(4000, resolve), '95 % under 2');
report('the same, from key press to drawn frame', await frames(200), '95 % under 16');
report('from cold in a new process, simplex', cold('simplex'));
report('from cold in a new process, HiGHS', cold('highs'));
const start = processes([`${ROOT}dist/main.js`, 'plan', GIGAWATT, '--json']);
const node = processes(['-e', '0']);
report('millwright plan --json, whole process', start);
report('node -e 0, whole process', node);
console.log(`\nStart against node -e 0: ${(middle(start) / middle(node)).toFixed(1)} times`);
process.exit(0);

// Everything that a key press asks of the planner: formulation, program, all tie-breaks, certificate and audit.
function resolve(step: number): void {
  const powerMw = 800 + (step % 400);
  const changed: Scenario = { ...scenario, sites: scenario.sites.map((site) => ({ ...site, powerMw: [powerMw] })) };
  const outcome = planScenario(changed, solvingNow('auto'));
  if (outcome.kind !== 'optimal') throw new Error(`There is no plan at ${powerMw} MW.`);
}

// Ink as the screen runs it, at 120 frames a second, on a terminal that only counts when text arrives.
async function frames(count: number): Promise<number[]> {
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
  const planElsewhere = () => {
    throw new Error('The gigawatt is planned at once.');
  };
  const writePlan = () => ({ kind: 'failed' as const, why: 'The bench writes nothing.' });
  const { unmount } = render(createElement(App, { scenario, solving: solvingNow('auto'), planElsewhere, writePlan }), {
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
    Number(spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stdout),
  );
}

function processes(args: readonly string[]): number[] {
  return times(11, () => {
    const { status } = spawnSync(process.execPath, args);
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}.`);
  });
}

function times(count: number, work: (step: number) => void): number[] {
  const warmUp = Math.floor(count / 8);
  const taken: number[] = [];
  for (let step = 0; step < count + warmUp; step += 1) {
    const began = performance.now();
    work(step);
    if (step >= warmUp) taken.push(performance.now() - began);
  }
  return taken;
}

function report(what: string, taken: readonly number[], target = ''): void {
  row(what, middle(taken).toFixed(2), atPart(taken, 0.95).toFixed(2), target);
}

function row(what: string, median: string, high: string, target: string): void {
  console.log(`${what.padEnd(42)} ${median.padStart(8)} ${high.padStart(8)}   ${target}`.trimEnd());
}

function middle(taken: readonly number[]): number {
  return atPart(taken, 0.5);
}

function atPart(taken: readonly number[], part: number): number {
  return taken.toSorted((a, b) => a - b)[Math.floor((taken.length - 1) * part)] ?? Number.NaN;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}
