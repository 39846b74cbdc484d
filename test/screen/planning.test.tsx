import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlanOutcome } from '../../src/plan/plan.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { App } from '../../src/screen/App.tsx';
import type { Opening, ScreenFiles } from '../../src/screen/files.ts';
import { DOWN, ESCAPE, type FakeTerminal, LEFT, openTerminal, RIGHT } from '../support/terminal.ts';
import { explainingNever } from './fakeExplainer.ts';
import { fakeFiles } from './fakeFiles.ts';
import { type FakeRun, fakePlanner } from './fakePlanner.ts';
import { gigawatt, scenarioOf, selecting, solving } from './opened.ts';
import { openedRoadmap } from './openedRoadmap.ts';
import { NO_INSIGHT, outcomeOf, planOf } from './roadmap.ts';

let open: FakeTerminal | undefined;

afterEach(() => open?.close());

const roadmap = openedRoadmap({ periods: 3, sites: 1 });
const scenario = scenarioOf(roadmap.opened);

interface Opened {
  readonly terminal: FakeTerminal;
  readonly runs: FakeRun[];
  /** Waits until as many plans were asked for, and gives the last of them. */
  run(count: number): Promise<FakeRun>;
}

async function opened(opening: Opening = roadmap, files: ScreenFiles = fakeFiles()): Promise<Opened> {
  const { planElsewhere, runs } = fakePlanner();
  const props = { ...opening, solving, planElsewhere, explainElsewhere: explainingNever, files };
  const terminal = await openTerminal(<App {...props} />, { columns: 80, rows: 24 });
  open = terminal;
  const run = async (count: number) => {
    await vi.waitFor(() => expect(runs).toHaveLength(count));
    return runs[count - 1] as FakeRun;
  };
  return { terminal, runs, run };
}

/** The screen once the scenario on which it opened is planned. */
async function planned(opening?: Opening, files?: ScreenFiles): Promise<Opened> {
  const screen = await opened(opening, files);
  const first = await screen.run(1);
  first.answer(outcomeOf(first.scenario));
  first.understand(NO_INSIGHT);
  await screen.terminal.waitFor('OPTIMAL');
  return screen;
}

function isWhole({ frame }: FakeTerminal): void {
  const lines = frame().split('\n');
  expect(lines).toHaveLength(23);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(lines.at(-1)).toContain('q quit');
}

const stoppedAt = (own: Scenario, bound: number): PlanOutcome => {
  const plan = planOf(own);
  return {
    kind: 'stopped',
    why: 'interrupted',
    plan: { ...plan, objective: { ...plan.objective, bound: plan.objective.value * bound } },
  };
};

