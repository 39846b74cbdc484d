import { describe, expect, it } from 'vitest';
import { comparisonReport } from '../../src/report/comparison.ts';
import { widthOf } from '../../src/report/width.ts';
import { readScenarioFile } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { comparisonOf } from '../document/comparisons.ts';
import { figure, frontier, plainScenario, site, tier } from '../support/randomScenario.ts';

const ofPower = (powerMw: number, change: Partial<Scenario> = {}) =>
  plainScenario({ sites: [site('abilene', powerMw)], ...change });

const linesOf = (a: Scenario, b: Scenario, columns = 80) =>
  comparisonReport(comparisonOf(a, b), { columns }).split('\n');

/** The paragraphs between the title and the first section. */
const headlineOf = (a: Scenario, b: Scenario) => {
  const text = comparisonReport(comparisonOf(a, b), { columns: 120 });
  const [, ...paragraphs] = text.split('\n\n');
  const sections = paragraphs.findIndex((one) => one.includes('──'));
  return paragraphs
    .slice(0, sections < 0 ? undefined : sections)
    .map((one) => one.replaceAll('\n', ' ').trim());
};

const sectionOf = (lines: readonly string[], title: string) => {
  const start = lines.findIndex((line) => line.startsWith(`${title} ──`));
  const end = lines.indexOf('', start);
  return lines.slice(start + 1, end < 0 ? undefined : end);
};

describe('the headline of two plans', () => {
  // 80 Mtok/s x $3 x 31.536M seconds are $7.57B, of 800 MW $6.05B.
  it('says how much less the second earns, and because of what', () => {
    expect(headlineOf(ofPower(1000), ofPower(800))).toEqual([
      'B earns $1.51B a year less than A, $6.05B against $7.57B.',
      'Of the difference, -$1.51B because of the power at abilene (1 GW to 800 MW).',
    ]);
  });

  it('says where nothing differs, and no more', () => {
    expect(linesOf(ofPower(1000), ofPower(1000))).toEqual([
      'plain: plan B beside plan A',
      '═══════════════════════════',
      '',
      'Nothing differs: both plans come from the same inputs, and earn and spend the',
      'same.',
      '',
    ]);
  });

  it('says why there is no plan, and what differs', () => {
    const promised = ofPower(1000, { tiers: [tier('chat', { commitment: [100], demand: { mean: [200] } })] });
    expect(linesOf(ofPower(1000), promised)).toEqual([
      'plain: plan B beside plan A',
      '═══════════════════════════',
      '',
      'A earns $7.57B a year. B has no plan. The commitments and shares together ask',
      'for more than power, capex, supply and demand allow. Lower a commitment or a',
      'least share, or raise a limit.',
      '',
      'Inputs that differ ─────────────────────────────────────────────────────────────',
      '- demand chat: no limit in A, 200 Mtok/s in B',
      '- commitment chat: none in A, 100 Mtok/s in B',
      '',
    ]);
  });

  // The cheapest way to 40 Mtok/s are 5,000 racks for $15B, to 60 Mtok/s 7,500 for $22.5B. Both earn $3 x 31.536M a Mtok/s.
  it('counts the capex of the cheapest plans', () => {
    const promised = (rate: number) =>
      ofPower(1000, {
        objective: 'capex',
        tiers: [tier('chat', { commitment: [rate], demand: { mean: [100] } })],
      });
    expect(headlineOf(promised(40), promised(60))).toEqual([
      'B takes $7.5B more than A, $22.5B against $15B of capex. B earns $1.89B a year more than A, $5.68B against $3.78B.',
      'Of the difference, +$7.5B because of the commitment of chat (40 Mtok/s to 60 Mtok/s).',
    ]);
  });

  it('says over which time each earns where that differs', () => {
    const twoYears = ofPower(800, { periods: [{ id: '2027-01', startMonth: 2027 * 12, months: 24 }] });
    expect(headlineOf(ofPower(1000), twoYears)).toEqual([
      'A earns $7.57B a year over 1 year from 2027-01, and B earns $6.05B a year over 2 years from 2027-01.',
    ]);
  });
});

