import { Text } from 'ink';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeDocument, writeDocument } from '../../src/document/write.ts';
import { readScenario } from '../../src/scenario/read.ts';
import type { ScreenFiles } from '../../src/screen/files.ts';
import { type Errand, EXPORT_FORMATS, type FileErrand } from '../../src/screen/mode.ts';
import type { Action, ScreenState } from '../../src/screen/state.ts';
import { useErrand } from '../../src/screen/useErrand.ts';
import type { PlanElsewhere } from '../../src/screen/usePlanning.ts';
import { type FakeTerminal, openTerminal } from '../support/terminal.ts';
import { fakeFiles } from './fakeFiles.ts';
import { answeringAtOnce, fakePlanner } from './fakePlanner.ts';
import { afterKeys } from './opened.ts';
import { openedRoadmap, ROADMAP_FOLDER } from './openedRoadmap.ts';
import { NO_INSIGHT, outcomeOf } from './roadmap.ts';

let open: FakeTerminal | undefined;

afterEach(() => open?.close());

const roadmap = openedRoadmap({ periods: 2, sites: 1 });

/** Once edited: 10 MW more in either quarter. */
const edited = afterKeys(['right'], roadmap);

interface Outside {
  readonly files?: ScreenFiles;
  readonly planElsewhere?: PlanElsewhere;
}

interface Running {
  readonly actions: Action[];
  /** Draws the same state once more. */
  again(): void;
}

async function running(
  state: ScreenState,
  { files = fakeFiles(), planElsewhere = answeringAtOnce }: Outside,
) {
  const actions: Action[] = [];
  const dispatch = (action: Action) => actions.push(action);
  let again = () => {};
  function Runner() {
    const [drawn, setDrawn] = useState(0);
    again = () => setDrawn(drawn + 1);
    useErrand(state, files, planElsewhere, dispatch);
    return <Text>drawn {drawn}</Text>;
  }
  open = await openTerminal(<Runner />, { columns: 80, rows: 24 });
  return { actions, again: () => again() } satisfies Running;
}

/** What an errand comes to, which has to be told once and of this very errand. */
async function resultOf(errand: Errand, outside: Outside = {}, state: ScreenState = edited) {
  const { actions } = await running({ ...state, errand }, outside);
  await vi.waitFor(() => expect(actions).toHaveLength(1));
  const [action] = actions;
  if (action?.kind !== 'done') throw new Error('not done');
  expect(action.errand).toBe(errand);
  return action.result;
}

const write: FileErrand = { kind: 'write', path: 'plan.json', mayReplace: false };
const save: FileErrand = { kind: 'save', path: 'edited.yaml', mayReplace: false };
const exporting = (format: (typeof EXPORT_FORMATS)[number]): FileErrand => ({
  kind: 'export',
  format,
  path: `plan.${format}`,
  mayReplace: false,
});

/** The edited scenario as whoever reads the saved file has it. */
const savedScenario = () =>
  readScenario({
    text: fakeFiles().savedText(roadmap.opened, edited.history.now, 'edited.yaml'),
    shownAs: 'edited.yaml',
    baseFolder: '.',
  });

it('does nothing where nothing is asked for', async () => {
  const files = fakeFiles();
  const { actions, again } = await running(edited, { files });
  again();
  await open?.waitFor('drawn 1');
  expect([actions, files.writes]).toEqual([[], []]);
});

it('does each errand once, however often the screen is drawn', async () => {
  const files = fakeFiles();
  const { actions, again } = await running({ ...edited, errand: save }, { files });
  again();
  await open?.waitFor('drawn 1');
  await vi.waitFor(() => expect(actions).toHaveLength(1));
  expect(files.writes).toHaveLength(1);
});

describe('saving', () => {
  it('writes the text with its edits, and tells which revision that is, without any plan', async () => {
    const files = fakeFiles();
    const { planElsewhere, runs } = fakePlanner();
    expect(await resultOf(save, { files, planElsewhere })).toEqual({
      kind: 'written',
      path: 'edited.yaml',
      revision: edited.history.now,
    });
    expect(runs).toEqual([]);
    const [{ path, text, mayReplace } = { path: '', text: '', mayReplace: true }] = files.writes;
    expect([path, mayReplace]).toEqual(['edited.yaml', false]);
    expect(text).toContain('power: { 2027-01: 110 MW, 2027-04: 120 MW }');
    // The file lies elsewhere than the one that was opened.
    expect(text).toContain(`catalogue: ${ROADMAP_FOLDER}/catalogue # a folder beside this file`);
  });
});

