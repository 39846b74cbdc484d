import { describe, expect, test } from 'vitest';
import { figure, plainScenario, site, system, tier } from '../support/randomScenario.ts';
import { documentOf } from './documents.ts';

describe('a plan', () => {
  // 40 Mtok/s take 500 MW, 5,000 racks at $3M, and 500 MW of shell at $10M; $20B of $30B are spent.
  const document = documentOf(
    plainScenario({
      capexBudgetMusd: [30_000],
      costOfCapital: figure(0),
      sites: [site('abilene', 1000, { shellMusdPerMw: 10 })],
      systems: [system('rack', {}), system('old', { disabled: 'it was withdrawn' })],
      tiers: [tier('chat', { demand: { mean: [40] } })],
    }),
  );

  test('says what it makes high, how high, and that no plan is better', () => {
    expect(document.outcome).toEqual({ kind: 'optimal' });
    expect(document.objective).toEqual({ measure: 'revenue', value: 3.78432e9, bound: 3.78432e9, gap: 0 });
  });

  // (15,000 / 4 + 5,000 / 15 + 280.32 + 150) / 1,261.44 = 3.578175 USD/Mtok; the rest is worked out in money.test.ts.
  test('adds up in USD', () => {
    expect(document.totals).toEqual({
      revenueUsd: 3.78432e9,
      profitUsd: -729.3333333e6,
      capexUsd: 20e9,
      energyUsd: 280.32e6,
      operationsUsd: 150e6,
      residualUsd: 15.91666667e9,
      powerMw: 500,
      outputTtok: 1261.44,
      costUsdPerMtok: 3.578175207,
    });
  });

  test('says what each period buys, runs, serves and spends', () => {
    expect(document.periods).toEqual([
      {
        label: '2027-01',
        start: '2027-01',
        months: 12,
        power: { availableMw: 1000, usableMw: 1000, usedMw: 500 },
        capex: { availableUsd: 30e9, spentUsd: 20e9 },
        revenueUsd: 3.78432e9,
        sites: [
          {
            site: 'abilene',
            availableMw: 1000,
            usableMw: 1000,
            usedMw: 500,
            shellMw: 500,
            shellCapexUsd: 5e9,
          },
        ],
        fleet: [
          {
            site: 'abilene',
            system: 'rack',
            bought: 5000,
            installed: 5000,
            running: 5000,
            switchedOff: 0,
            retired: 0,
            powerMw: 500,
            capexUsd: 15e9,
          },
        ],
        tiers: [
          {
            tier: 'chat',
            powerMw: 500,
            powerShare: 1,
            servedMtokPerS: 40,
            demandMtokPerS: 40,
            idleMtokPerS: 0,
            priceUsdPerMtok: 3,
            revenueUsd: 3.78432e9,
            options: [
              {
                site: 'abilene',
                server: 'rack',
                powerMw: 500,
                interactivity: 50,
                ratedMtokPerSPerMw: 0.08,
                billableMtokPerSPerMw: 0.08,
                madeMtokPerS: 40,
                grade: 'measured',
              },
            ],
          },
        ],
      },
    ]);
  });

  test('says what binds, in USD', () => {
    expect(document.marginals).toEqual([
      {
        rule: 'demand',
        period: '2027-01',
        label: 'demand for chat in 2027-01',
        loosening: 'one more Mtok/s of demand for chat in 2027-01',
        unit: 'Mtok/s',
        valueUsd: 94.608e6,
        valueUsdPerYear: 94.608e6,
        loosenedBy: ['forecast'],
      },
    ]);
  });

  test('says what was excluded and why, as a word and in words', () => {
    expect(document.excluded).toEqual([{ server: 'old', reason: 'disabled', because: 'it was withdrawn' }]);
  });

  test('lists the baselines with what they lose', () => {
    expect(document.baselines[0]).toEqual({
      id: 'equal-split',
      name: 'Equal split of power',
      kind: 'equalSplit',
      revenueUsd: 3.78432e9,
      lossUsd: 0,
      lossShare: 0,
    });
  });

  test('lists every rule that was checked', () => {
    expect(document.audit.map(({ label, sense, used, allowed }) => [label, sense, used, allowed])).toEqual([
      ['power at abilene in 2027-01', '<=', 500, 1000],
      ['shell at abilene in 2027-01', '<=', 500, 500],
      ['capex in 2027-01', '<=', 20_000, 30_000],
      ['rack racks at abilene in 2027-01', '<=', 5000, 5000],
      ['power of the rack racks at abilene in 2027-01, day', '<=', 500, 500],
      ['tokens of chat in 2027-01, day', '>=', 40, 40],
      ['demand for chat in 2027-01', '<=', 40, 40],
    ]);
  });
});

test('money that binds is worth USD per USD, and by the year over the length of the period', () => {
  const periods = [{ id: '2027-01', startMonth: 2027 * 12, months: 18 }];
  const { marginals } = documentOf(plainScenario({ capexBudgetMusd: [3000], periods }));
  expect(marginals).toMatchObject([
    {
      loosening: 'one more $1 of capex in 2027-01',
      unit: 'USD',
      valueUsd: 0.378432,
      valueUsdPerYear: 0.252288,
    },
  ]);
});

test('a baseline that cannot be had says why instead of what it earns', () => {
  const tiers = [tier('chat', {}), tier('cheap', { priceUsdPerMtok: figure(1), commitment: [48] })];
  expect(documentOf(plainScenario({ tiers })).baselines[0]).toEqual({
    id: 'equal-split',
    name: 'Equal split of power',
    kind: 'equalSplit',
    notPossible: 'the commitments, shares and policies rule it out',
  });
});

test('where there is no plan there are reasons, and neither totals nor periods', () => {
  const document = documentOf(plainScenario({ tiers: [tier('chat', { commitment: [81] })] }));
  expect(Object.keys(document)).toEqual([
    'version',
    'digest',
    'scenario',
    'outcome',
    'diagnosis',
    'marginals',
    'excluded',
    'baselines',
    'evidence',
    'audit',
    'remarks',
  ]);
  expect(document.outcome).toEqual({
    kind: 'infeasible',
    reasons: [
      'The commitments and shares together ask for more than power, capex, supply and demand allow. Lower a commitment or a least share, or raise a limit.',
    ],
  });
});

test("remarks are the scenario's and then the plan's", () => {
  expect(documentOf(plainScenario({ remarks: ['The tier Ultra is switched off.'] })).remarks).toEqual([
    'The tier Ultra is switched off.',
    'Prices and throughput both count output tokens.',
  ]);
});
