import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeDocument } from '../../src/document/write.ts';
import { insightInto } from '../../src/insight/insight.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { App } from '../../src/screen/App.tsx';
import { KEY_BINDINGS } from '../../src/screen/keys.ts';
import type { PlanElsewhere } from '../../src/screen/usePlanning.ts';
import type { WritePlan } from '../../src/screen/writePlan.ts';
import {
  CTRL_C,
  DOWN,
  ESCAPE,
  type FakeTerminal,
  LEFT,
  openTerminal,
  RIGHT,
  UP,
} from '../support/terminal.ts';
import { answeringAtOnce } from './fakePlanner.ts';
import { afterKeys, gigawatt, solving, times, withoutLimits } from './opened.ts';

let open: FakeTerminal | undefined;

afterEach(() => open?.close());

const noFile: WritePlan = () => ({ kind: 'failed', why: 'Nothing is to be written here.' });

async function opened(
  columns = 80,
  rows = 24,
  {
    scenario = gigawatt,
    writePlan = noFile,
    planElsewhere = answeringAtOnce,
  }: { scenario?: Scenario; writePlan?: WritePlan; planElsewhere?: PlanElsewhere } = {},
): Promise<FakeTerminal> {
  open = await openTerminal(
    <App scenario={scenario} solving={solving} planElsewhere={planElsewhere} writePlan={writePlan} />,
    { columns, rows },
  );
  return open;
}

const linesOf = (terminal: FakeTerminal) => terminal.frame().split('\n');
const widestOf = (terminal: FakeTerminal) => Math.max(...linesOf(terminal).map((line) => line.length));

