import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScenario, readScenarioFile } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const BASE = {
  name: 'One plant',
  catalogue: 'keynote',
  horizon: { start: '2027-01' },
  sites: { plant: { power: '18 MW', shell: 'sunk' } },
  supply: 'unlimited',
  forecast: 'unlimited',
};

function read(changes: object, replacements = {}): Scenario {
  const text = JSON.stringify({ ...BASE, ...changes });
  return readScenario(
    { text, shownAs: 'plans/scenario.yaml', baseFolder: 'fixtures/gigawatt' },
    [],
    replacements,
  );
}

function tier(scenario: Scenario, id: string) {
  return scenario.tiers.find((each) => each.id === id);
}

/** All tiers but one. */
const OFF = { medium: 'off', high: 'off', premium: 'off', ultra: 'off' };

const withMessage = (message: string) => expect.objectContaining({ message });

const stated = (value: number) => ({ value, source: 'scenario', grade: 'assumption' });

describe('what a scenario leaves out', () => {
  test('is revenue, racks in parts, vendor evidence, the low end of each range, a year and no budget', () => {
    const scenario = read({});
    expect(scenario).toMatchObject({
      objective: 'revenue',
      racks: 'continuous',
      evidence: 'vendor',
      interactivity: 'least',
      periods: [{ id: '2027-01', startMonth: 2027 * 12, months: 12 }],
      blocks: [{ id: 'day', share: 1 }],
    });
    expect(scenario).not.toHaveProperty('capexBudgetMusd');
    expect(scenario).not.toHaveProperty('supplyShare');
    expect(scenario.sites[0]).not.toHaveProperty('shellMusdPerMw');
  });

  test('comes from the facility of the catalogue, with its grade', () => {
    const scenario = read({});
    expect(scenario.utilisation).toMatchObject({ value: 0.6, grade: 'estimate' });
    expect(scenario.sites[0]?.electricityUsdPerMwh).toMatchObject({ value: 86, grade: 'measured' });
    expect(scenario.sites[0]?.pue.liquid).toMatchObject({ value: 1.12, grade: 'derived' });
  });
});

describe('what a scenario states', () => {
  test('is an assumption of its own', () => {
    const scenario = read({
      sites: {
        west: { power: '1 GW', electricity: '40 USD/MWh', shell: '13M USD/MW', pue: { air: 1.3 } },
        east: { power: '500 MW', shell: 'sunk' },
      },
      service: { availability: '99 %' },
      budget: { capex: '40B USD' },
      tiers: { premium: { price: { output: '30 USD/Mtok' }, interactivity: '300 tok/s/user' } },
    });
    expect(scenario.sites.map(({ id }) => id)).toEqual(['east', 'west']);
    expect(scenario.sites[1]).toMatchObject({
      powerMw: [1000],
      shellMusdPerMw: 13,
      electricityUsdPerMwh: stated(40),
      pue: { air: stated(1.3), liquid: { grade: 'derived' } },
    });
    expect(scenario.availability).toEqual(stated(0.99));
    expect(scenario.utilisation.source).not.toBe('scenario');
    expect(scenario.capexBudgetMusd).toEqual([40_000]);
    expect(tier(scenario, 'premium')).toMatchObject({
      priceUsdPerMtok: stated(30),
      interactivity: stated(300),
    });
  });

  test('may be replaced from outside, and is blamed there', () => {
    const source = { text: JSON.stringify(BASE), shownAs: 'scenario.yaml', baseFolder: '.' };
    const set = (path: string, value: string) => ({
      path: path.split('.'),
      value,
      origin: `--set ${path}=${value}`,
    });
    expect(readScenario(source, [set('sites.plant.power', '800MW')]).sites[0]?.powerMw).toEqual([800]);
    expect(readScenario(source, [set('tiers.free', 'off')]).tiers.map(({ id }) => id)).not.toContain('free');
    expect(() => readScenario(source, [set('sites.plant.power', '0MW')])).toThrow(
      withMessage(
        '--set sites.plant.power=0MW: a site without power holds no racks; write its power at the meter, such as "1 GW", or leave the site out.',
      ),
    );
    expect(readScenario(source, [set('objective', 'profit')]).objective).toBe('profit');
  });
});

