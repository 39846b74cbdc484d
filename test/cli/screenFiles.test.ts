import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InputOptions } from '../../src/cli/inputOptions.ts';
import { openedOf } from '../../src/cli/scenarioInput.ts';
import { screenFiles } from '../../src/cli/screenFiles.ts';
import { planIn } from '../../src/plan/plan.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { readScenario, readScenarioFile } from '../../src/scenario/read.ts';
import type { ScreenFiles } from '../../src/screen/files.ts';
import type { Revision } from '../../src/screen/revision.ts';
import { solving } from '../screen/opened.ts';

let folder = '';

const unwatch: (() => void)[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'millwright-screen-'));
});

afterEach(() => {
  for (const end of unwatch.splice(0)) end();
  rmSync(folder, { recursive: true, force: true });
});

const at = (...parts: readonly string[]) => join(folder, ...parts);
const read = (name: string) => readFileSync(at(name), 'utf8');

/** A forecast of the five tiers, Mtok/s; `free` differs. */
const csv = (free: number) =>
  [
    'period,tier,demand (Mtok/s)',
    ...[`free,${free}`, 'medium,300', 'high,90', 'premium,6', 'ultra,1'].map((row) => `2027-01,${row}`),
    '',
  ].join('\n');

const scenario = (power: string, forecast = 'forecast: forecasts/base.csv') =>
  [
    '# A plant.',
    'name: Plant',
    'horizon: { start: 2027-01, periods: 1, months: 12 }',
    `sites: { plant: { power: ${power}, shell: sunk } }  # stands`,
    'supply: unlimited',
    forecast,
    '',
  ].join('\n');

/** A folder with a scenario and its forecast; and the files around it as the screen has them. */
function opening(options: InputOptions = {}, text = scenario('20 MW')): { files: ScreenFiles; path: string } {
  mkdirSync(at('forecasts'));
  writeFileSync(at('forecasts', 'base.csv'), csv(200));
  writeFileSync(at('plan.yaml'), text);
  const path = at('plan.yaml');
  return { files: screenFiles(openedOf(path, options), path, options), path };
}

/** A path as whoever runs the program here would rather read it. */
function shown(path: string): string {
  const way = relative('.', path);
  return way.length < path.length ? way : path;
}

const FIRST: Revision = { edits: [] };

const revision: Revision = {
  edits: [
    { path: ['sites', 'plant', 'power'], value: '25 MW' },
    { path: ['tiers', 'free', 'demand'], value: '50 %' },
  ],
};

describe('forecasts', () => {
  it('are the CSV files beside the scenario, then those in its folder of that name', () => {
    const { files } = opening();
    for (const name of ['late.csv', 'Early.CSV', 'notes.txt', 'plan.json']) writeFileSync(at(name), csv(1));
    writeFileSync(at('forecasts', 'aside.csv'), csv(1));
    mkdirSync(at('other'));
    writeFileSync(at('other', 'hidden.csv'), csv(1));
    expect(files.forecasts()).toEqual(
      [at('Early.CSV'), at('late.csv'), at('forecasts', 'aside.csv'), at('forecasts', 'base.csv')].map(shown),
    );
  });

  it('are none where there is no such file, even where the folder is gone', () => {
    const { files } = opening();
    rmSync(at('forecasts'), { recursive: true });
    expect(files.forecasts()).toEqual([]);
    rmSync(folder, { recursive: true });
    expect(files.forecasts()).toEqual([]);
  });

  it('are those beside the scenario where "forecasts" is no folder, and a folder is no file', () => {
    const { files } = opening();
    rmSync(at('forecasts'), { recursive: true });
    writeFileSync(at('forecasts'), '');
    writeFileSync(at('late.csv'), csv(1));
    mkdirSync(at('old.csv'));
    expect(files.forecasts()).toEqual([shown(at('late.csv'))]);
  });

  it('are named so that they can be loaded from where the program runs', () => {
    const path = 'fixtures/gigawatt/scenario.yaml';
    const files = screenFiles(openedOf(path, {}), path, {});
    const forecasts = files.forecasts();
    expect(forecasts).toContain('fixtures/gigawatt/forecasts/base.csv');
    for (const each of forecasts) expect(existsSync(each), each).toBe(true);
  });
});