describe('writing a plan', () => {
  it.each([false, true])('writes what is made of the saved text, and may replace: %s', async (mayReplace) => {
    const files = fakeFiles();
    const result = await resultOf({ ...write, mayReplace }, { files });
    expect(result).toEqual({
      kind: 'written',
      path: 'plan.json',
      revision: edited.history.now,
      outcome: 'optimal',
    });
    const scenario = savedScenario();
    expect(scenario.sites[0]?.powerMw).toEqual([110, 120]);
    const text = writeDocument(makeDocument(scenario, outcomeOf(scenario), NO_INSIGHT));
    expect(files.writes).toEqual([{ path: 'plan.json', text, mayReplace }]);
  });

  it('tells that there is none, or that it is not the best', async () => {
    const infeasible = fakePlanner();
    const one = resultOf(write, infeasible);
    await vi.waitFor(() => expect(infeasible.runs).toHaveLength(1));
    infeasible.runs[0]?.answer({ kind: 'infeasible', reasons: ['It is too much.'], excluded: [] });
    infeasible.runs[0]?.understand(NO_INSIGHT);
    expect(await one).toMatchObject({ kind: 'written', outcome: 'infeasible' });
    open?.close();
    const stopped = fakePlanner();
    const other = resultOf(write, stopped);
    await vi.waitFor(() => expect(stopped.runs).toHaveLength(1));
    const outcome = outcomeOf(savedScenario());
    if (outcome.kind !== 'optimal') throw new Error('no plan');
    stopped.runs[0]?.answer({ ...outcome, kind: 'stopped', why: 'interrupted' });
    stopped.runs[0]?.understand(NO_INSIGHT);
    expect(await other).toMatchObject({ kind: 'written', outcome: 'stopped' });
  });

  it('writes nothing where no solver could prove its answer', async () => {
    const files = fakeFiles();
    const { planElsewhere, runs } = fakePlanner();
    const result = resultOf(write, { files, planElsewhere });
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    runs[0]?.answer({ kind: 'failed', reason: 'Nobody could.' });
    runs[0]?.understand(NO_INSIGHT);
    expect(await result).toEqual({ kind: 'failed', why: 'Nothing is written: Nobody could.' });
    expect(files.writes).toEqual([]);
  });

  it('is abandoned with the screen', async () => {
    const files = fakeFiles();
    const { planElsewhere, runs } = fakePlanner();
    await running({ ...edited, errand: write }, { files, planElsewhere });
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    expect(runs[0]?.isAbandoned()).toBe(false);
    open?.close();
    expect(runs[0]?.isAbandoned()).toBe(true);
    expect(files.writes).toEqual([]);
  });

  it.each([write, exporting('csv'), exporting('mps')])(
    'takes what a stopped search came to, once it is understood: $path',
    async (errand) => {
      const { planElsewhere, runs } = fakePlanner();
      const files = fakeFiles();
      const { insight: _, ...rest } = edited;
      const outcome = outcomeOf(edited.scenario);
      if (outcome.kind !== 'optimal') throw new Error('no plan');
      const stopped: ScreenState = { ...rest, outcome: { ...outcome, kind: 'stopped', why: 'interrupted' } };
      expect(await resultOf(errand, { files, planElsewhere }, stopped)).toEqual({
        kind: 'failed',
        why: 'The comparison with simpler plans is still being made; try again after that.',
      });
      open?.close();
      expect(await resultOf(errand, { files, planElsewhere }, { ...stopped, insight: NO_INSIGHT })).toEqual({
        kind: 'written',
        path: errand.path,
        revision: edited.history.now,
        outcome: 'stopped',
      });
      expect([files.writes.length, runs.length]).toEqual([1, 0]);
    },
  );
});

