import { expect, test } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';
import { ROOT } from '../support/commandLine.ts';
import { figure, plainScenario, site, tier } from '../support/randomScenario.ts';
import { documentOf } from './documents.ts';

const ofFixture = (name: string) =>
  documentOf(readScenarioFile(`${ROOT}fixtures/conflict/${name}.yaml`)).diagnosis;

test('conflicts and repairs have the inputs by their paths, and money in USD', () => {
  expect(ofFixture('power-or-money')).toEqual({
    conflicts: [
      {
        inputs: [
          {
            rule: 'power',
            input: 'sites.plant.power',
            label: 'power at plant',
            side: 'most',
            unit: 'MW',
            numbers: [{ period: '2027-01', value: 1000 }],
          },
          {
            rule: 'capex',
            input: 'budget.capex',
            label: 'capex budget',
            side: 'most',
            unit: 'USD',
            numbers: [{ period: '2027-01', value: 20e9 }],
          },
          {
            rule: 'commitment',
            input: 'tiers.chat.commitment',
            label: 'commitment to chat',
            side: 'least',
            unit: 'Mtok/s',
            numbers: [{ period: '2027-01', value: 150 }],
          },
        ],
      },
    ],
    repairs: [
      {
        changes: [
          {
            rule: 'commitment',
            input: 'tiers.chat.commitment',
            label: 'commitment to chat',
            side: 'least',
            unit: 'Mtok/s',
            numbers: [{ period: '2027-01', before: 150, after: 133.33 }],
          },
        ],
        set: ['tiers.chat.commitment=133.33Mtok/s'],
      },
      {
        changes: [
          {
            rule: 'power',
            input: 'sites.plant.power',
            label: 'power at plant',
            side: 'most',
            unit: 'MW',
            numbers: [{ period: '2027-01', before: 1000, after: 1250 }],
          },
        ],
        set: ['sites.plant.power=1.25GW'],
      },
      {
        changes: [
          {
            rule: 'capex',
            input: 'budget.capex',
            label: 'capex budget',
            side: 'most',
            unit: 'USD',
            numbers: [{ period: '2027-01', before: 20e9, after: 25e9 }],
          },
        ],
        set: ['budget.capex=25BUSD'],
      },
    ],
  });
});

test('of several periods, those that change', () => {
  const [power] = ofFixture('late-power')?.repairs ?? [];
  expect(power?.changes[0]?.numbers).toEqual([
    { period: '2027-07', before: 400, after: 500 },
    { period: '2028-01', before: 500, after: 600 },
  ]);
});

test('a number of the horizon has no period there', () => {
  const start = 2027 * 12;
  const { diagnosis } = documentOf(
    plainScenario({
      periods: [
        { id: '2027-01', startMonth: start, months: 6 },
        { id: '2027-07', startMonth: start + 6, months: 6 },
      ],
      sites: [site('abilene', [1000, 1000])],
      supply: [{ id: 'pool', systems: ['rack'], steps: [{ fromMonth: 0, racksPerYear: figure(10_000) }] }],
      supplyShare: 0.05,
      tiers: [tier('chat', { commitment: [4, 8] })],
    }),
  );
  // Half a year brings 250 racks, which make 2 Mtok/s: 4 take a share of 10 %, and 8 after it another 500 racks.
  expect(diagnosis?.repairs.at(-1)?.changes[0]).toMatchObject({
    input: 'supply.share',
    numbers: [{ before: 0.05, after: 0.1 }],
  });
});

test('there is none where a plan is, and none beside a demand that cannot be met whatever the limits', () => {
  expect(documentOf(plainScenario())).not.toHaveProperty('diagnosis');
  const fast = tier('fast', { interactivity: figure(90), commitment: [1] });
  expect(documentOf(plainScenario({ tiers: [fast] }))).not.toHaveProperty('diagnosis');
});