describe('writing', () => {
  it('leaves a file that is there, until it may be replaced', () => {
    const { files } = opening();
    const path = at('plan.json');
    expect(files.write(path, 'one', false)).toEqual({ kind: 'written', path });
    expect(files.write(path, 'two', false)).toEqual({ kind: 'exists', path });
    expect(read('plan.json')).toBe('one');
    expect(files.write(path, 'two', true)).toEqual({ kind: 'written', path });
    expect(read('plan.json')).toBe('two');
    expect(readdirSync(folder).sort()).toEqual(['forecasts', 'plan.json', 'plan.yaml']);
  });

  it.each([
    [
      'no/plan.json',
      (path: string) =>
        `${path} cannot be written: its folder ${resolve(path, '..')} does not exist. Make it first.`,
    ],
    [
      'plan.yaml/plan.json',
      (path: string) =>
        `${path} cannot be written: ${resolve(path, '..')} is a file, not a folder. Choose another place.`,
    ],
    [
      'forecasts',
      (path: string) => `${path} is a folder, which no file replaces. Choose another name, or move it away.`,
    ],
    ['forecasts/', (path: string) => `"${path}" is no name of a file. Choose one such as edited.yaml.`],
  ])('says why %s cannot be written', (name, why) => {
    const { files } = opening();
    const path = `${folder}/${name}`;
    expect(files.write(path, 'text', true)).toEqual({ kind: 'failed', why: why(path) });
    expect(read('plan.yaml')).toBe(scenario('20 MW'));
  });
});

describe('what is in the way of a file', () => {
  it('is one that is there, a folder, a device, or a name that is none', () => {
    const { files, path } = opening();
    expect(files.inTheWay(at('new.yaml'))).toBeUndefined();
    expect(files.inTheWay(path)).toEqual({ kind: 'exists', path });
    expect(files.inTheWay(folder)).toEqual({
      kind: 'failed',
      why: `${folder} is a folder, which no file replaces. Choose another name, or move it away.`,
    });
    expect(files.inTheWay('-')).toEqual({
      kind: 'failed',
      why: '"-" is no name of a file. Choose one such as edited.yaml.',
    });
    expect(files.inTheWay('/dev/null')).toEqual({
      kind: 'failed',
      why: '/dev/null is a device or a pipe, and no file. Choose another name.',
    });
  });
});

describe('reading again', () => {
  it('names no file where nothing changed', () => {
    const { files, path } = opening();
    writeFileSync(path, scenario('20 MW'));
    expect(files.reread(undefined)).toMatchObject({ kind: 'read', changed: [] });
  });

  it('names the files that say something else, once, and has their new text', () => {
    const { files, path } = opening();
    writeFileSync(path, scenario('30 MW'));
    const once = files.reread(undefined);
    expect(once).toMatchObject({ kind: 'read', changed: [path] });
    if (once.kind !== 'read') throw new Error(once.why);
    const { source, overrides, replacements } = once.opened;
    expect(readScenario(source, overrides, replacements, once.load).sites[0]?.powerMw).toEqual([30]);
    writeFileSync(at('forecasts', 'base.csv'), csv(100));
    expect(files.reread(undefined)).toMatchObject({ changed: [shown(at('forecasts', 'base.csv'))] });
    expect(files.reread(undefined)).toMatchObject({ changed: [] });
  });

  it('keeps what the command line put in place of values', () => {
    const { files, path } = opening({ power: '55MW' });
    writeFileSync(path, scenario('30 MW'));
    const again = files.reread(undefined);
    if (again.kind !== 'read') throw new Error(again.why);
    const { source, overrides, replacements } = again.opened;
    expect(readScenario(source, overrides, replacements, again.load).sites[0]?.powerMw).toEqual([55]);
  });

  it('says what is wrong where the scenario is gone, and reads it once it is back', () => {
    const { files, path } = opening();
    renameSync(path, at('away.yaml'));
    const gone = files.reread(undefined);
    expect(gone).toMatchObject({ kind: 'failed' });
    expect(gone.kind === 'failed' && gone.why).toContain(path);
    renameSync(at('away.yaml'), path);
    expect(files.reread(undefined)).toMatchObject({ kind: 'read', changed: [] });
  });

  it('leaves what is wrong inside of the file to whoever reads the scenario', () => {
    const { files, path } = opening();
    writeFileSync(path, 'name: [');
    const again = files.reread(undefined);
    expect(again).toMatchObject({ kind: 'read', changed: [path] });
    writeFileSync(path, scenario('20 MW'));
    expect(files.reread(undefined)).toMatchObject({ kind: 'read', changed: [path] });
  });

  it.each([
    ['no mapping', '- 20 MW\n'],
    ['an alias of nothing', 'forecast: *base\n'],
    ['a number for a file', 'forecast: { file: 5 }\n'],
    ['brackets without end', '['.repeat(100_000)],
  ])('takes a file that says %s for the moment', (_what, text) => {
    const { files, path } = opening();
    writeFileSync(path, text);
    expect(files.reread(undefined)).toMatchObject({ kind: 'read', changed: [path] });
    unwatch.push(files.watch(undefined, () => {}));
    writeFileSync(path, scenario('20 MW'));
    expect(files.reread(undefined)).toMatchObject({ kind: 'read', changed: [path] });
  });

  it('tells of an empty file, which it is while some editors save', () => {
    const { files, path } = opening();
    writeFileSync(path, '');
    const empty = files.reread(undefined);
    expect(empty).toMatchObject({ kind: 'failed' });
    expect(empty.kind === 'failed' && empty.why).toContain(path);
    writeFileSync(path, scenario('20 MW'));
    expect(files.reread(undefined)).toMatchObject({ kind: 'read', changed: [path] });
  });

  it('counts what was written here as no news', () => {
    const { files, path } = opening();
    expect(files.write(path, scenario('40 MW'), true)).toEqual({ kind: 'written', path });
    const again = files.reread(undefined);
    expect(again).toMatchObject({ kind: 'read', changed: [] });
    // Edits count from the text that was opened, also when they are saved over it.
    expect(again.kind === 'read' && again.opened.source.text).toBe(scenario('20 MW'));
  });

  it('looks at a forecast that was loaded in place of the scenario’s own', () => {
    const { files } = opening();
    const loaded = at('high.csv');
    writeFileSync(loaded, csv(300));
    unwatch.push(files.watch(loaded, () => {}));
    writeFileSync(at('forecasts', 'base.csv'), csv(1));
    writeFileSync(loaded, csv(400));
    expect(files.reread(loaded)).toMatchObject({ kind: 'read', changed: [loaded] });
  });
});