describe('exporting', () => {
  const exported = async (format: (typeof EXPORT_FORMATS)[number]) => {
    const files = fakeFiles();
    expect(await resultOf(exporting(format), { files })).toMatchObject({
      kind: 'written',
      path: `plan.${format}`,
      outcome: 'optimal',
    });
    return files.writes[0]?.text ?? '';
  };

  it('writes every figure of the plan as CSV', async () => {
    const lines = (await exported('csv')).split('\n');
    expect(lines[0]).toBe('table,period,site,tier,system,server,block,what,value,unit');
    // 110 and 120 MW of racks that take 0.1 MW and cost $3M.
    expect(lines).toContain('fleet,2027-01,abilene,,rack,,,bought,1100,racks');
    expect(lines).toContain('fleet,2027-04,abilene,,rack,,,running,1200,racks');
    expect(lines).toContain('totals,,,,,,,capex,3600000000,USD');
  });

  it('writes the report as Markdown', async () => {
    const lines = (await exported('markdown')).split('\n');
    expect(lines[0]).toBe('# Roadmap');
    // 8 Mtok/s at $3 and 1.6 at $2 for 7.884M seconds are $214M; 100 racks more cost $300M.
    expect(lines).toContain('| 2027 Q2 | $214M | $300M | 120 | 120 | 120 | |');
  });

  it('writes the program as MPS, under the name of the scenario', async () => {
    const text = await exported('mps');
    expect(text).toMatch(/^NAME Roadmap$/m);
    expect(text).toMatch(/^ {4}RHS {2}\S*abilene\S* {2}110$/m);
    expect(text).toMatch(/^ {4}RHS {2}\S*abilene\S* {2}120$/m);
    expect(text).toMatch(/^ENDATA\n$/m);
  });
});

describe('the files around it', () => {
  it('are listed', async () => {
    const forecasts = ['base.csv', 'forecasts/high.csv'];
    const files = fakeFiles({ forecasts: () => forecasts });
    expect(await resultOf({ kind: 'listForecasts' }, { files })).toEqual({ kind: 'listed', forecasts });
  });

  it('are read again with the forecast that was loaded', async () => {
    const read = { ...roadmap, changed: ['scenario.yaml'] };
    const reread = vi.fn<ScreenFiles['reread']>(() => ({ kind: 'read', ...read }));
    const files = fakeFiles({ reread });
    expect(await resultOf({ kind: 'reread' }, { files })).toEqual({ kind: 'reread', ...read });
    open?.close();
    const { history } = edited;
    const loaded = { ...edited, history: { ...history, now: { ...history.now, forecast: 'high.csv' } } };
    await resultOf({ kind: 'reread' }, { files }, loaded);
    expect(reread.mock.calls).toEqual([[undefined], ['high.csv']]);
  });

  it('may be unreadable', async () => {
    expect(await resultOf({ kind: 'reread' })).toEqual({ kind: 'failed', why: 'Nothing can be read here.' });
  });

  it.each([write, save, ...EXPORT_FORMATS.map(exporting)])(
    'are looked at before $path is planned for, unless they may be replaced',
    async (errand) => {
      const failed = { kind: 'failed', why: 'It is a folder.' } as const;
      const files = fakeFiles({ inTheWay: () => failed });
      const { planElsewhere, runs } = fakePlanner();
      expect(await resultOf(errand, { files, planElsewhere })).toEqual(failed);
      expect([files.writes, runs]).toEqual([[], []]);
      open?.close();
      const replacing = { ...errand, mayReplace: true };
      expect(await resultOf(replacing, { files })).toMatchObject({ kind: 'written' });
    },
  );

  it.each([write, save, ...EXPORT_FORMATS.map(exporting)])('may refuse $path', async (errand) => {
    const exists = { kind: 'exists', path: errand.path } as const;
    expect(await resultOf(errand, { files: fakeFiles({ write: () => exists }) })).toEqual(exists);
    open?.close();
    const failed = { kind: 'failed', why: 'The disk is full.' } as const;
    expect(await resultOf(errand, { files: fakeFiles({ write: () => failed }) })).toEqual(failed);
  });
});

describe('what is thrown', () => {
  const thrown = () => {
    throw new Error('The folder is gone.');
  };

  it.each<[Errand, keyof ScreenFiles]>([
    [{ kind: 'listForecasts' }, 'forecasts'],
    [{ kind: 'reread' }, 'reread'],
    [save, 'savedText'],
    [write, 'savedText'],
    [write, 'write'],
  ])('by the files for %j in %s is said', async (errand, which) => {
    expect(await resultOf(errand, { files: fakeFiles({ [which]: thrown }) })).toEqual({
      kind: 'failed',
      why: 'The folder is gone.',
    });
  });

  it('by the planner is said, and nothing is written', async () => {
    const files = fakeFiles();
    const { planElsewhere, runs } = fakePlanner();
    const result = resultOf(exporting('csv'), { files, planElsewhere });
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    runs[0]?.breakDown('The thread ended with code 1.');
    expect(await result).toEqual({ kind: 'failed', why: 'The thread ended with code 1.' });
    expect(files.writes).toEqual([]);
  });
});
