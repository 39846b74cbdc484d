import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { screenFiles } from '../../src/cli/screenFiles.ts';
import { explanationSteps } from '../../src/insight/explanation.ts';
import { finished } from '../../src/insight/steps.ts';
import { App } from '../../src/screen/App.tsx';
import type { ScreenFiles } from '../../src/screen/files.ts';
import { KEY_BINDINGS } from '../../src/screen/keys.ts';
import type { ExplainElsewhere } from '../../src/screen/useExplanation.ts';
import type { PlanElsewhere } from '../../src/screen/usePlanning.ts';
import { planUnder } from '../../src/worker/planUnder.ts';
import { openedFile, solving } from '../screen/opened.ts';
import { randomNumbers } from '../solvers/randomPrograms.ts';
import { openTerminal } from '../support/terminal.ts';

const GIGAWATT = 'fixtures/gigawatt/scenario.yaml';
const KEYS = process.env.SOAK ? 10_000 : 1000;
const SEED = Number(process.env.SEED ?? 11);

let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'millwright-keys-'));
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What the terminal sends for keys that have names. */
const SEQUENCES: Readonly<Record<string, string>> = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  pageup: '\u001b[5~',
  pagedown: '\u001b[6~',
  'shift-tab': '\u001b[Z',
  tab: '\t',
  return: '\r',
  escape: '\u001b',
  'ctrl-r': '\u0012',
};

/** Every key that does something but for those that quit, and some that are typed. */
const PRESSED = [
  ...KEY_BINDINGS.filter(({ command }) => command.kind !== 'quit').flatMap(({ keys }) =>
    keys.map((key) => SEQUENCES[key] ?? key),
  ),
  ...['5', '0', '.', ' ', 'M', 'W', '%', '\u007f', 'é', '計'],
  // Arrows, since planners press them most.
  ...['\u001b[A', '\u001b[B', '\u001b[C', '\u001b[D', '\u001b[B', '\u001b[C'],
];

function filesIn(folder: string): ScreenFiles {
  const { opened } = openedFile(GIGAWATT);
  const files = screenFiles(opened, GIGAWATT, {});
  return { ...files, write: (path, text, mayReplace) => files.write(join(folder, path), text, mayReplace) };
}

// In this thread, and not for long where whole racks are searched for.
const planElsewhere: PlanElsewhere = (scenario) => {
  const planned = planUnder({ scenario, solver: 'auto', effort: { seconds: 0.1 } });
  return {
    outcome: planned.then(({ outcome }) => outcome),
    result: planned,
    stop: () => {},
    abandon: async () => {},
  };
};

const explainElsewhere: ExplainElsewhere = (plan, onPart) => ({
  result: Promise.resolve(finished(explanationSteps(plan, solving, onPart))),
  abandon: async () => {},
});

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapMb = () => {
  // React's development build keeps a measurement of every render for ever; the program itself runs without.
  performance.clearMeasures();
  performance.clearMarks();
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

test(`${KEYS} random keys break no frame and throw nothing, and the heap stays where it was`, async () => {
  const random = randomNumbers(SEED);
  const terminal = await openTerminal(
    <App
      {...openedFile(GIGAWATT)}
      solving={solving}
      planElsewhere={planElsewhere}
      explainElsewhere={explainElsewhere}
      files={filesIn(scratch)}
    />,
    { columns: 80, rows: 24 },
  );
  terminal.left.catch((error: Error) => {
    throw error;
  });
  let before = 0;
  const pressed: string[] = [];
  for (let count = 0; count < KEYS; count += 1) {
    // What is loaded and compiled once has been by then.
    if (count === KEYS / 5) before = heapMb();
    const key = PRESSED[Math.floor(random() * PRESSED.length)] as string;
    pressed.push(key);
    await terminal.press(key);
    const lines = terminal.frame().split('\n');
    const last = pressed.slice(-30).join(' ');
    expect(lines.length, `rows after ${last}`).toBe(23);
    expect(
      lines.every((line) => [...line].length <= 80),
      `columns after ${last}`,
    ).toBe(true);
    expect(lines[0], `title after ${last}`).toMatch(/ (OPTIMAL|OLD PLAN|NO PLAN|STOPPED|PLANNING)$/);
    expect(lines.at(-1)?.trim(), `keys after ${last}`).not.toBe('');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may reach the terminal.
    expect(terminal.frame(), `raw characters after ${last}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  }
  const grown = heapMb() - before;
  terminal.close();
  expect(grown).toBeLessThan(10);
});