describe('watching', () => {
  /** Calls as they come, of a watch that ends with the test. */
  function watching(files: ScreenFiles, forecast?: string) {
    const onChange = vi.fn();
    unwatch.push(files.watch(forecast, onChange));
    return onChange;
  }

  const called = (onChange: ReturnType<typeof vi.fn>) =>
    vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout: 10_000, interval: 10 });

  it('calls back when somebody else changes the scenario', async () => {
    const { files, path } = opening();
    const onChange = watching(files);
    writeFileSync(path, scenario('30 MW'));
    await called(onChange);
  });

  it('calls back when somebody else changes the forecast', async () => {
    const { files } = opening();
    const onChange = watching(files);
    writeFileSync(at('forecasts', 'base.csv'), csv(100));
    await called(onChange);
  });

  it('tells own writes, and files that say the same, from changes by others', async () => {
    const { files, path } = opening();
    const onChange = watching(files);
    // Another watch, whose file changes later than those, says when the files have been looked at.
    files.write(path, scenario('40 MW'), true);
    files.write(at('plan.json'), '{}', false);
    writeFileSync(at('forecasts', 'base.csv'), csv(200));
    const other = screenFiles(openedOf(path, {}), path, {});
    writeFileSync(at('seen.csv'), csv(1));
    const onSeen = watching(other, at('seen.csv'));
    writeFileSync(at('seen.csv'), csv(2));
    await called(onSeen);
    expect(onChange).not.toHaveBeenCalled();
    writeFileSync(path, scenario('50 MW'));
    await called(onChange);
  });

  it('says nothing of a file that is gone, and speaks once it is back with something else', async () => {
    const { files, path } = opening();
    const onChange = watching(files);
    rmSync(path);
    const other = screenFiles(openedOf(undefined, {}), undefined, {});
    writeFileSync(at('seen.csv'), csv(1));
    const onSeen = watching(other, at('seen.csv'));
    writeFileSync(at('seen.csv'), csv(2));
    await called(onSeen);
    expect(onChange).not.toHaveBeenCalled();
    writeFileSync(path, scenario('30 MW'));
    await called(onChange);
  });

  it('follows the scenario to another forecast', async () => {
    const { files, path } = opening();
    const onChange = watching(files);
    writeFileSync(at('high.csv'), csv(300));
    writeFileSync(path, scenario('20 MW', 'forecast: high.csv'));
    expect(files.reread(undefined)).toMatchObject({ kind: 'read', changed: [path] });
    writeFileSync(at('high.csv'), csv(400));
    await called(onChange);
  });

  it('does not call for ever where the scenario cannot be read with the options', async () => {
    const { files, path } = opening({ power: '55MW' });
    const onChange = watching(files);
    writeFileSync(
      path,
      scenario('20 MW').replace('sites: {', 'sites: { other: { power: 1 MW, shell: sunk },'),
    );
    await called(onChange);
    expect(files.reread(undefined)).toMatchObject({ kind: 'failed' });
    onChange.mockClear();
    // Another watch says when the files have been looked at.
    writeFileSync(at('seen.csv'), csv(1));
    const onSeen = watching(screenFiles(openedOf(undefined, {}), undefined, {}), at('seen.csv'));
    writeFileSync(at('seen.csv'), csv(2));
    await called(onSeen);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('ends when it is told to', async () => {
    const { files, path } = opening();
    const onEnded = vi.fn();
    files.watch(undefined, onEnded)();
    const onChange = watching(files);
    writeFileSync(path, scenario('30 MW'));
    await called(onChange);
    expect(onEnded).not.toHaveBeenCalled();
  });

  it.each([
    'forecast: unlimited',
    'forecast: { file: forecasts/base.csv, grade: vendor }',
    'forecast: [',
    '',
  ])('takes a scenario that says %j of its forecast', async (forecast) => {
    const { files, path } = opening({}, scenario('20 MW', forecast));
    const onChange = watching(files);
    writeFileSync(path, scenario('30 MW', forecast));
    await called(onChange);
  });
});

