import { afterEach, describe, expect, it, vi } from 'vitest';
import { explanationSteps } from '../../src/insight/explanation.ts';
import { finished } from '../../src/insight/steps.ts';
import { App } from '../../src/screen/App.tsx';
import type { Opening } from '../../src/screen/files.ts';
import { ESCAPE, type FakeTerminal, LEFT, openTerminal, RIGHT } from '../support/terminal.ts';
import { fakeExplainer } from './fakeExplainer.ts';
import { fakeFiles } from './fakeFiles.ts';
import { answeringAtOnce } from './fakePlanner.ts';
import { gigawatt, scenarioOf, solving } from './opened.ts';
import { openedRoadmap } from './openedRoadmap.ts';
import { planOf } from './roadmap.ts';

let open: FakeTerminal | undefined;

afterEach(() => open?.close());

const roadmap = openedRoadmap({ periods: 3, sites: 1 });

async function opened(opening: Opening = roadmap, rows = 24) {
  const { explainElsewhere, asked } = fakeExplainer();
  const props = { ...opening, solving, planElsewhere: answeringAtOnce, explainElsewhere, files: fakeFiles() };
  const terminal = await openTerminal(<App {...props} />, { columns: 80, rows });
  open = terminal;
  await terminal.waitFor('OPTIMAL');
  const run = async (count: number) => {
    await vi.waitFor(() => expect(asked).toHaveLength(count));
    return asked[count - 1] as (typeof asked)[number];
  };
  return { terminal, asked, run };
}

const line = ({ frame }: FakeTerminal, at: number) => frame().split('\n')[at];

describe('the reasons of a plan', () => {
  it('are worked out once it is known what a quick plan is held against, too, and not before anybody asks', async () => {
    const { terminal, asked, run } = await opened(gigawatt);
    await terminal.waitFor('over equal split,');
    await terminal.press('5');
    (await run(1)).tell('limits');
    await terminal.waitFor('Esc leaves it: working out what its limits are worth, part 1 of 4');
    // Another plan has its own, after what it is held against.
    await terminal.press(LEFT);
    expect(terminal.frame()).not.toContain('working out');
    expect(asked).toHaveLength(1);
    expect((await run(2)).plan.scenario.sites[0]?.powerMw).toEqual([990]);
  });

  it('are worked out elsewhere, with the part that they have come to over the page', async () => {
    const { terminal, asked, run } = await opened();
    expect(asked).toHaveLength(0);
    await terminal.press('5');
    const first = await run(1);
    expect(first.plan).toEqual(planOf(scenarioOf(roadmap.opened)));
    expect(line(terminal, 6)).toBe('Esc leaves it: working out the reasons');
    first.tell('nearlyAsGood');
    await terminal.waitFor('Esc leaves it: working out plans nearly as good, part 4 of 4');
    // It stays where the page is scrolled.
    await terminal.press('J');
    expect(line(terminal, 6)).toMatch(/^Esc leaves it: working out plans nearly as good/);
    await terminal.press('K', '1');
    first.answer(finished(explanationSteps(first.plan, solving)));
    await terminal.press('5');
    await terminal.waitFor('What limits are worth ─');
    expect(terminal.frame()).not.toContain('working out');
    expect(asked).toHaveLength(1);
  });

  it('are left by Escape, and asked for again by 5', async () => {
    const { terminal, run } = await opened();
    await terminal.press('5');
    const first = await run(1);
    await terminal.press(ESCAPE);
    expect(first.isAbandoned()).toBe(true);
    expect(line(terminal, 6)).toBe('The reasons are not worked out; 5 does it.');
    expect(terminal.frame()).toMatch(/^Millwright .* OPTIMAL$/m);
    first.tell('nearlyAsGood');
    await terminal.press('5');
    await run(2);
    expect(line(terminal, 6)).toBe('Esc leaves it: working out the reasons');
  });

  it('are dropped when another plan comes, and asked for of that one', async () => {
    const { terminal, run } = await opened();
    await terminal.press('5');
    const first = await run(1);
    await terminal.press(RIGHT);
    expect(first.isAbandoned()).toBe(true);
    const second = await run(2);
    expect(second.plan.scenario.sites[0]?.powerMw).toEqual([110, 120, 130]);
    first.answer(finished(explanationSteps(first.plan, solving)));
    second.tell('influences');
    await terminal.waitFor('working out what it rests on, part 3 of 4');
    expect(terminal.frame()).not.toContain('What limits are worth ─');
  });

  it('may fail, which is said over what the plan itself knows', async () => {
    const { terminal, run } = await opened();
    await terminal.press('5');
    const first = await run(1);
    first.breakDown('The thread ended with code 1 and without an answer.');
    await terminal.waitFor('No reasons: The thread ended with code 1 and without an answer.');
    expect(terminal.frame()).toContain('What binds ─');
    await terminal.press('5');
    (await run(2)).answer(undefined);
    await terminal.waitFor('No reasons: No solver could prove the best plan with racks in parts,');
  });

  it('are asked for once where keys come in a burst', async () => {
    const { terminal, asked, run } = await opened();
    await terminal.press('5', '1', '5', ESCAPE, '5');
    await run(1);
    expect(asked).toHaveLength(1);
  });
});