describe('screen', () => {
  it('shows everything that matters at 80 x 24', async () => {
    const terminal = await opened();
    await terminal.waitFor('over equal split,');
    const frame = terminal.frame();
    expect(linesOf(terminal)).toHaveLength(23);
    expect(widestOf(terminal)).toBeLessThanOrEqual(80);
    expect(frame).toMatch(/^Millwright {2}One gigawatt in 2027 +OPTIMAL$/m);
    expect(frame).toMatch(/^Revenue \$[\d.]+B a year {3}power 1 GW of 1 GW {3}capex \$[\d.]+B of \$40B$/m);
    expect(frame).toMatch(
      /^Gain \$[\d.]+B \([\d.]+ %\) over equal split, \$[\d.]+B \([\d.]+ %\) over only \w+$/m,
    );
    expect(frame).toMatch(
      /^Proof holds \(simplex, gap \S+ %\)\. Weakest evidence: assumption, \d+ of \d+ numbers/m,
    );
    expect(frame).toMatch(/^> power abilene +1 GW /m);
    expect(frame).toMatch(/^ {2}capex budget +\$40B /m);
    expect(frame).toMatch(/power at abilene +\$[\d.]+M per MW$/m);
    expect(frame).toMatch(/Fleet +racks +power +capex$/m);
    for (const { id } of gigawatt.tiers) {
      expect(frame).toMatch(new RegExp(`^ {2}demand ${id} +\\S+ Mtok/s `, 'm'));
      expect(frame).toMatch(new RegExp(`^ {2}price ${id} +\\S+/Mtok `, 'm'));
      expect(frame).toMatch(new RegExp(` ${id} +[▏▎▍▌▋▊▉█]* +\\S+ MW +\\S+ of \\d+ Mtok/s$`, 'm'));
    }
    expect(linesOf(terminal).at(-1)).toBe('↑↓ select   ←→ change   w write plan.json   ? help   q quit');
    expect(frame).not.toContain('…');
    expect(frame).not.toContain('\u001b');
  });

  it('says by words and signs all that colours say', async () => {
    // What NO_COLOR comes to: the command line sets this before Ink loads.
    expect(process.env.FORCE_COLOR).toBe('0');
    const terminal = await opened();
    await terminal.press(DOWN, RIGHT);
    expect(terminal.frame()).not.toContain('\u001b');
    expect(linesOf(terminal).filter((line) => line.startsWith('> '))).toHaveLength(1);
    expect(terminal.frame()).toMatch(/^> capex budget +\$40\.5B +\+1 /m);
    expect(terminal.frame()).toMatch(/^Millwright .* OPTIMAL$/m);
  });

  it('keeps its columns with the longest names', async () => {
    const long = 'x'.repeat(64);
    const tiers = gigawatt.tiers.map((tier, index) => ({ ...tier, id: `${long.slice(1)}${index}` }));
    const sites = gigawatt.sites.map((site) => ({ ...site, id: long }));
    const name = '計画'.repeat(50);
    const terminal = await opened(80, 24, { scenario: { ...gigawatt, name, tiers, sites } });
    await terminal.waitFor('over equal split,');
    expect(linesOf(terminal)).toHaveLength(23);
    expect(linesOf(terminal)[0]).toMatch(/^Millwright {2}(計画)+計?… +OPTIMAL$/);
    expect(widestOf(terminal)).toBeLessThanOrEqual(80);
    expect(linesOf(terminal).at(-1)).toContain('q quit');
  });

  it('uses the room of 120 x 40 for price, share and revenue of each tier', async () => {
    const terminal = await opened(120, 40);
    expect(linesOf(terminal)).toHaveLength(39);
    expect(widestOf(terminal)).toBeLessThanOrEqual(120);
    expect(terminal.frame()).toMatch(/Tiers +power served of demand +share +price +a year$/m);
    expect(terminal.frame()).toMatch(/ medium .+ % {2,}\$3\/Mtok +\$[\d.]+B$/m);
  });

  it('says what it needs where it has less', async () => {
    const terminal = await opened(60, 15);
    expect(terminal.frame().replaceAll('\n', ' ').trim()).toBe(
      'This screen needs 80 columns and 24 rows; this terminal has 60 and 15. Make it larger, or press q and run "millwright | less" for the plan as text.',
    );
    await terminal.press('q');
    await terminal.left;
  });

  it('takes a terminal without a size for 80 x 24', async () => {
    const terminal = await opened(0, 0);
    expect(linesOf(terminal)).toHaveLength(23);
    expect(terminal.frame()).toContain('> power abilene');
  });

  it('follows the size of the terminal', async () => {
    const terminal = await opened();
    await terminal.press(RIGHT);
    await terminal.resize(120, 40);
    expect(linesOf(terminal)).toHaveLength(39);
    expect(terminal.frame()).toMatch(/^> power abilene +1\.01 GW +\+1 /m);
    await terminal.resize(70, 24);
    expect(terminal.frame()).toContain('This screen needs 80 columns');
    await terminal.resize(80, 24);
    expect(linesOf(terminal)).toHaveLength(23);
    expect(terminal.frame()).toMatch(/^> power abilene +1\.01 GW +\+1 /m);
  });

  it('follows each key with a plan', async () => {
    const terminal = await opened();
    await terminal.press(LEFT);
    const revenue = afterKeys(['left']).message?.text ?? '';
    expect(terminal.frame()).toContain(revenue);
    expect(terminal.frame()).toContain('power 990 MW of 990 MW');
    await terminal.press(DOWN, DOWN, UP, '+');
    expect(terminal.frame()).toMatch(/^> capex budget +\$40\.5B +\+1 /m);
  });

  it('takes every key of a lump, and shows the plan of where they end', async () => {
    const terminal = await opened();
    const before = terminal.frames();
    await terminal.press(RIGHT.repeat(60));
    expect(terminal.frame()).toMatch(/^> power abilene +1\.6 GW \+60 /m);
    expect(terminal.frame()).toContain(afterKeys(times(60, 'right')).message?.text);
    expect(terminal.frames() - before).toBeLessThan(60);
    await terminal.press('hhjjkl');
    expect(terminal.frame()).toMatch(/^> capex budget +\$40\.5B +\+1 /m);
    expect(terminal.frame()).toMatch(/^ {2}power abilene +1\.58 GW \+58 /m);
  });

  it('holds the gains back until they are known, and shows none of another plan', async () => {
    const terminal = await opened();
    expect(terminal.frame()).toContain('Gain over equal split and over any one system: not known yet');
    await terminal.waitFor('over equal split,');
    await terminal.press(RIGHT);
    expect(terminal.frame()).toContain('not known yet');
    await terminal.waitFor('over equal split,');
  });

  it('keeps the last plan in sight, marked as old, beside the reasons why there is none', async () => {
    const terminal = await opened();
    const [served] = /100 of \d+ Mtok\/s/.exec(terminal.frame()) ?? [];
    expect(served).toBe('100 of 200 Mtok/s');
    await terminal.press(DOWN, DOWN, LEFT.repeat(12));
    const frame = terminal.frame();
    expect(frame).toMatch(/^Millwright .* OLD PLAN$/m);
    expect(frame).toContain('No feasible plan. Tier free has a commitment of 100 Mtok/s and a demand of 80');
    expect(frame).toContain('100 of 100 Mtok/s');
    expect(linesOf(terminal)).toHaveLength(23);
    expect(frame).toContain('q quit');
    await terminal.press(RIGHT, RIGHT);
    expect(terminal.frame()).toMatch(/^Millwright .* OPTIMAL$/m);
    expect(terminal.frame()).not.toContain('No feasible plan');
  });

  it('opens on a scenario that has no plan', async () => {
    const tiers = gigawatt.tiers.map((tier) => ({ ...tier, commitment: [1e6] }));
    const terminal = await opened(80, 24, { scenario: { ...gigawatt, tiers } });
    expect(terminal.frame()).toMatch(/^Millwright .* NO PLAN$/m);
    expect(terminal.frame()).toContain('No feasible plan.');
    expect(terminal.frame()).toContain('There is no plan to show yet; change an input.');
    expect(terminal.frame()).toContain('> power abilene');
  });

  it('calls limits that do not exist unlimited, and says why they cannot be nudged', async () => {
    const terminal = await opened(80, 24, { scenario: withoutLimits(gigawatt) });
    expect(terminal.frame()).toMatch(/^ {2}capex budget +unlimited/m);
    expect(terminal.frame()).toMatch(/^ {2}demand ultra +unlimited/m);
    expect(terminal.frame()).toMatch(/capex \$[\d.]+B, no limit$/m);
    await terminal.press(DOWN, RIGHT);
    expect(terminal.frame()).toContain('Money is no limit here;');
  });

  it('never sends what others wrote to the terminal raw', async () => {
    const terminal = await opened(80, 24, { scenario: { ...gigawatt, name: 'a\u001b[2Jb\u202ec' } });
    expect(terminal.frame()).toContain('Millwright  a\\u{1b}[2Jb\\u{202e}c');
    expect(terminal.frame()).not.toContain('\u001b');
  });

  it('scrolls a list of inputs that is longer than the terminal', async () => {
    const site = gigawatt.sites[0] as Scenario['sites'][number];
    const sites = Array.from({ length: 20 }, (_, index) => ({
      ...site,
      id: `site${index + 1}`,
      powerMw: [50],
    }));
    const terminal = await opened(80, 24, { scenario: { ...gigawatt, sites } });
    await terminal.waitFor('OPTIMAL');
    expect(terminal.frame()).toMatch(/^Inputs +↓17 /m);
    expect(terminal.frame()).toMatch(/^> power site1 /m);
    await terminal.press('j'.repeat(30));
    expect(terminal.frame()).toMatch(/^> price ultra /m);
    expect(terminal.frame()).toMatch(/^Inputs +↑17 /m);
    expect(terminal.frame()).toMatch(/and \d+ entries more/);
    expect(linesOf(terminal)).toHaveLength(23);
    expect(widestOf(terminal)).toBeLessThanOrEqual(80);
  });

  it('lists every key in the help', async () => {
    const terminal = await opened();
    await terminal.press('?');
    for (const { shown, description } of KEY_BINDINGS) {
      expect(terminal.frame()).toContain(`${shown.padEnd(10)} ${description}`);
    }
    expect(linesOf(terminal)).toHaveLength(23);
    await terminal.press(ESCAPE);
    expect(terminal.frame()).toContain('> power abilene');
  });

  it('writes the plan of a cold solve, and asks before it replaces one', async () => {
    const writePlan = vi.fn<WritePlan>((_, mayReplace) =>
      mayReplace ? { kind: 'written', path: 'plan.json' } : { kind: 'exists', path: 'plan.json' },
    );
    const terminal = await opened(80, 24, { writePlan });
    await terminal.press(`${RIGHT}${DOWN}${LEFT}`, 'w');
    expect(terminal.frame()).toContain('plan.json exists. W replaces it; any other key leaves it as it is.');
    await terminal.press('W');
    expect(terminal.frame()).toContain('Wrote plan.json.');

    const { scenario } = afterKeys(['right', 'down', 'left']);
    const outcome = planScenario(scenario, solving);
    const document = makeDocument(scenario, outcome, insightInto(scenario, outcome, solving));
    expect(writePlan.mock.calls).toEqual([
      [document, false],
      [document, true],
    ]);
    expect(document.scenario.input).toMatchObject({
      sites: [{ powerMw: [1010] }],
      capexBudgetMusd: [39_500],
    });
  });

  it('writes why there is no plan, and says so', async () => {
    const writePlan = vi.fn<WritePlan>(() => ({ kind: 'written', path: 'plan.json' }));
    const terminal = await opened(80, 24, { writePlan });
    await terminal.press(DOWN, DOWN, LEFT.repeat(12), 'w');
    expect(terminal.frame()).toContain('Wrote plan.json: it says why there is no plan.');
    expect(writePlan.mock.calls[0]?.[0].outcome.kind).toBe('infeasible');
  });

  it('writes before it leaves when both keys come in one lump', async () => {
    const writePlan = vi.fn<WritePlan>(() => ({ kind: 'written', path: 'plan.json' }));
    const terminal = await opened(80, 24, { writePlan });
    await terminal.press('wq');
    await terminal.left;
    expect(writePlan).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['q', 'q'],
    ['Ctrl-C', CTRL_C],
  ])('leaves on %s', async (_, key) => {
    const terminal = await opened();
    await terminal.press(key);
    await expect(terminal.left).resolves.toBeUndefined();
  });
});
