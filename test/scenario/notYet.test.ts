import { expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/read.ts';
import { problemsOf } from '../reading/problems.ts';

function scenario(changes: string): string {
  return `
name: One plant
catalogue: keynote
sites: { plant: { power: 18 MW, shell: sunk } }
supply: unlimited
forecast: unlimited
${changes}`;
}

const read = (changes: string) =>
  readScenario({ text: scenario(changes), shownAs: 'plan.yaml', baseFolder: '.' });

it('says in one go what the file may say and this version does not plan', () => {
  const changes = 'racks: whole\nobjective: profit\nhorizon: { start: 2027-01, periods: 4 }';
  expect(problemsOf(() => read(changes)).split('\n')).toEqual([
    'plan.yaml:7:8 racks: "whole" is not planned by this version, which buys racks in parts; write "continuous" and round the fleet down.',
    'plan.yaml:8:12 objective: "profit" is not planned by this version, which makes revenue as high as it can be; write "revenue".',
    'plan.yaml:9:37 horizon.periods: 4 periods are not planned by this version, which takes the horizon as one; write "periods: 1" and as many months as you need, such as "months: 12".',
  ]);
});

it('refuses a least capex too', () => {
  expect(problemsOf(() => read('objective: capex\nhorizon: { start: 2027-01 }'))).toBe(
    'plan.yaml:7:12 objective: "capex" is not planned by this version, which makes revenue as high as it can be; write "revenue".',
  );
});

it('takes what it plans, stated or left out', () => {
  const stated = 'racks: continuous\nobjective: revenue\nhorizon: { start: 2027-01, periods: 1, months: 12 }';
  expect(read(stated)).toEqual(read('horizon: { start: 2027-01 }'));
});
