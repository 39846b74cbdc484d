import { expect, test } from 'vitest';
import { setOverride } from '../../../src/reading/mergedOverrides.ts';
import { readScenarioFile } from '../../../src/scenario/read.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { ROOT } from '../../support/commandLine.ts';
import { conflictsOf, diagnosisOf, repairsOf } from '../../support/diagnosis.ts';
import { outcomeOf } from '../../support/planning.ts';

// The arithmetic stands in the files.
const read = (name: string, settings: readonly string[] = []): Scenario =>
  readScenarioFile(
    `${ROOT}fixtures/conflict/${name}.yaml`,
    settings.map((setting) => {
      const equals = setting.indexOf('=');
      return setOverride(setting.slice(0, equals).split('.'), setting.slice(equals + 1));
    }),
  );

test('two commitments for one site: the power and the two, not the capex; 200 MW more, or 20 Mtok/s less', () => {
  const found = diagnosisOf(read('two-commitments'));
  expect(found).toEqual({
    conflicts: [
      {
        inputs: [
          {
            key: { rule: 'power', site: 'plant', period: '2027-01' },
            path: ['sites', 'plant', 'power'],
            label: 'power at plant',
            side: 'most',
            unit: 'MW',
            numbers: [{ period: '2027-01', value: 1000 }],
          },
          {
            key: { rule: 'commitment', tier: 'chat', period: '2027-01' },
            path: ['tiers', 'chat', 'commitment'],
            label: 'commitment to chat',
            side: 'least',
            unit: 'Mtok/s',
            numbers: [{ period: '2027-01', value: 70 }],
          },
          {
            key: { rule: 'commitment', tier: 'code', period: '2027-01' },
            path: ['tiers', 'code', 'commitment'],
            label: 'commitment to code',
            side: 'least',
            unit: 'Mtok/s',
            numbers: [{ period: '2027-01', value: 50 }],
          },
        ],
      },
    ],
    // 200 of 1,000 MW, 20 of 70 Mtok/s and 20 of 50: the smallest first. No two together are smaller.
    repairs: [
      {
        changes: [
          {
            key: { rule: 'power', site: 'plant', period: '2027-01' },
            path: ['sites', 'plant', 'power'],
            label: 'power at plant',
            side: 'most',
            unit: 'MW',
            before: [1000],
            after: [1200],
          },
        ],
        set: ['sites.plant.power=1.2GW'],
      },
      {
        changes: [
          {
            key: { rule: 'commitment', tier: 'chat', period: '2027-01' },
            path: ['tiers', 'chat', 'commitment'],
            label: 'commitment to chat',
            side: 'least',
            unit: 'Mtok/s',
            before: [70],
            after: [50],
          },
        ],
        set: ['tiers.chat.commitment=50Mtok/s'],
      },
      {
        changes: [
          {
            key: { rule: 'commitment', tier: 'code', period: '2027-01' },
            path: ['tiers', 'code', 'commitment'],
            label: 'commitment to code',
            side: 'least',
            unit: 'Mtok/s',
            before: [50],
            after: [30],
          },
        ],
        set: ['tiers.code.commitment=30Mtok/s'],
      },
    ],
  });
});

test('power or money: either is enough, and the commitment gives way by a ninth', () => {
  const scenario = read('power-or-money');
  expect(conflictsOf(scenario)).toEqual([['power at plant', 'capex budget', 'commitment to chat']]);
  // 16 2/3 Mtok/s rounded up to four digits, 16.67; a ninth is the smallest, and a quarter each of 1,000 MW and $20B.
  expect(repairsOf(scenario)).toEqual([
    ['commitment to chat: 150 -> 133.33'],
    ['power at plant: 1000 -> 1250'],
    ['capex budget: 20000 -> 25000'],
  ]);
});

test('power that comes too late: told of the half-year in which it first contradicts, repaired in all', () => {
  const scenario = read('late-power');
  expect(diagnosisOf(scenario)?.conflicts[0]?.inputs.map(({ label, numbers }) => [label, numbers])).toEqual([
    ['power at plant', [{ period: '2027-07', value: 400 }]],
    ['commitment to chat', [{ period: '2027-07', value: 50 }]],
  ]);
  // 100 of at most 600 MW and 10 of at most 60 Mtok/s, each in two half-years: as large as each other.
  expect(repairsOf(scenario)).toEqual([
    ['power at plant: 400 400 500 600 -> 400 500 600 600'],
    ['commitment to chat: 40 50 60 60 -> 40 40 50 60'],
  ]);
  expect(diagnosisOf(scenario)?.repairs.map(({ set }) => set)).toEqual([
    ['sites.plant.power={ 2027-01: 400 MW, 2027-07: 500 MW, 2028-01: 600 MW }'],
    ['tiers.chat.commitment={ 2027-01: 40 Mtok/s, 2028-01: 50 Mtok/s, 2028-07: 60 Mtok/s }'],
  ]);
});

test.each(['two-commitments', 'power-or-money', 'late-power'])(
  'what is said to be set on %s gives a plan',
  (name) => {
    expect(outcomeOf(read(name)).kind).toBe('infeasible');
    const settings = diagnosisOf(read(name))?.repairs.map(({ set = [] }) => set) ?? [];
    expect(settings.length).toBeGreaterThan(1);
    for (const set of settings) expect(outcomeOf(read(name, set)).kind).toBe('optimal');
  },
);

test.each(['simplex', 'highs'] as const)('%s comes to the same', (solver) => {
  for (const name of ['two-commitments', 'power-or-money', 'late-power'])
    expect(diagnosisOf(read(name), solver)).toEqual(diagnosisOf(read(name)));
});