describe('what the difference comes from', () => {
  const METHOD = [
    '- Each is what changing the input from A to B adds, as the mean over all orders',
    '  in which the inputs could be changed, with a plan of its own after each',
    '  change, racks in parts. So no order counts, and together they are the',
    '  difference.',
  ];

  // At half the price 1 GW earns $3.784B, at 800 MW and $3 $6.055B, at 800 MW and half the price $3.027B. The power is worth
  // ((6.055 - 7.569) + (3.027 - 3.784)) / 2 = -1.135, the price ((3.784 - 7.569) + (3.027 - 6.055)) / 2 = -3.406.
  it('is a line for each input, the largest first, with what each plan has', () => {
    const cheap = ofPower(800, { tiers: [tier('chat', { priceUsdPerMtok: figure(1.5) })] });
    const lines = linesOf(ofPower(1000), cheap);
    expect(sectionOf(lines, 'What the difference comes from, revenue a year')).toEqual([
      '-$3.41B  price of chat: $3/Mtok in A, $1.5/Mtok in B',
      '-$1.14B  power at abilene: 1 GW in A, 800 MW in B',
      ...METHOD,
    ]);
  });

  // The first rack makes half as many tokens: 40 Mtok/s of 80.
  it('names what is told by the catalogue, and what differs beside it', () => {
    const slow = ofPower(1000, {
      frontiers: [frontier('rack', [[50, 0.0005]])],
      forecast: { grade: 'assumption', note: 'Another note.' },
    });
    const lines = linesOf(ofPower(1000), slow);
    expect(sectionOf(lines, 'What the difference comes from, revenue a year')).toEqual([
      '-$3.78B  throughput of rack: 1 point up to 50 tok/s/user, per accelerator in A;',
      '           the same with other numbers in B',
      ...METHOD,
    ]);
    expect(sectionOf(lines, 'Also different, and counted with the above or for nothing')).toEqual([
      '- forecast: made for a test in A, Another note in B',
    ]);
  });
});

describe('a report of two plans', () => {
  it.each([80, 100, 120])('fits %d columns, with sites, tiers and periods of many names', (columns) => {
    const a = readScenarioFile('fixtures/roadmap/scenario.yaml');
    const b = readScenarioFile('fixtures/gigawatt/scenario.yaml');
    for (const lines of [linesOf(a, b, columns), linesOf(b, a, columns)])
      expect(lines.filter((line) => widthOf(line) > columns)).toEqual([]);
  });

  it('shows no control characters that anyone typed', () => {
    const named = ofPower(800, { name: 'red \u001b[31m' });
    expect(linesOf(ofPower(1000), named).join('\n')).not.toContain('\u001b');
  });

  // 1,000 racks run in 2027-01; 1,000 more come half a year later, in B alone 500 more than that.
  it('has what differs over time, as B less A', () => {
    const START = 2027 * 12;
    const ramp = (second: number) =>
      plainScenario({
        periods: [
          { id: '2027-01', startMonth: START, months: 6 },
          { id: '2027-07', startMonth: START + 6, months: 6 },
        ],
        sites: [site('abilene', [100, second])],
      });
    const lines = linesOf(ramp(200), ramp(250));
    // 50 MW are 500 racks for $1.5B, which make 4 Mtok/s: 4 x $3 x 15.768M seconds = $189.2M in half a year.
    expect(sectionOf(lines, 'Racks bought')).toEqual([
      '                  A      B  B less A',
      '2027-07 rack  1,000  1,500      +500  (+50.0 %)',
      '1 line is the same',
    ]);
    expect(sectionOf(lines, 'Over time, B less A')).toEqual([
      '         revenue   capex  power in use  power there is',
      '2027-01     same    same          same            same',
      '2027-07   +$189M  +$1.5B        +50 MW          +50 MW',
    ]);
    expect(sectionOf(lines, 'Tiers over time, B less A')).toEqual([
      '               power     served  revenue',
      '2027-07 chat  +50 MW  +4 Mtok/s   +$189M',
    ]);
  });
});
