import { afterEach, describe, expect, it } from 'vitest';
import { makeDocument, writeDocument } from '../../src/document/write.ts';
import { insightInto } from '../../src/insight/insight.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { readScenario } from '../../src/scenario/read.ts';
import { App } from '../../src/screen/App.tsx';
import type { Opening, ScreenFiles } from '../../src/screen/files.ts';
import { KEY_BINDINGS } from '../../src/screen/keys.ts';
import type { PlanElsewhere } from '../../src/screen/usePlanning.ts';
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
import { explainingNever } from './fakeExplainer.ts';
import { fakeFiles } from './fakeFiles.ts';
import { answeringAtOnce } from './fakePlanner.ts';
import {
  afterKeys,
  gigawatt,
  gigawattWith,
  openedFile,
  scenarioOf,
  selecting,
  solving,
  times,
  withoutLimits,
} from './opened.ts';

let open: FakeTerminal | undefined;

afterEach(() => open?.close());

interface Around {
  readonly opening?: Opening;
  readonly files?: Partial<ScreenFiles>;
  readonly planElsewhere?: PlanElsewhere;
}

async function opened(
  columns = 80,
  rows = 24,
  { opening = gigawatt, files = {}, planElsewhere = answeringAtOnce }: Around = {},
): Promise<FakeTerminal> {
  const props = {
    ...opening,
    solving,
    planElsewhere,
    explainElsewhere: explainingNever,
    files: fakeFiles(files),
  };
  open = await openTerminal(<App {...props} />, { columns, rows });
  return open;
}

const down = (label: string, opening = gigawatt) => DOWN.repeat(selecting(label, opening).length);
const linesOf = (terminal: FakeTerminal) => terminal.frame().split('\n');
const widestOf = (terminal: FakeTerminal) => Math.max(...linesOf(terminal).map((line) => line.length));
const isWhole = (terminal: FakeTerminal, columns = 80, rows = 24) => {
  expect(linesOf(terminal)).toHaveLength(rows - 1);
  expect(widestOf(terminal)).toBeLessThanOrEqual(columns);
};

