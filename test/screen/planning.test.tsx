import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlanOutcome } from '../../src/plan/plan.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { App } from '../../src/screen/App.tsx';
import type { WritePlan } from '../../src/screen/writePlan.ts';
import { DOWN, ESCAPE, type FakeTerminal, LEFT, openTerminal, RIGHT } from '../support/terminal.ts';
import { type FakeRun, fakePlanner } from './fakePlanner.ts';
import { gigawatt, solving } from './opened.ts';
import { NO_INSIGHT, outcomeOf, planOf, roadmap } from './roadmap.ts';

let open: FakeTerminal | undefined;

afterEach(() => open?.close());

const scenario = roadmap({ periods: 3, sites: 1 });

interface Opened {
  readonly terminal: FakeTerminal;
  readonly runs: FakeRun[];
  /** Waits until as many plans were asked for, and gives the last of them. */
  run(count: number): Promise<FakeRun>;
}

async function opened(own: Scenario = scenario, writePlan: WritePlan = noFile): Promise<Opened> {
  const { planElsewhere, runs } = fakePlanner();
  const props = { scenario: own, solving, planElsewhere, writePlan };
  const terminal = await openTerminal(<App {...props} />, { columns: 80, rows: 24 });
  open = terminal;
  const run = async (count: number) => {
    await vi.waitFor(() => expect(runs).toHaveLength(count));
    return runs[count - 1] as FakeRun;
  };
  return { terminal, runs, run };
}

const noFile: WritePlan = () => ({ kind: 'failed', why: 'Nothing is to be written here.' });

/** The screen once the scenario on which it opened is planned. */
async function planned(own?: Scenario, writePlan?: WritePlan): Promise<Opened> {
  const screen = await opened(own, writePlan);
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
    expect(first.scenario).toBe(scenario);
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
    await terminal.press(']', 't', 't', DOWN);
    expect(terminal.frame()).toMatch(/^Inputs in 2027 Q2 +2027 Q2, 2 of 3$/m);
    expect(terminal.frame()).toMatch(/^> capex budget /m);
    const second = await run(2);
    expect(second.isAbandoned()).toBe(false);
    second.answer(outcomeOf(second.scenario));
    await terminal.waitFor('New plan: revenue +');
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
    expect(third.scenario).toBe(scenario);
    third.answer(outcomeOf(scenario));
    await terminal.waitFor('OPTIMAL');
    expect(runs).toHaveLength(3);
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
    await vi.waitFor(async () => expect((await run(1)).stops()).toBe(1));
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
    await terminal.press('q');
    await terminal.left;
    expect(second.isAbandoned()).toBe(true);
  });

  it('is written as it was found, not planned once more', async () => {
    const writePlan = vi.fn<WritePlan>(() => ({ kind: 'written', path: 'plan.json' }));
    const { terminal, run } = await planned(scenario, writePlan);
    await terminal.press(RIGHT, 'w');
    expect(terminal.frame()).toContain(
      'The plan of these inputs is still being made; press w once it is there.',
    );
    const second = await run(2);
    const outcome = stoppedAt(second.scenario, 1.25);
    second.answer(outcome);
    await terminal.waitFor('STOPPED');
    await terminal.press('w');
    expect(terminal.frame()).toContain(
      'The comparison with simpler plans is still being made; press w after that.',
    );
    expect(writePlan).not.toHaveBeenCalled();
    second.understand({ ...NO_INSIGHT, remarks: ['Planning was stopped.'] });
    await terminal.waitFor('not worked out');
    await terminal.press('w');
    expect(terminal.frame()).toContain('Wrote plan.json: the best plan so far of a search that was stopped.');
    const [document] = writePlan.mock.calls[0] ?? [];
    expect(document).toMatchObject({
      outcome: { kind: 'stopped', why: 'interrupted' },
      objective: { gap: 0.2 },
      remarks: ['Planning was stopped.'],
    });
  });
});

describe('whole racks', () => {
  it('are switched on by an input, planned elsewhere, and switched off at once', async () => {
    const { terminal, runs, run } = await opened(gigawatt);
    expect(terminal.frame()).toMatch(/ OPTIMAL$/m);
    expect(runs).toHaveLength(0);
    await terminal.press(DOWN.repeat(20));
    expect(terminal.frame()).toMatch(/^> racks +continuous /m);
    await terminal.press(RIGHT);
    expect(terminal.frame()).toMatch(/^> racks +whole +\+1 /m);
    expect(terminal.frame()).toContain('racks continuous -> whole');
    expect(terminal.frame()).toMatch(/ OLD PLAN$/m);
    const first = await run(1);
    expect(first.scenario).toEqual({ ...gigawatt, racks: 'whole' });
    await terminal.press(LEFT);
    expect(first.isAbandoned()).toBe(true);
    expect(terminal.frame()).toMatch(/ OPTIMAL$/m);
    expect(terminal.frame()).not.toContain('Planning:');
  });

  it('say what rounding strands and how far the best may be, and that the racks stand fixed', async () => {
    // 0.33 of 100.33 MW hold no whole rack of 0.1 MW but three: 0.03 MW stay dark.
    const whole = roadmap({ periods: 1, sites: 1, racks: 'whole' });
    const sites = whole.sites.map((site) => ({ ...site, powerMw: [100.33] }));
    const { terminal } = await planned({ ...whole, sites });
    expect(terminal.frame()).toMatch(/^Proof holds \(highs, gap [\d.]+ %, 30 kW stranded\)\./m);
    expect(terminal.frame()).toContain('Binds, racks fixed');
  });
});
