import { afterEach, describe, expect, it } from 'vitest';
import { App } from '../../src/screen/App.tsx';
import { type FakeTerminal, LEFT, openTerminal, RIGHT } from '../support/terminal.ts';
import { explainingNever } from './fakeExplainer.ts';
import { fakeFiles } from './fakeFiles.ts';
import { answeringAtOnce } from './fakePlanner.ts';
import { solving } from './opened.ts';
import { openedRoadmap } from './openedRoadmap.ts';

let open: FakeTerminal | undefined;

afterEach(() => open?.close());

type What = Parameters<typeof openedRoadmap>;

async function opened(shape: What[0], columns = 80, rows = 24, stated: What[1] = {}): Promise<FakeTerminal> {
  const props = {
    ...openedRoadmap(shape, stated),
    solving,
    planElsewhere: answeringAtOnce,
    explainElsewhere: explainingNever,
    files: fakeFiles(),
  };
  open = await openTerminal(<App {...props} />, { columns, rows });
  await open.waitFor('OPTIMAL');
  return open;
}

const linesOf = (terminal: FakeTerminal) => terminal.frame().split('\n');

/** Labels of the periods that have a row, the chosen one with its mark. */
const periodsIn = (terminal: FakeTerminal) =>
  linesOf(terminal).flatMap((line) => {
    const found = /(> | {2})(20\d\d Q\d) +[$-]/.exec(line);
    return found ? [`${found[1]}${found[2]}`.trim()] : [];
  });

function isWhole(terminal: FakeTerminal, columns: number, rows: number): void {
  expect(linesOf(terminal)).toHaveLength(rows - 1);
  expect(Math.max(...linesOf(terminal).map((line) => line.length))).toBeLessThanOrEqual(columns);
  expect(linesOf(terminal).at(-1)).toContain('q quit');
  expect(linesOf(terminal)[0]).toMatch(/^Millwright .* OPTIMAL$/);
}