describe('a revision', () => {
  it('is saved as a text that gives the same plan from another folder, comments kept', () => {
    const { files, path } = opening();
    mkdirSync(at('saved'));
    const target = at('saved', 'edited.yaml');
    const text = files.savedText(openedOf(path, {}), revision, target);
    expect(text).toContain('# A plant.');
    expect(text).toContain('# stands');
    expect(text).toContain('forecast: ../forecasts/base.csv');
    expect(files.write(target, text, false)).toEqual({ kind: 'written', path: target });
    const saved = readScenarioFile(target);
    expect(saved.sites[0]?.powerMw).toEqual([25]);
    expect(saved.tiers[0]?.demand.mean).toEqual([100]);
    const whole = openedOf(path, { set: ['sites.plant.power=25MW', 'tiers.free.demand=50%'] });
    const direct = readScenario(whole.source, whole.overrides);
    const worthOf = (of: typeof saved) => planIn(planScenario(of, solving))?.objective.value;
    expect(worthOf(saved)).toBeGreaterThan(0);
    expect(worthOf(saved)).toBe(worthOf(direct));
  });

  it('is saved with the forecast that was loaded', () => {
    const { files, path } = opening();
    writeFileSync(at('high.csv'), csv(400));
    const text = files.savedText(
      openedOf(path, {}),
      { edits: [], forecast: at('high.csv') },
      at('edited.yaml'),
    );
    expect(text).toBe(scenario('20 MW', 'forecast: high.csv'));
  });

  it('has a command that gives its plan', () => {
    const { files, path } = opening({ power: '22MW' });
    const loaded = at('high.csv');
    const opened = openedOf(path, { power: '22MW' });
    expect(files.commandFor(opened, { ...revision, forecast: loaded })).toEqual({
      kind: 'command',
      text: `millwright plan ${path} --set 'sites.plant.power=25 MW' --set 'tiers.free.demand=50 %' --demand ${loaded}`,
    });
    expect(files.commandFor(opened, FIRST)).toEqual({
      kind: 'command',
      text: `millwright plan ${path} --power 22MW`,
    });
    const patient = screenFiles(opened, path, { power: '22MW', solver: 'highs', gap: '5%', timeLimit: '2m' });
    expect(patient.commandFor(opened, FIRST)).toEqual({
      kind: 'command',
      text: `millwright plan ${path} --power 22MW --solver highs --gap 5% --time-limit 2m`,
    });
  });

  it('of the built-in scenario has one too, and of standard input none', () => {
    const opened = openedOf(undefined, {});
    expect(screenFiles(opened, undefined, {}).commandFor(opened, FIRST)).toEqual({
      kind: 'command',
      text: expect.stringMatching(/^millwright plan \S*gigawatt\/scenario\.yaml$/),
    });
    expect(screenFiles(opened, '-', {}).commandFor(opened, FIRST)).toEqual({
      kind: 'none',
      why: 'The scenario came through standard input, where no command finds it again: save it as a file (s), and plan that.',
    });
  });
});

describe('the scenario file itself', () => {
  it('may be saved over, and edits still count from the text that was opened', () => {
    const { files, path } = opening();
    const opened = openedOf(path, {});
    const text = files.savedText(opened, revision, path);
    expect(files.write(path, text, true)).toEqual({ kind: 'written', path });
    expect(files.reread(undefined)).toMatchObject({
      kind: 'read',
      opened: { source: opened.source },
      changed: [],
    });
    // Flags would be set on the text that is there now.
    expect(files.commandFor(opened, revision)).toMatchObject({ kind: 'none' });
  });

  it('is left as it is where somebody else has changed it since', () => {
    const { files, path } = opening();
    const theirs = `# a note\n${readFileSync(path, 'utf8')}`;
    writeFileSync(path, theirs);
    expect(files.write(path, 'name: mine\n', true)).toEqual({
      kind: 'failed',
      why: `${path} was changed by somebody else and is left as it is. Read it again (r), or save under another name.`,
    });
    expect(readFileSync(path, 'utf8')).toBe(theirs);
  });
});