describe('a plan that takes long', () => {
  it('is made elsewhere, and shown once it is there', async () => {
    const { terminal, run } = await opened();
    expect(terminal.frame()).toMatch(/^Millwright {2}Roadmap +PLANNING$/m);
    expect(terminal.frame()).toMatch(/^Planning: 0 s; Esc stops it$/m);
    expect(terminal.frame()).toContain('The first plan is being made.');
    isWhole(terminal);
    const first = await run(1);
    expect(first.scenario).toEqual(scenario);
    first.answer(outcomeOf(scenario));
    await terminal.waitFor('OPTIMAL');
    expect(terminal.frame()).not.toContain('Planning:');
    // What it is held against comes later, from the same run.
    expect(terminal.frame()).toContain('not known yet');
    first.understand(NO_INSIGHT);
    await terminal.waitFor('Gain over simpler plans: not worked out');
    isWhole(terminal);
    expect(first.isAbandoned()).toBe(false);
  });

  it('tells of best, bound and gap as they are found', async () => {
    const { terminal, run } = await opened();
    const first = await run(1);
    first.report({ seconds: 0.2, bound: 900 });
    await terminal.waitFor('Planning: 0 s, bound $900M; Esc stops it');
    first.report({ seconds: 0.3, best: 750, bound: 840, gap: 0.12 });
    await terminal.waitFor('Planning: 0 s, best $750M, bound $840M, gap 12.0 %; Esc stops it');
    isWhole(terminal);
  });

  it('counts the seconds on its own', async () => {
    const { terminal } = await opened();
    await terminal.waitFor('Planning: 1 s; Esc stops it');
  });

  it('keeps the old plan in sight, and answers keys meanwhile', async () => {
    const { terminal, run } = await planned();
    const before = terminal.frame().split('\n')[1];
    await terminal.press(RIGHT);
    expect(terminal.frame()).toMatch(/^Millwright {2}Roadmap +OLD PLAN$/m);
    expect(terminal.frame()).toMatch(/^Planning: 0 s; Esc stops it$/m);
    expect(terminal.frame()).toContain('power abilene 100 MW -> 110 MW in 2027 Q1');
    expect(terminal.frame().split('\n')[1]).toBe(before);
    isWhole(terminal);
    await terminal.press(']', '4');
    expect(terminal.frame()).toMatch(/^> 2027 Q2 /m);
    await terminal.press('1', DOWN);
    expect(terminal.frame()).toMatch(/^Sites in 2027 Q2 +↓\d+ 2027 Q2, 2 of 3$/m);
    expect(terminal.frame()).toMatch(/^> electricity abilene +\$80\/MWh /m);
    const second = await run(2);
    expect(second.isAbandoned()).toBe(false);
    second.answer(outcomeOf(second.scenario));
    // 10 MW more make 0.8 Mtok/s at $2 for 31.536M seconds a year.
    await terminal.waitFor('power abilene 100 MW -> 110 MW in 2027 Q1: revenue +$50.5M to ');
    expect(terminal.frame()).toMatch(/^Millwright {2}Roadmap +OPTIMAL$/m);
  });

  it('is abandoned for other inputs, and its late answer is not shown', async () => {
    const { terminal, run } = await planned();
    await terminal.press(RIGHT);
    const second = await run(2);
    await terminal.press(RIGHT);
    expect(second.isAbandoned()).toBe(true);
    second.report({ seconds: 1, best: 1, bound: 2, gap: 0.5 });
    second.answer(outcomeOf(second.scenario));
    const third = await run(3);
    expect(third.scenario.sites[0]?.powerMw).toEqual([120, 130, 140]);
    expect(terminal.frame()).toMatch(/ OLD PLAN$/m);
    expect(terminal.frame()).not.toContain('best $');
    third.answer(outcomeOf(third.scenario));
    await terminal.waitFor('OPTIMAL');
    expect(terminal.frame()).toContain('mean power 130 of 130 MW');
  });

  it('is asked for once where keys come in a burst, even one that ends where it began', async () => {
    const { terminal, runs, run } = await planned();
    await terminal.press(RIGHT.repeat(20));
    expect((await run(2)).scenario.sites[0]?.powerMw).toEqual([300, 310, 320]);
    await terminal.press(LEFT.repeat(20));
    const third = await run(3);
    expect(third.scenario).toEqual(scenario);
    third.answer(outcomeOf(scenario));
    await terminal.waitFor('OPTIMAL');
    expect(runs).toHaveLength(3);
  });

  it('tells how many changes an effect is of', async () => {
    const { terminal, run } = await planned();
    await terminal.press(RIGHT.repeat(3));
    const second = await run(2);
    second.answer(outcomeOf(second.scenario));
    await terminal.waitFor('3 changes, the last power abilene 120 MW -> 130 MW in 2027 Q1: revenue +');
  });

  it('is stopped by Escape, with the best plan so far', async () => {
    const { terminal, run } = await planned();
    await terminal.press(RIGHT);
    const second = await run(2);
    second.report({ seconds: 0.1, best: 750, bound: 840, gap: 0.12 });
    await terminal.press(ESCAPE);
    expect(second.stops()).toBe(1);
    expect(second.isAbandoned()).toBe(false);
    expect(terminal.frame()).toMatch(/^Stopping: 0 s, best \$750M, bound \$840M, gap 12\.0 %$/m);
    second.answer(stoppedAt(second.scenario, 1.25));
    // The bound is 25 % above the plan: the best possible plan is 20 % of itself better.
    await terminal.waitFor('Stopped: the best plan so far; the best possible one is at most 20.0 % better.');
    expect(terminal.frame()).toMatch(/^Millwright {2}Roadmap +STOPPED$/m);
    expect(terminal.frame()).toContain('mean power 120 of 120 MW');
    isWhole(terminal);
  });

  it('is stopped even before it was begun', async () => {
    const { terminal, run } = await opened();
    await terminal.press(ESCAPE);
    // Where it begins between the key and its frame it is asked twice, which is as good as once.
    await vi.waitFor(async () => expect((await run(1)).stops()).toBeGreaterThan(0));
  });

  it('leaves the old plan where there is none so far', async () => {
    const { terminal, run } = await planned();
    await terminal.press(RIGHT);
    const second = await run(2);
    await terminal.press(ESCAPE);
    second.answer({ kind: 'failed', reason: 'Planning was stopped before it had a first plan.' });
    await terminal.waitFor('Stopped before there was a plan; a changed input plans again.');
    expect(terminal.frame()).toMatch(/ OLD PLAN$/m);
    expect(terminal.frame()).toContain(
      'No plan could be found. Planning was stopped before it had a first plan.',
    );
    expect(terminal.frame()).toContain('mean power 110 of 110 MW');
    isWhole(terminal);
  });

  it('does not stop where Escape leaves the list of keys', async () => {
    const { terminal, run } = await opened();
    const first = await run(1);
    await terminal.press('?', ESCAPE);
    expect(first.stops()).toBe(0);
    await terminal.press(ESCAPE);
    expect(first.stops()).toBe(1);
  });

  it('says why it cannot be', async () => {
    const { terminal, run } = await planned();
    await terminal.press(LEFT);
    const second = await run(2);
    second.answer({ kind: 'infeasible', reasons: ['Tier chat asks for too much.'], excluded: [] });
    await terminal.waitFor('No feasible plan. Tier chat asks for too much.');
    expect(terminal.frame()).toMatch(/ OLD PLAN$/m);
    isWhole(terminal);
    await terminal.press(RIGHT);
    expect(terminal.frame()).not.toContain('No feasible plan');
  });

  it('tells of a planner that broke down, and plans the next inputs all the same', async () => {
    const { terminal, run } = await planned();
    await terminal.press(RIGHT);
    (await run(2)).breakDown('The thread ended with code 1.');
    await terminal.waitFor('No plan could be found. The thread ended with code 1.');
    await terminal.press(RIGHT);
    const third = await run(3);
    third.answer(outcomeOf(third.scenario));
    await terminal.waitFor('OPTIMAL');
  });

  it('stays where only what it is held against broke down', async () => {
    const { terminal, run } = await opened();
    const first = await run(1);
    first.answer(outcomeOf(scenario));
    await terminal.waitFor('OPTIMAL');
    first.breakDown('The thread ended with code 1.');
    await terminal.waitFor('No comparison with simpler plans: The thread ended with code 1.');
    expect(terminal.frame()).toMatch(/ OPTIMAL$/m);
  });

  it('ends with the screen', async () => {
    const { terminal, run } = await planned();
    await terminal.press(RIGHT);
    const second = await run(2);
    // Asked once about the edit that is not saved.
    await terminal.press('q', 'q');
    await terminal.left;
    expect(second.isAbandoned()).toBe(true);
  });
});

