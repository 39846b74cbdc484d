import { expect, test } from 'vitest';
import type { Override } from '../../src/reading/override.ts';
import { readScenario } from '../../src/scenario/read.ts';

const TEXT = `
name: One plant
catalogue: keynote
horizon: { start: 2027-01, periods: 4, months: 3 }
sites: { plant: { power: { 2027-04: 200 MW, 2027-01: 100 MW }, shell: sunk } }
budget: { capex: { 2027-01: 1B USD, 2027-03: 1B USD, 2027-05: 1B USD, 2027-07: 1B USD, 2027-10: 2B USD } }
supply: unlimited
forecast: unlimited
tiers: { free: { commitment: { 2027-01: 1 Mtok/s } } }
`;

const resolved = (overrides: readonly Override[]) =>
  readScenario({ text: TEXT, shownAs: 'plan.yaml', baseFolder: '.' }, overrides);

const usual = new Set(resolved([]).remarks);

const told = (path: string, value: string, origin: string) =>
  resolved([{ path: path.split('.'), value, origin }]).remarks.filter((remark) => !usual.has(remark));

test('one value in place of a ramp leaves a remark with the ramp, earliest step first', () => {
  expect(told('sites.plant.power', '300MW', '--power 300MW')).toEqual([
    '--power 300MW is one value for the whole horizon: it takes the place of the 2 steps of sites.plant.power in the scenario (2027-01: 100 MW, 2027-04: 200 MW).',
  ]);
  expect(
    resolved([{ path: ['sites', 'plant', 'power'], value: '300MW', origin: 'x' }]).sites[0]?.powerMw,
  ).toEqual([300, 300, 300, 300]);
});

test('many steps are known by the first and the last', () => {
  expect(told('budget.capex', '4BUSD', '--capex 4BUSD')[0]).toBe(
    '--capex 4BUSD is one value for the whole horizon: it takes the place of the 5 steps of budget.capex in the scenario (2027-01: 1B USD to 2027-10: 2B USD).',
  );
});

test.each([
  ['another ramp', 'sites.plant.power', '{ 2027-01: 300 MW, 2027-04: 400 MW }'],
  ['one step of it', 'sites.plant.power.2027-04', '300MW'],
  ['what is a single step', 'tiers.free.commitment', '2 Mtok/s'],
  ['what is no ramp', 'sites.plant.shell', '13M USD/MW'],
  ['what is not there', 'sites.plant.carbon', '300 kg/MWh'],
])('%s in the place leaves none', (_, path, value) => {
  expect(told(path, value, `--set ${path}=${value}`).join(' ')).not.toContain(
    'one value for the whole horizon',
  );
});