describe('screen', () => {
  it('shows everything that matters at 80 x 24', async () => {
    const terminal = await opened();
    await terminal.waitFor('over equal split,');
    const frame = terminal.frame();
    isWhole(terminal);
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
    for (const { id } of scenarioOf(gigawatt.opened).tiers)
      expect(frame).toMatch(new RegExp(` ${id} +[▏▎▍▌▋▊▉█]* +\\S+ MW +\\S+ of \\d+ Mtok/s$`, 'm'));
    expect(linesOf(terminal).at(-1)).toBe(
      '1-7 views  ↑↓ select  ←→ change  ⏎ type  u undo  s save  w write  ? help  q quit',
    );
    expect(frame).not.toContain('\u001b');
  });

  it('says by words and signs all that colours say', async () => {
    // What NO_COLOR comes to: the command line sets this before Ink loads.
    expect(process.env.FORCE_COLOR).toBe('0');
    const terminal = await opened();
    await terminal.press(down('capex budget'), RIGHT);
    expect(terminal.frame()).not.toContain('\u001b');
    expect(linesOf(terminal).filter((line) => line.startsWith('> '))).toHaveLength(1);
    expect(terminal.frame()).toMatch(/^> capex budget +\$40\.5B \* /m);
    expect(terminal.frame()).toMatch(/^Millwright .* OPTIMAL$/m);
  });

  it('keeps its columns with the longest names', async () => {
    const long = 'x'.repeat(64);
    const opening = gigawattWith(
      [/^name:.*$/m, `name: ${'計画'.repeat(50)}`],
      [/ {2}abilene:/, `  ${long}:`],
    );
    const terminal = await opened(80, 24, { opening });
    await terminal.waitFor('over equal split,');
    isWhole(terminal);
    expect(linesOf(terminal)[0]).toMatch(/^Millwright {2}(計画)+計?… +OPTIMAL$/);
    await terminal.press(RIGHT);
    // 30 columns for a name, a blank and "1.01 GW" leave 22 to the name: the first eleven and the last ten with what is left out between.
    expect(terminal.frame()).toMatch(/^> power xxxxx…x{10} 1\.01 GW \* /m);
    expect(terminal.frame()).toMatch(/power at x+…x+ +\$[\d.]+M per MW$/m);
    for (const view of ['2', '3', '4', '5', '6', '7']) {
      await terminal.press(view);
      isWhole(terminal);
      expect(terminal.frame()).toMatch(/ > power x+…x+ 1\.01 GW \*(?: {2}[↑↓]\d+)*$/m);
      expect(linesOf(terminal).at(-1)).toMatch(/^1-7 views .* q quit$/);
    }
  });

  it('uses the room of 120 x 40 for price, share and revenue of each tier', async () => {
    const terminal = await opened(120, 40);
    isWhole(terminal, 120, 40);
    expect(terminal.frame()).toMatch(/Tiers +power served of demand +share +price +a year$/m);
    expect(terminal.frame()).toMatch(/ medium .+ % {2,}\$3\/Mtok +\$[\d.]+B$/m);
  });

  it.each([
    ['2', /^Fleet .*> power abilene 1 GW/m, /^vr_nvl72 +2,750 /m],
    ['3', /^Tiers .*> power abilene 1 GW/m, /^medium +\$3 /m],
    ['4', /^One period .*> power abilene 1 GW/m, /^> 2027-01 +\$44\.9B/m],
    ['5', /^Why this plan/m, /power at abilene +earns \$34\.2M a year/m],
    ['6', /^Compare/m, /press p|p pins|\bp\b/m],
    ['7', /^Evidence/m, /assumption/m],
  ])(
    'shows view %s in the whole width of 80 x 24, and beside the inputs where there is room',
    async (key, title, line) => {
      const terminal = await opened();
      await terminal.waitFor('over equal split,');
      await terminal.press(key);
      isWhole(terminal);
      expect(terminal.frame()).toMatch(title);
      expect(terminal.frame()).toMatch(line);
      await terminal.press(RIGHT);
      expect(terminal.frame()).toContain('> power abilene 1.01 GW *');
      await terminal.resize(200, 60);
      isWhole(terminal, 200, 60);
      expect(terminal.frame()).toMatch(/^> power abilene +1\.01 GW \*/m);
      await terminal.press('1');
      expect(terminal.frame()).toContain('Tiers');
    },
  );

  it('scrolls a view to its end and not beyond, and back', async () => {
    const terminal = await opened();
    await terminal.waitFor('over equal split,');
    await terminal.press('7');
    const top = terminal.frame();
    await terminal.press('J'.repeat(99));
    expect(terminal.frame()).toMatch(/^Evidence.* ↑\d+$/m);
    expect(terminal.frame()).not.toMatch(/^Evidence.*↓/m);
    await terminal.press('K');
    expect(terminal.frame()).toMatch(/^Evidence.*↑\d+ ↓7$/m);
    await terminal.press('K'.repeat(99));
    expect(terminal.frame()).toBe(top);
  });

  it('says what it needs where it has less', async () => {
    const terminal = await opened(60, 15);
    expect(terminal.frame().replaceAll('\n', ' ').trim()).toBe(
      'This screen needs 80 columns and 24 rows; this terminal has 60 and 15. Make it larger, or press q and run "millwright plan scenario.yaml | less" for the plan as text.',
    );
    await terminal.press('q');
    await terminal.left;
  });

  it('names no command on a terminal that is too small where there is none', async () => {
    const commandFor = () => ({ kind: 'none', why: 'It came through a pipe.' }) as const;
    const terminal = await opened(60, 15, { files: { commandFor } });
    expect(terminal.frame().replaceAll('\n', ' ').trim()).toMatch(
      / has 60 and 15\. Make it larger, or press q\.$/,
    );
  });

  it('asks before it leaves with unsaved edits, however small the terminal is', async () => {
    const terminal = await opened();
    await terminal.press(RIGHT);
    await terminal.resize(60, 20);
    await terminal.press('q');
    expect(terminal.frame()).toMatch(/^Unsaved edits\. s saves them, q leaves without, any other/);
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
    expect(terminal.frame()).toMatch(/^> power abilene +1\.01 GW \* /m);
    await terminal.resize(70, 24);
    expect(terminal.frame()).toContain('This screen needs 80 columns');
    await terminal.resize(80, 24);
    expect(linesOf(terminal)).toHaveLength(23);
    expect(terminal.frame()).toMatch(/^> power abilene +1\.01 GW \* /m);
  });

  it('follows each key with a plan', async () => {
    const terminal = await opened();
    await terminal.press(LEFT);
    const revenue = afterKeys(['left']).message?.text ?? '';
    expect(terminal.frame()).toContain(revenue);
    expect(terminal.frame()).toContain('power 990 MW of 990 MW');
    await terminal.press(down('capex budget'), DOWN, UP, '+');
    expect(terminal.frame()).toMatch(/^> capex budget +\$40\.5B \* /m);
  });

  it('takes every key of a lump, and shows the plan of where they end', async () => {
    const terminal = await opened();
    const before = terminal.frames();
    await terminal.press(RIGHT.repeat(60));
    expect(terminal.frame()).toMatch(/^> power abilene +1\.6 GW \* /m);
    expect(terminal.frame()).toContain(afterKeys(times(60, 'right')).message?.text);
    expect(terminal.frames() - before).toBeLessThan(60);
    await terminal.press('hh');
    expect(terminal.frame()).toMatch(/^> power abilene +1\.58 GW \* /m);
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
    // At most 1 % of the power for free cannot serve half of its demand.
    await terminal.press(down('most share free'), '\r', '1 %\r');
    expect(terminal.frame()).toMatch(/^Millwright .* OLD PLAN$/m);
    expect(terminal.frame()).toContain('No feasible plan.');
    expect(terminal.frame()).toContain('100 of 200 Mtok/s');
    isWhole(terminal);
    await terminal.press('u');
    expect(terminal.frame()).toMatch(/^Millwright .* OPTIMAL$/m);
    expect(terminal.frame()).not.toContain('No feasible plan');
  });

  it('says which inputs contradict each other, and what would do', async () => {
    const terminal = await opened(80, 24, { opening: openedFile('fixtures/conflict/two-commitments.yaml') });
    await terminal.waitFor('No plan keeps power at plant (1 GW)');
    const from = linesOf(terminal).findIndex((line) => line.startsWith('No feasible plan.'));
    const lines = linesOf(terminal).slice(from, from + 3);
    expect(lines.map((line) => line.trim())).toEqual([
      'No feasible plan. No plan keeps power at plant (1 GW), commitment to chat (70',
      'Mtok/s) and commitment to code (50 Mtok/s) together. Raise the power at plant by',
      '200 MW, from 1 GW to 1.2 GW. Or lower the commitment to chat by 20 Mtok/s, from…',
    ]);
    isWhole(terminal);
    // Three rows have no room for all of it, which stands where the plan would be explained.
    await terminal.press('5');
    expect(terminal.frame()).toMatch(/^Why there is no plan /m);
    expect(terminal.frame()).toContain('  commitment to code  50 Mtok/s');
    expect(terminal.frame()).not.toContain('No feasible plan.');
    await terminal.press('JJ');
    // 1 GW makes 100 of the 120 Mtok/s that are promised.
    expect(terminal.frame()).toContain(
      '- Lower the commitment to code by 20 Mtok/s, from 50 Mtok/s to 30 Mtok/s.',
    );
    isWhole(terminal);
    await terminal.press(
      '1',
      down('power plant', openedFile('fixtures/conflict/two-commitments.yaml')),
      '\r',
      '1.2 GW\r',
    );
    expect(terminal.frame()).toMatch(/ OPTIMAL$/m);
    expect(terminal.frame()).not.toContain('No plan keeps');
  });

  it('opens on a scenario that has no plan', async () => {
    const opening = gigawattWith([/commitment: 50 %/, 'share: { most: 1 % }, commitment: 100 %']);
    const terminal = await opened(80, 24, { opening });
    expect(terminal.frame()).toMatch(/^Millwright .* NO PLAN$/m);
    expect(terminal.frame()).toContain('No feasible plan.');
    expect(terminal.frame()).toMatch(/There is no plan to show yet; change an\n.* input\.$/m);
    expect(terminal.frame()).toContain('> power abilene');
  });

  it('calls limits that do not exist unlimited, and says why they cannot be nudged', async () => {
    const terminal = await opened(80, 24, { opening: withoutLimits });
    expect(terminal.frame()).toMatch(/^ {2}capex budget +unlimited/m);
    expect(terminal.frame()).toMatch(/capex \$[\d.]+B, no limit$/m);
    await terminal.press(down('capex budget', withoutLimits), RIGHT);
    expect(terminal.frame()).toMatch(/^> capex budget +unlimited/m);
    expect(linesOf(terminal).at(-2)).toMatch(/type/);
  });

  it('never sends what others wrote to the terminal raw', async () => {
    const terminal = await opened(80, 24, {
      files: { forecasts: () => ['a\u001b[2Jb\u202ec.csv'] },
    });
    await terminal.press('f');
    await terminal.waitFor('> a\\u{1b}[2Jb\\u{202e}c.csv');
    expect(terminal.frame()).not.toContain('\u001b');
  });

  it('scrolls a list of inputs that is longer than the terminal', async () => {
    const terminal = await opened();
    expect(terminal.frame()).toMatch(/^Sites +↓\d+ /m);
    await terminal.press('j'.repeat(300));
    expect(terminal.frame()).toMatch(/^Choices +↑\d+ /m);
    expect(terminal.frame()).toMatch(/^> evidence +vendor/m);
    isWhole(terminal);
  });

  it('lists every key in the help, over as many pages as it takes', async () => {
    const terminal = await opened();
    await terminal.press('?');
    const seen: string[] = [];
    for (let page = 0; page < 10; page += 1) {
      isWhole(terminal);
      seen.push(terminal.frame());
      await terminal.press('J');
    }
    for (const { shown, description } of KEY_BINDINGS)
      expect(seen.join('\n')).toContain(`${shown.padEnd(10)} ${description}`);
    await terminal.press(ESCAPE);
    expect(terminal.frame()).toContain('> power abilene');
  });

  it('shows what is typed in its place, and what is wrong with it beside', async () => {
    const terminal = await opened();
    await terminal.press(down('capex budget'), '\r', '35');
    expect(terminal.frame()).toMatch(/^> capex budget +\[35_ +\]/m);
    expect(terminal.frame()).toContain('capex budget (or unlimited), now 40B USD');
    await terminal.press('\r');
    expect(terminal.frame()).toContain('"35" has no unit; write "35M USD" or "35B USD".');
    isWhole(terminal);
    await terminal.press('B USD\r');
    expect(terminal.frame()).toMatch(/^> capex budget +\$35B \*/m);
    expect(terminal.frame()).not.toContain('has no unit');
  });

  it('takes a value that is pasted with its Enter in one lump', async () => {
    const terminal = await opened();
    await terminal.press(`${down('capex budget')}\r35B USD\r`);
    expect(terminal.frame()).toMatch(/^> capex budget +\$35B \*/m);
  });

  it('shows the command of the plan, in lines that a shell puts together again', async () => {
    const flags = [
      '--set',
      "'sites.abilene.power=1.01 GW'",
      '--set',
      "'budget.capex=35B USD'",
      '--gap',
      '5%',
    ];
    const text = `millwright plan a.yaml ${flags.join(' ')}`;
    const terminal = await opened(80, 24, { files: { commandFor: () => ({ kind: 'command', text }) } });
    await terminal.press('y');
    const shown = linesOf(terminal).slice(6, 8);
    expect(shown[0]).toMatch(/ \\$/);
    expect(shown.join('\n').replaceAll(' \\\n', ' ')).toBe(text);
    await terminal.press('z');
    expect(terminal.frame()).toContain('> power abilene');
  });

  it('says why no command gives the plan', async () => {
    const why = 'The file of the scenario says something else by now.';
    const terminal = await opened(80, 24, { files: { commandFor: () => ({ kind: 'none', why }) } });
    await terminal.press('y');
    expect(terminal.frame()).toContain(why);
  });

  it('writes the plan of a cold solve, and asks before it replaces one', async () => {
    const cheaper = gigawattWith(
      [/capex: 40B USD/, 'capex: 35B USD'],
      [/forecasts\/base\.csv/, 'fixtures/gigawatt/forecasts/base.csv'],
    );
    const files = fakeFiles({
      inTheWay: (path) => ({ kind: 'exists', path }),
      savedText: () => cheaper.opened.source.text,
    });
    const terminal = await opened(80, 24, {
      files,
      planElsewhere: (scenario) => {
        const outcome = planScenario(scenario, solving);
        const insight = insightInto(scenario, outcome, solving);
        return {
          outcome: Promise.resolve(outcome),
          result: Promise.resolve({ outcome, insight }),
          stop: () => {},
          abandon: async () => {},
        };
      },
    });
    await terminal.press('w');
    await terminal.waitFor('plan.json exists. y replaces it, any other key leaves it.');
    expect(files.writes).toEqual([]);
    await terminal.press('y');
    await terminal.waitFor('Wrote plan.json.');
    // What is written is the plan of the text that would be saved.
    const scenario = readScenario({ ...cheaper.opened.source, baseFolder: '.' });
    const outcome = planScenario(scenario, solving);
    const text = writeDocument(makeDocument(scenario, outcome, insightInto(scenario, outcome, solving)));
    expect(files.writes).toEqual([{ path: 'plan.json', text, mayReplace: true }]);
  });

  it('lists forecasts, and loads the one that is chosen', async () => {
    const terminal = await opened(80, 24, {
      files: { forecasts: () => ['none.csv', 'fixtures/gigawatt/forecasts/high.csv'] },
    });
    await terminal.press('f');
    await terminal.waitFor('> none.csv');
    await terminal.press(DOWN, '\r');
    expect(terminal.frame()).toContain('Forecast fixtures/gigawatt/forecasts/high.csv: revenue -$');
    await terminal.press('6');
    expect(terminal.frame()).toMatch(/^demand free +260 Mtok\/s +200 Mtok\/s/m);
  });

  it('names the words that may be typed before a value that is longer than a row', async () => {
    const months = Array.from(
      { length: 12 },
      (_, month) => `2027-${`${month + 1}`.padStart(2, '0')}: 9B USD`,
    );
    const opening = gigawattWith([/capex: 40B USD/, `capex: { ${months.join(', ')} }`]);
    const terminal = await opened(80, 24, { opening });
    await terminal.press(down('capex budget', opening), '\r');
    expect(linesOf(terminal).at(-2)).toMatch(/^capex budget \(or unlimited\), now \{ 2027-01: 9B USD, .*…$/);
    await terminal.press(ESCAPE, UP.repeat(9), down('racks', opening), '\r');
    expect(linesOf(terminal).slice(-2)).toEqual([
      'racks (continuous, whole), now continuous',
      '⏎ take   Tab present value   Esc leave',
    ]);
    await terminal.press(ESCAPE, 's');
    expect(linesOf(terminal).at(-1)).toBe('⏎ save   Esc leave');
  });

  it('says what came of a change in two rows where one is too short, and then lists keys again', async () => {
    const site = 'campus-of-the-north-main-phase-two-building-seven';
    const terminal = await opened(80, 24, { opening: gigawattWith([/abilene:/, `${site}:`]) });
    await terminal.press(RIGHT);
    expect(linesOf(terminal).slice(-2)).toEqual([
      `power ${site} 1 GW -> 1.01 GW: revenue`,
      expect.stringMatching(/^\+\$\d+M to \$45\.2B a year$/),
    ]);
    isWhole(terminal);
    await terminal.press(DOWN);
    expect(linesOf(terminal).slice(-2)).toEqual(['', expect.stringMatching(/^1-7 views .* q quit$/)]);
  });

  it('asks a question to its end, however long the name in it is', async () => {
    const path = `${'folder/'.repeat(24)}edited.yaml`;
    const terminal = await opened(80, 24, { files: { inTheWay: () => ({ kind: 'exists', path }) } });
    await terminal.press('s', '\u0015', `${path}\r`);
    await terminal.waitFor('y replaces it, any other key leaves it.');
    expect(linesOf(terminal).at(-2)).toMatch(/^(folder\/)+/);
    expect(linesOf(terminal).at(-1)).toMatch(/y replaces it, any other key leaves it\.$/);
    isWhole(terminal);
  });

  it('asks once about edits that are not saved', async () => {
    const terminal = await opened();
    await terminal.press(RIGHT, 'q');
    expect(terminal.frame()).toContain('Unsaved edits. s saves them, q leaves without, any other key stays.');
    await terminal.press('q');
    await terminal.left;
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