describe('the plan for a file', () => {
  it('is made once more elsewhere, of the scenario as it would be saved, and written with its own insight', async () => {
    const files = fakeFiles();
    const { terminal, run } = await planned(roadmap, files);
    await terminal.press(RIGHT);
    const second = await run(2);
    second.answer(outcomeOf(second.scenario));
    second.understand(NO_INSIGHT);
    await terminal.waitFor('OPTIMAL');
    await terminal.press('w');
    expect(terminal.frame()).toContain('Planning from cold for plan.json ...');
    const third = await run(3);
    expect(third.scenario).toEqual(second.scenario);
    expect(third.scenario.sites[0]?.powerMw).toEqual([110, 120, 130]);
    expect(files.writes).toEqual([]);
    third.answer(stoppedAt(third.scenario, 1.25));
    expect(files.writes).toEqual([]);
    third.understand({ ...NO_INSIGHT, remarks: ['Planning was stopped.'] });
    await terminal.waitFor('Wrote plan.json: the best plan so far of a search that was stopped.');
    expect(files.writes).toMatchObject([{ path: 'plan.json', mayReplace: false }]);
    expect(JSON.parse(files.writes[0]?.text ?? '')).toMatchObject({
      version: 1,
      outcome: { kind: 'stopped', why: 'interrupted' },
      // The bound is 25 % above the plan, a fifth of itself.
      objective: { gap: 0.2 },
      remarks: ['Planning was stopped.'],
    });
    // The plan on show is the one that was there before.
    expect(terminal.frame()).toMatch(/ OPTIMAL$/m);
  });

  it('is the one on show where its search was stopped, which would not end there a second time', async () => {
    const files = fakeFiles();
    const { terminal, runs, run } = await planned(roadmap, files);
    await terminal.press(RIGHT);
    const second = await run(2);
    second.answer(stoppedAt(second.scenario, 1.25));
    await terminal.waitFor('STOPPED');
    await terminal.press('w');
    await terminal.waitFor('The comparison with simpler plans is still being made; try again after that.');
    expect(files.writes).toEqual([]);
    second.understand({ ...NO_INSIGHT, remarks: ['Planning was stopped.'] });
    await terminal.waitFor('not worked out');
    await terminal.press('w');
    await terminal.waitFor('Wrote plan.json: the best plan so far of a search that was stopped.');
    expect(JSON.parse(files.writes[0]?.text ?? '')).toMatchObject({
      scenario: { input: { sites: [{ id: 'abilene', powerMw: [110, 120, 130] }] } },
      outcome: { kind: 'stopped', why: 'interrupted' },
      objective: { gap: 0.2 },
      remarks: ['Planning was stopped.'],
    });
    expect(runs).toHaveLength(2);
  });

  it('leaves the one on show to be made, and keys free', async () => {
    const files = fakeFiles();
    const { terminal, run } = await opened(roadmap, files);
    const first = await run(1);
    await terminal.press('w');
    const second = await run(2);
    expect(first.isAbandoned()).toBe(false);
    await terminal.press(RIGHT);
    expect(first.isAbandoned()).toBe(true);
    expect(second.isAbandoned()).toBe(false);
    second.answer(outcomeOf(second.scenario));
    second.understand(NO_INSIGHT);
    await terminal.waitFor('Wrote plan.json.');
    // Of the inputs when the key was pressed, not of those on show.
    expect(JSON.parse(files.writes[0]?.text ?? '')).toMatchObject({
      scenario: { input: { sites: [{ id: 'abilene', powerMw: [100, 110, 120] }] } },
    });
  });

  it('says in the file why there is none', async () => {
    const files = fakeFiles();
    const { terminal, run } = await planned(roadmap, files);
    await terminal.press('w');
    const second = await run(2);
    second.answer({ kind: 'infeasible', reasons: ['Tier chat asks for too much.'], excluded: [] });
    second.understand(NO_INSIGHT);
    await terminal.waitFor('Wrote plan.json: it says why there is no plan.');
    expect(JSON.parse(files.writes[0]?.text ?? '')).toMatchObject({
      outcome: { kind: 'infeasible', reasons: ['Tier chat asks for too much.'] },
    });
    expect(terminal.frame()).toMatch(/ OPTIMAL$/m);
  });

  it('is not written where the planner broke down', async () => {
    const files = fakeFiles();
    const { terminal, run } = await planned(roadmap, files);
    await terminal.press('w');
    (await run(2)).breakDown('The thread ended with code 1.');
    await terminal.waitFor('The thread ended with code 1.');
    expect(files.writes).toEqual([]);
    expect(terminal.frame()).toMatch(/ OPTIMAL$/m);
  });
});