describe('years', () => {
  it.each([
    [1, 80, 24, 1],
    [8, 80, 24, 8],
    // A title, two rows of headings, a total and two rows of racks leave 10 of 16 rows.
    [20, 80, 24, 10],
    [1, 120, 40, 1],
    [8, 120, 40, 8],
    [20, 120, 40, 20],
  ])('shows %d periods in a whole frame of %d x %d', async (periods, columns, rows, shown) => {
    const terminal = await opened({ periods }, columns, rows);
    isWhole(terminal, columns, rows);
    await terminal.press('4');
    isWhole(terminal, columns, rows);
    expect(periodsIn(terminal)).toHaveLength(shown);
    expect(terminal.frame()).toMatch(/revenue +capex +MW in use +Ultra +Hopper/);
    // 100 MW of 100 MW: the newer racks take it all.
    expect(terminal.frame()).toMatch(/> 2027 Q1 +\$189M +\$3B [█▏▎▍▌▋▊▉ ░]{6} +100 of 100 +100$/m);
    expect(terminal.frame()).toContain('2027 Q1 racks: 1,000 Blackwell Ultra, 0 Hopper (200 off)');
    await terminal.press(']'.repeat(30));
    isWhole(terminal, columns, rows);
    expect(periodsIn(terminal).at(-1)).toMatch(/^> /);
    await terminal.press('1');
    isWhole(terminal, columns, rows);
  });

  it('shows the keys that save and write beside those for years at 80 columns', async () => {
    const terminal = await opened({ periods: 8 });
    const keys = '1-7 views  ↑↓ pick  ←→ step  ⏎ type  [] period  s save  w write  ? help  q quit';
    expect(linesOf(terminal).at(-1)).toBe(keys);
    await terminal.press('4');
    expect(linesOf(terminal).at(-1)).toBe(keys);
  });

  it('tells racks at sites with long names apart, by what stands at either end of the name', async () => {
    const { opened: what, load } = openedRoadmap({ periods: 2 });
    const text = what.source.text
      .replace('  abilene:', '  a_very_long_name_of_a_site_east:')
      .replace('  columbus:', '  a_very_long_name_of_a_site_west:');
    const source = { ...what.source, text };
    const files = fakeFiles();
    const app = (
      <App
        opened={{ ...what, source }}
        load={load}
        solving={solving}
        planElsewhere={answeringAtOnce}
        explainElsewhere={explainingNever}
        files={files}
      />
    );
    open = await openTerminal(app, { columns: 80, rows: 40 });
    await open.waitFor('OPTIMAL');
    await open.press(']');
    const { frame } = open;
    expect(frame()).toMatch(/ rack at\S* ?\S*…\S*east +1,100 /);
    expect(frame()).toMatch(/ rack at\S* ?\S*…\S*west +500 /);
  });

  it('scrolls with the chosen period, and counts what is out of sight', async () => {
    const terminal = await opened({ periods: 20 });
    await terminal.press('4');
    expect(terminal.frame()).toMatch(/^20 periods {2}↑0 ↓10 {2}o all sites +> power abilene 100 MW$/m);
    await terminal.press(']'.repeat(10));
    // Five rows above the eleventh period.
    expect(periodsIn(terminal)[0]).toBe('2028 Q2');
    expect(periodsIn(terminal)).toContain('> 2029 Q3');
    expect(terminal.frame()).toContain('↑5 ↓5');
    await terminal.press('[');
    expect(periodsIn(terminal)).toContain('> 2029 Q2');
  });

  it('sums the money over all periods, even those out of sight', async () => {
    const terminal = await opened({ periods: 2 });
    await terminal.press('4');
    // $3B and $1.8B; $189.2M, and 8 Mtok/s at $3 with 4.8 Mtok/s at $2 for 7.884M seconds: $264.9M.
    expect(terminal.frame()).toMatch(/^ {2}total +\$454M +\$4\.8B$/m);
  });

  it('goes round the sites, and back to all of them', async () => {
    const terminal = await opened({ periods: 8 });
    await terminal.press('4', 'o');
    expect(terminal.frame()).toMatch(/^8 periods {2}o abilene/m);
    expect(terminal.frame()).not.toContain('revenue ');
    expect(terminal.frame()).toMatch(/2027 Q2 +\$300M [█▏▎▍▌▋▊▉ ░]{6} 110 of 110 +110$/m);
    await terminal.press('o');
    expect(terminal.frame()).toMatch(/2027 Q1 +\$0 {8,}0 of 0$/m);
    expect(terminal.frame()).toMatch(/2027 Q2 +\$1\.5B [█▏▎▍▌▋▊▉ ░]{6} +50 of 50 +50$/m);
    await terminal.press('o');
    expect(terminal.frame()).toMatch(/^8 periods {2}o all sites/m);
  });

  it('shades the power that is there and not in use', async () => {
    // $300M buy 100 racks of 0.1 MW, which with 10 MW of 200 old ones, no more than 20 MW, leave most of 100 MW unused.
    const terminal = await opened({ periods: 2, sites: 1 }, 80, 24, { capex: '300M USD' });
    await terminal.press('4');
    // 30 MW of at most 110 MW are 1.6 of six columns; 100 MW are 5.45, and 110 MW are all.
    expect(terminal.frame()).toMatch(/^> 2027 Q1 +\$\d+\.\dM +\$300M █▋░░░ {2}30 of 100 +20 +10$/m);
    expect(terminal.frame()).toMatch(/^ {2}2027 Q2 +\$\d+\.\dM +\$0 █▋░░░░ 30 of 110 +20 +10$/m);
  });

  it('keeps the selected input in sight, which arrows still change', async () => {
    const terminal = await opened({ periods: 8 });
    await terminal.press('4', RIGHT);
    // 10 MW more make 0.8 Mtok/s at $2 for 31.536M seconds a year.
    await terminal.waitFor('power abilene 100 MW -> 110 MW in 2027 Q1: revenue +$50.5M to ');
    expect(terminal.frame()).toMatch(/> power abilene 110 MW \*$/m);
    expect(terminal.frame()).toMatch(/> 2027 Q1 .* 110 of 110 +110$/m);
    await terminal.press(LEFT);
    await terminal.waitFor('power abilene 110 MW -> 100 MW in 2027 Q1: revenue -$50.5M to ');
    expect(terminal.frame()).toMatch(/> power abilene 100 MW$/m);
  });

  it('leaves the inputs beside the years where there is room', async () => {
    const terminal = await opened({ periods: 8 }, 120, 40);
    await terminal.press('4', ']');
    expect(terminal.frame()).toMatch(/^Sites in 2027 Q2 +↓\d+ 8 periods {2}o all sites$/m);
    expect(terminal.frame()).toMatch(/^> power abilene +110 MW /m);
  });
});