describe('tiers', () => {
  test('stand in the order of the catalogue, without those that are off', () => {
    const scenario = read({ tiers: { ultra: 'off', medium: {}, free: 'off' } });
    expect(scenario.tiers.map(({ id }) => id)).toEqual(['medium', 'high', 'premium']);
  });

  test('stand at the low end of their range or at their marker', () => {
    expect(tier(read({}), 'premium')?.interactivity.value).toBe(333);
    expect(tier(read({ interactivity: 'marker' }), 'premium')?.interactivity.value).toBe(400);
  });

  test('have an exact share as both bounds', () => {
    const scenario = read({
      tiers: { free: { share: '25 %' }, high: { share: { least: '10 %' } }, premium: { share: {} } },
    });
    expect(tier(scenario, 'free')?.share).toEqual({ least: 0.25, most: 0.25 });
    expect(tier(scenario, 'high')?.share).toEqual({ least: 0.1 });
    expect(tier(scenario, 'premium')).not.toHaveProperty('share');
  });

  test('may have shares that add up to the whole, however they are rounded', () => {
    const ten = { share: '10 %' };
    const shares = {
      free: ten,
      medium: ten,
      high: ten,
      premium: { share: '69.9 %' },
      ultra: { share: '0.1 %' },
    };
    expect(read({ tiers: shares }).tiers).toHaveLength(5);
  });

  test('commit to a part of their forecast or to a rate', () => {
    const forecast = {
      free: '200 Mtok/s',
      medium: '300 Mtok/s',
      high: '90 Mtok/s',
      premium: '6 Mtok/s',
      ultra: '1 Mtok/s',
    };
    const tiers = {
      free: { commitment: '50 %' },
      medium: { commitment: '120 Mtok/s' },
      high: { commitment: '0 %' },
      premium: { commitment: '100 %' },
    };
    const scenario = read({ forecast, tiers });
    expect(scenario.tiers.map(({ commitment }) => commitment)).toEqual([
      [100],
      [120],
      undefined,
      [6],
      undefined,
    ]);
    const promised = read({ tiers: { free: { commitment: '86.4 Ttok/day' } } });
    expect(tier(promised, 'free')?.commitment).toEqual([1000]);
  });

  test('say whether their curves were made with another model', () => {
    expect(read({}).tiers.some(({ isStandIn }) => isStandIn)).toBe(false);
    expect(read({ catalogue: 'measured' }).tiers.every(({ isStandIn }) => isStandIn)).toBe(true);
  });
});

describe('systems', () => {
  test('are all of the catalogue, those that cannot be bought included', () => {
    const { systems, alone, pairings } = read({});
    expect(systems.map(({ id }) => id)).toEqual(systems.map(({ id }) => id).toSorted());
    expect(alone).toEqual(systems.map(({ id }) => id));
    expect(systems.some(({ disabled }) => disabled !== undefined)).toBe(true);
    expect(pairings.map(({ id }) => id)).toEqual(['vr_nvl72+groq3_lpx']);
  });

  test('come with a pairing that is listed, for its own use', () => {
    const { systems, alone, pairings, frontiers } = read({ systems: ['vr_nvl72+groq3_lpx'] });
    expect(systems.map(({ id }) => id)).toEqual(['groq3_lpx', 'vr_nvl72']);
    expect(alone).toEqual([]);
    expect(pairings.map(({ id }) => id)).toEqual(['vr_nvl72+groq3_lpx']);
    expect(frontiers.map(({ server }) => server)).toEqual(['vr_nvl72', 'vr_nvl72+groq3_lpx']);
  });

  test('bring no pairing unless it is listed', () => {
    const { systems, alone, pairings, frontiers } = read({ systems: ['vr_nvl72', 'gb200_nvl72'] });
    expect(systems.map(({ id }) => id)).toEqual(['gb200_nvl72', 'vr_nvl72']);
    expect(alone).toEqual(['gb200_nvl72', 'vr_nvl72']);
    expect(pairings).toEqual([]);
    expect(frontiers.map(({ server }) => server)).toEqual(['gb200_nvl72', 'vr_nvl72']);
  });

  test('have the curves of the workloads that some tier uses, and no others', () => {
    const { frontiers } = read({ catalogue: 'measured' });
    expect(new Set(frontiers.map(({ workload }) => workload))).toEqual(new Set(['deepseek-r1-8k1k']));
    expect(frontiers.map(({ server }) => server)).toEqual(frontiers.map(({ server }) => server).toSorted());
  });

  test('share the pools of supply that touch them', () => {
    const { supply, supplyShare } = read({ systems: ['gb200_nvl72'], supply: { share: '5 %' } });
    expect(supplyShare).toBe(0.05);
    expect(supply.map(({ id, systems }) => [id, systems])).toEqual([['blackwell_nvl72', ['gb200_nvl72']]]);
  });
});

describe('the forecast', () => {
  test('is found beside the scenario, and its faults are shown from where the scenario is', () => {
    const scenario = read({ forecast: 'forecasts/base.csv' });
    expect(tier(scenario, 'medium')?.demand).toEqual({ mean: [300], low: [180], high: [480] });
    expect(scenario.forecast).toEqual({
      grade: 'assumption',
      note: 'Read from base.csv; nobody has graded it.',
    });
    expect(() => read({ forecast: 'forecasts/base.csv', horizon: { start: '2031-01' }, tiers: OFF })).toThrow(
      withMessage(
        'plans/forecasts/base.csv:4:1: the tier "free" has rows, but none for 2031-01; add one such as "2031-01,free,100,50,200".',
      ),
    );
  });

  test('carries the grade and the note that the scenario gives it', () => {
    const forecast = { file: 'forecasts/base.csv', grade: 'estimate', note: 'Sold seats times use.' };
    expect(read({ forecast }).forecast).toEqual({ grade: 'estimate', note: 'Sold seats times use.' });
  });

  test('may be replaced by a file from elsewhere', () => {
    const demand = 'fixtures/gigawatt/forecasts/high.csv';
    const scenario = read({ forecast: 'not/there.csv' }, { demand });
    expect(tier(scenario, 'premium')?.demand.mean).toEqual([18]);
    expect(scenario.forecast.note).toBe("Read from high.csv, in place of the scenario's own forecast.");
  });

  test('has no demand for anybody where it is unlimited', () => {
    expect(read({}).tiers.map(({ demand }) => demand)).toEqual([{}, {}, {}, {}, {}]);
  });
});