describe('whole racks', () => {
  it('are switched on by an input, planned elsewhere, and switched off at once', async () => {
    const { terminal, runs, run } = await opened(gigawatt);
    expect(terminal.frame()).toMatch(/ OPTIMAL$/m);
    expect(runs).toHaveLength(0);
    await terminal.press(DOWN.repeat(selecting('racks').length));
    expect(terminal.frame()).toMatch(/^> racks +continuous /m);
    await terminal.press(RIGHT);
    expect(terminal.frame()).toMatch(/^> racks +whole \* /m);
    expect(terminal.frame()).toContain('racks continuous -> whole');
    expect(terminal.frame()).toMatch(/ OLD PLAN$/m);
    const first = await run(1);
    expect(first.scenario).toEqual({ ...scenarioOf(gigawatt.opened), racks: 'whole' });
    await terminal.press(LEFT);
    expect(first.isAbandoned()).toBe(true);
    expect(terminal.frame()).toMatch(/ OPTIMAL$/m);
    expect(terminal.frame()).not.toContain('Planning:');
  });

  it('say what rounding strands and how far the best may be, and that the racks stand fixed', async () => {
    // 0.33 of 100.33 MW hold no whole rack of 0.1 MW but three: 0.03 MW stay dark.
    const { terminal } = await planned(
      openedRoadmap({ periods: 1, sites: 1, racks: 'whole' }, { power: '100.33 MW' }),
    );
    expect(terminal.frame()).toMatch(/^Proof holds \(highs, gap [\d.]+ %, 30 kW stranded\)\./m);
    expect(terminal.frame()).toContain('Binds, racks fixed');
  });
});
