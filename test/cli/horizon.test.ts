import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../src/quantity/format.ts';
import { emptyFolder, millwright } from '../support/commandLine.ts';

const GIGAWATT = 'fixtures/gigawatt/scenario.yaml';

/** Two periods of six months, small enough to be planned at once. */
function written(power: string, capex: string): string {
  const file = join(emptyFolder(), 'scenario.yaml');
  writeFileSync(
    file,
    `
name: A site that grows
horizon: { start: 2027-01, periods: 2, months: 6 }
sites:
  plant: { power: ${power}, electricity: 50 USD/MWh, shell: sunk }
budget: { capex: ${capex} }
supply: unlimited
forecast: { free: 60 Mtok/s, medium: 40 Mtok/s, high: 20 Mtok/s, premium: 5 Mtok/s, ultra: 2 Mtok/s }
`,
  );
  return file;
}

const RAMP = '{ 2027-01: 200 MW, 2027-07: 500 MW }';
const TRANCHES = '{ 2027-01: 1B USD, 2027-07: 2B USD }';

describe('flags that replace what changes over time', () => {
  it('--power takes the place of a ramp, and --capex that of tranches', () => {
    const flags = ['--power', '300MW', '--capex', '4BUSD', '--json'];
    const [flat, replaced] = [
      millwright(['plan', written('300 MW', '4B USD'), '--json']),
      millwright(['plan', written(RAMP, TRANCHES), ...flags]),
    ].map(({ code, out }) => ({ code, plan: JSON.parse(out) }));
    expect([flat?.code, replaced?.code]).toEqual([0, 0]);
    expect(replaced?.plan.periods).toEqual(flat?.plan.periods);
    expect(replaced?.plan.remarks).toEqual([
      '--power 300MW is one value for the whole horizon: it takes the place of the 2 steps of sites.plant.power in the scenario (2027-01: 200 MW, 2027-07: 500 MW).',
      '--capex 4BUSD is one value for the whole horizon: it takes the place of the 2 steps of budget.capex in the scenario (2027-01: 1B USD, 2027-07: 2B USD).',
      ...(flat?.plan.remarks ?? []),
    ]);
  });

  it('--set takes a ramp', () => {
    const ramp = millwright(['plan', written(RAMP, TRANCHES), '--json']);
    const set = ['--set', `sites.plant.power=${RAMP}`, '--set', `budget.capex=${TRANCHES}`];
    expect(millwright(['plan', written('300 MW', '4B USD'), ...set, '--json'])).toEqual(ramp);
    expect(
      JSON.parse(ramp.out).periods.map(
        (period: { power: { availableMw: number } }) => period.power.availableMw,
      ),
    ).toEqual([200, 500]);
  });

  it.each([
    [
      ['--power', RAMP],
      `--power takes amounts that hold throughout. Write --set 'sites.plant.power=${RAMP}' for one that changes over time.\n`,
    ],
    [
      ['--capex', TRANCHES],
      `--capex takes amounts that hold throughout. Write --set 'budget.capex=${TRANCHES}' for one that changes over time.\n`,
    ],
    [
      ['--power', '300MW', '--set', 'sites.plant.power.2027-07=400MW'],
      '--set sites.plant.power.2027-07=400MW and --power 300MW both set sites.plant.power.2027-07; leave one of them out.\n',
    ],
  ])('%o is refused', (flags, err) => {
    expect(millwright(['plan', written(RAMP, TRANCHES), ...flags])).toEqual({ code: 2, out: '', err });
  });
});

describe('tables', () => {
  it('have a profit where profit is the aim, over periods too', () => {
    const file = written(RAMP, TRANCHES);
    const { code, out, err } = millwright(['plan', file, '--objective', 'profit', '--power', '200MW,300MW']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [header, ...rows] = out.trimEnd().split('\n');
    expect(header).toContain('profit');
    const profits = ['200MW', '300MW'].map((power) => {
      const plan = millwright(['plan', file, '--objective', 'profit', '--power', power, '--json']);
      return formatMoney(JSON.parse(plan.out).totals.profitUsd / 1e6);
    });
    expect(rows.map((row) => row.trim().split(/\s{2,}/)[2])).toEqual(profits);
  });

  it('of whole racks are made of the plans that there are of each', () => {
    const { code, out, err } = millwright(['plan', GIGAWATT, '--racks', 'whole', '--capex', '30BUSD,35BUSD']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const rows = out.trimEnd().split('\n').slice(1);
    const plans = ['30BUSD', '35BUSD'].map((capex) =>
      JSON.parse(millwright(['plan', GIGAWATT, '--racks', 'whole', '--capex', capex, '--json']).out),
    );
    expect(plans.map(({ outcome }) => outcome.kind)).toEqual(['optimal', 'optimal']);
    expect(
      rows.map((row) =>
        row
          .trim()
          .split(/\s{2,}/)
          .slice(0, 3),
      ),
    ).toEqual(
      plans.map(({ totals }, index) => [
        `--capex ${['30BUSD', '35BUSD'][index]}`,
        formatMoney(totals.revenueUsd / 1e6),
        formatMoney(totals.capexUsd / 1e6),
      ]),
    );
  });
});

describe('what flags do not do', () => {
  it('--time-limit and --gap change nothing with racks in parts, and say so', () => {
    const plain = millwright(['plan', GIGAWATT]);
    expect(millwright(['plan', GIGAWATT, '--time-limit', '30s', '--gap', '1%'])).toEqual({
      ...plain,
      err: '--time-limit 30s and --gap 1% change nothing: racks are continuous here, and their best plan is found outright. Add --racks whole, or leave them out.\n',
    });
  });

  it('a time that is none is refused', () => {
    expect(millwright(['plan', GIGAWATT, '--racks', 'whole', '--time-limit', 'soon'])).toEqual({
      code: 2,
      out: '',
      err: '--time-limit soon: "soon" does not begin with a number; write "30s".\n',
    });
  });
});

describe('export', () => {
  it('marks the whole columns of whole racks, and only those', () => {
    const texts = ['mps', 'lp'].map((format) =>
      ['whole', 'continuous'].map(
        (racks) => millwright(['export', GIGAWATT, '--format', format, '--racks', racks]).out,
      ),
    );
    const [[wholeMps, mps], [wholeLp, lp]] = texts as [[string, string], [string, string]];
    expect(wholeMps).toContain("'INTORG'");
    expect(mps).not.toContain("'INTORG'");
    expect(lp).not.toMatch(/^general$/im);
    const general = wholeLp
      .slice(wholeLp.search(/^general$/im))
      .split('\n')
      .slice(1);
    const whole = general.map((line) => line.trim()).filter((name) => name !== '' && !/^end$/i.test(name));
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.filter((name) => !/^(buy|run)/.test(name))).toEqual([]);
  });
});