describe('remarks', () => {
  test('say in whole sentences what a reader may miss', () => {
    const scenario = read({
      budget: { capex: '0 USD' },
      supply: { share: '0 %' },
      systems: ['groq3_lpx', 'vr_nvl72'],
      tiers: { ultra: 'off', free: 'off' },
    });
    expect(scenario.remarks).toEqual([
      'The capex budget is zero: nothing can be bought.',
      'Demand is taken as unlimited: a tier sells whatever can be made for it.',
      'The share of supply is zero: no system whose deliveries are limited can be bought.',
      'The tier Free is switched off.',
      'The tier Ultra is switched off.',
      'NVIDIA Groq 3 LPX (rack) serves only as part of a pairing, and the scenario allows none that holds it.',
    ]);
  });

  test('say when supply is set aside, or limits nothing', () => {
    expect(read({ forecast: 'forecasts/base.csv' }).remarks).toEqual([
      "Supply is taken as unlimited: the catalogue's limits on deliveries are set aside.",
    ]);
    // A forecast that takes the place of an unlimited demand ends that.
    expect(read({}, { demand: 'fixtures/gigawatt/forecasts/base.csv' }).remarks).toEqual([
      "Supply is taken as unlimited: the catalogue's limits on deliveries are set aside.",
    ]);
    const book = {
      catalogue: '../textbook/wyndor/glass',
      forecast: { doors: '1 Mtok/s', windows: '1 Mtok/s' },
      supply: { share: '5 %' },
    };
    expect(read(book).remarks).toEqual([
      'The catalogue limits no deliveries, so the share of supply limits nothing.',
    ]);
  });
});

test('a fault in a catalogue of one’s own is shown from where the scenario is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'millwright-'));
  cpSync('fixtures/textbook/wyndor', folder, { recursive: true });
  const systems = join(folder, 'glass', 'systems.yaml');
  writeFileSync(systems, readFileSync(systems, 'utf8').replace('3 MW', '3'));
  const text = readFileSync('fixtures/textbook/wyndor/scenario.yaml', 'utf8');
  expect(() => readScenario({ text, shownAs: 'plans/scenario.yaml', baseFolder: folder })).toThrow(
    withMessage('plans/glass/systems.yaml:8:21 doors.itPower.value: "3" has no unit; write "3 kW".'),
  );
  rmSync(folder, { recursive: true });
});

test('a scenario that is not there, or is a folder, says so', () => {
  expect(() => readScenarioFile('fixtures/gigawat.yaml')).toThrow(
    withMessage('fixtures/gigawat.yaml: there is no such file; check the name and the folder.'),
  );
  expect(() => readScenarioFile('fixtures/gigawatt')).toThrow(
    withMessage('fixtures/gigawatt: this is a folder; name a file in it.'),
  );
});

describe('a path that leads through a file as if it were a folder', () => {
  test('is no catalogue', () => {
    expect(() => read({ catalogue: 'scenario.yaml/own' })).toThrow(
      withMessage(
        'plans/scenario.yaml:1:33 catalogue: no catalogue is called "scenario.yaml/own" and there is no such folder; write "measured", "keynote", or the path of a folder with a systems.yaml.',
      ),
    );
  });

  test('is no forecast', () => {
    expect(() => read({ forecast: 'scenario.yaml/base.csv' })).toThrow(
      withMessage(
        'plans/scenario.yaml:1:156 forecast: no file "scenario.yaml/base.csv" beside the scenario; write the path of a CSV file relative to the scenario, "unlimited", or a rate by tier such as "free: 200 Mtok/s".',
      ),
    );
  });
});

test('A forecast that says something else at the next reading is read anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'millwright-'));
  const forecast = join(folder, 'f.csv');
  const write = (demand: number) =>
    writeFileSync(forecast, `period,tier,demand (Mtok/s)\n2027-01,free,${demand}\n`);
  const demand = () => read({ tiers: OFF }, { demand: forecast }).tiers[0]?.demand;
  write(200);
  const before = demand();
  write(300);
  expect([before, demand()]).toEqual([{ mean: [200] }, { mean: [300] }]);
  rmSync(folder, { recursive: true });
});