describe('one of several periods', () => {
  it('is named with its place, and inputs, tiers and fleet are its own', async () => {
    const terminal = await opened({ periods: 8 });
    expect(terminal.frame()).toMatch(/^Sites in 2027 Q1 +↓\d+ 2027 Q1, 1 of 8 {2}o all sites$/m);
    await terminal.press(']');
    expect(terminal.frame()).toMatch(/^Sites in 2027 Q2 +↓\d+ 2027 Q2, 2 of 8 {2}o all sites$/m);
    expect(terminal.frame()).toMatch(/^> power abilene +110 MW$/m);
    expect(terminal.frame()).toMatch(/^ {2}power columbus +50 MW\b/m);
    // 160 MW make 12.8 Mtok/s: 8 for chat, 4.8 for agents, of the 1,000 that they would take.
    expect(terminal.frame()).toMatch(/ chat +█+[▏▎▍▌▋▊▉]? +100 MW +8 of 8 Mtok\/s$/m);
    expect(terminal.frame()).toMatch(/ agents +█+[▏▎▍▌▋▊▉]? +60 MW +0\.5 % of 1 Gtok\/s$/m);
    expect(terminal.frame()).toMatch(/Fleet +run +off +power$/m);
    expect(terminal.frame()).toMatch(/ rack at columbus +500 +50 MW$/m);
    expect(terminal.frame()).toMatch(/ old at abilene +0 +200 +0 MW$/m);
    await terminal.press(',', '[');
    expect(terminal.frame()).toContain('2027 Q1, 1 of 8');
  });

  it('shows the racks of one site where one is chosen', async () => {
    const terminal = await opened({ periods: 8 });
    await terminal.press(']', 'o', 'o');
    expect(terminal.frame()).toContain('2027 Q2, 2 of 8  o columbus');
    expect(terminal.frame()).toMatch(/Fleet at columbus +racks +power +capex$/m);
    expect(terminal.frame()).toMatch(/ rack +500 +50 MW +\$1\.5B$/m);
    expect(terminal.frame()).not.toContain(' old ');
  });

  it('shows racks that retire', async () => {
    const terminal = await opened({ periods: 9 });
    await terminal.press(']'.repeat(8));
    expect(terminal.frame()).toMatch(/Fleet +run +retired +power$/m);
    expect(terminal.frame()).toMatch(/ old at abilene +0 +200 +0 MW$/m);
    expect(terminal.frame()).toMatch(/^Sites in 2029 Q1 +↓\d+ 2029 Q1, 9 of 9/m);
  });

  it('goes round the parts of the day', async () => {
    const terminal = await opened({ periods: 2, blocks: 2 });
    expect(terminal.frame()).toContain('2027 Q1, 1 of 2  o all sites  b mean of day');
    await terminal.press(']', 'b');
    // At the peak 12 Mtok/s are asked for, and 150 of 160 MW make them; the rest makes 0.8 of 1,000 Mtok/s for agents.
    expect(terminal.frame()).toContain('b peak');
    expect(terminal.frame()).toMatch(/Tiers at peak +power +served of demand$/m);
    expect(terminal.frame()).toMatch(/ chat +█+[▏▎▍▌▋▊▉]? +150 MW +12 of 12 Mtok\/s$/m);
    expect(terminal.frame()).toMatch(/ agents +[█▏▎▍▌▋▊▉]+ +10 MW +0\.1 % of 1 Gtok\/s$/m);
    await terminal.press('b');
    expect(terminal.frame()).toMatch(/ chat +█+[▏▎▍▌▋▊▉]? +50 MW +4 of 4 Mtok\/s$/m);
    await terminal.press('b');
    expect(terminal.frame()).toMatch(/ chat +█+[▏▎▍▌▋▊▉]? +100 MW +8 of 8 Mtok\/s$/m);
  });

  it('says why there is nothing to choose', async () => {
    const terminal = await opened({ periods: 1, sites: 1, racks: 'whole' });
    await terminal.press(']');
    expect(terminal.frame()).toContain(
      'There is one period; "horizon: { start: 2027-01, periods: 8 }" makes eight.',
    );
    await terminal.press('o');
    expect(terminal.frame()).toContain(
      'There is one site; each site under "sites" in the scenario has its own power.',
    );
    await terminal.press('b');
    expect(terminal.frame()).toContain(
      'The day is one block; "blocks: { peak: 8 hours, rest: 16 hours }" makes two.',
    );
  });
});

describe('headline of several periods', () => {
  const withObjective = async (objective: 'revenue' | 'profit' | 'capex', columns: number) => {
    const stated = { objective, commitment: '4 Mtok/s' };
    const terminal = await opened({ periods: 8, sites: 1 }, columns, 24, stated);
    return linesOf(terminal)[1];
  };

  it('adds up the horizon, and names the objective', async () => {
    // 100 to 170 MW at one site are 135 MW on average.
    expect(await withObjective('revenue', 80)).toMatch(
      /^Revenue \$[\d.]+B in 2 years {2}mean power 135 of 135 MW {2}capex \$5\.1B, no limit$/,
    );
  });

  it('says more where there is room', async () => {
    expect(await withObjective('revenue', 120)).toMatch(
      /^Revenue \$[\d.]+B in 2 years, \$[\d.]+[BM] a year {2}mean/,
    );
    open?.close();
    expect(await withObjective('profit', 80)).toMatch(/^Profit -?\$[\d.]+[BM] in 2 years {2}mean power /);
    open?.close();
    expect(await withObjective('profit', 120)).toMatch(
      /^Profit -?\$[\d.]+[BM], revenue \$[\d.]+[BM] in 2 years {2}mean power /,
    );
    open?.close();
    // The 200 old racks make 0.8 of the 4 Mtok/s; 400 new ones at $3M the other 3.2.
    expect(await withObjective('capex', 80)).toMatch(/^Cheapest plan.* capex \$1\.2B, no limit$/);
  });
});
