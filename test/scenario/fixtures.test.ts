import { describe, expect, test } from 'vitest';
import { readScenarioFile } from '../../src/scenario/read.ts';

const read = (name: string) => readScenarioFile(`fixtures/${name}.yaml`);

describe('the keynote scenarios', () => {
  test.each([
    ['blackwell', ['gb200_nvl72']],
    ['vera-rubin', ['vr_nvl72']],
    ['vera-rubin-lpx', ['vr_nvl72', 'vr_nvl72+groq3_lpx']],
    ['vera-rubin-free', ['vr_nvl72']],
    ['blackwell-free', ['gb200_nvl72']],
  ])('%s: a gigawatt for a year, nothing lost, four tiers at their markers', (name, servers) => {
    const scenario = read(`keynote/${name}`);
    expect(scenario).toMatchObject({
      interactivity: 'marker',
      evidence: 'vendor',
      periods: [{ months: 12 }],
      sites: [{ powerMw: [1000] }],
      utilisation: { value: 1 },
      availability: { value: 1 },
      supply: [],
    });
    expect(scenario).not.toHaveProperty('capexBudgetMusd');
    expect(scenario.frontiers.map(({ server }) => server)).toEqual(servers);
    expect(scenario.tiers.map(({ id, interactivity }) => [id, interactivity.value])).toEqual([
      ['free', 50],
      ['medium', 100],
      ['high', 200],
      ['premium', 400],
    ]);
    const quarter = name.endsWith('-free') ? undefined : { least: 0.25, most: 0.25 };
    expect(scenario.tiers.map(({ share }) => share)).toEqual([quarter, quarter, quarter, quarter]);
  });
});

describe('the built-in gigawatt', () => {
  test('is what its comments say', () => {
    const scenario = read('gigawatt/scenario');
    expect(scenario).toMatchObject({
      capexBudgetMusd: [40_000],
      supplyShare: 0.05,
      sites: [{ id: 'abilene', powerMw: [1000], shellMusdPerMw: 13 }],
      utilisation: { value: 0.6 },
      availability: { value: 0.97 },
      forecast: { grade: 'assumption' },
      catalogue: { name: 'measured' },
      remarks: [],
    });
    expect(scenario.tiers.map(({ id, demand, commitment }) => [id, demand.mean, commitment])).toEqual([
      ['free', [200], [100]],
      ['medium', [300], undefined],
      ['high', [90], undefined],
      ['premium', [6], undefined],
      ['ultra', [1], undefined],
    ]);
  });

  test('can be planned with the other forecast beside it', () => {
    const demand = 'fixtures/gigawatt/forecasts/high.csv';
    const scenario = readScenarioFile('fixtures/gigawatt/scenario.yaml', [], { demand });
    expect(scenario.tiers.map((tier) => tier.demand.mean)).toEqual([[260], [420], [180], [18], [4]]);
  });

  test('checks the design with and without a limit on money, and without commitments', () => {
    const free = read('measured/one-year');
    const tight = read('measured/tight-money');
    expect(free).not.toHaveProperty('capexBudgetMusd');
    expect(tight.capexBudgetMusd).toEqual([38_500]);
    expect({ ...tight, name: free.name, capexBudgetMusd: undefined }).toEqual(free);
    expect(free.tiers.map(({ demand, commitment }) => [demand.mean, commitment])).toEqual([
      [[200], undefined],
      [[300], undefined],
      [[90], undefined],
      [[6], undefined],
    ]);
    const year = free.supply.find(({ id }) => id === 'vera_rubin')?.steps.at(-1)?.racksPerYear
      .value as number;
    expect(year * (free.supplyShare as number)).toBe(2750);
  });
});

describe('the textbook programs', () => {
  const TTOK_PER_YEAR = 1e6 / 31_536_000;

  test.each([
    [
      'dakota',
      [
        ['chair', 1500, 0.5, 1, 20],
        ['desk', 4000, 2, 1, 60],
        ['table', 2000, 1.5, 1, 30],
      ],
      20,
      8,
    ],
    [
      'wyndor',
      [
        ['doors', 3000, 1, 1, 3],
        ['windows', 2000, 1, 2, 2.5],
      ],
      18,
      undefined,
    ],
  ])('%s: what a rack draws, costs, makes and earns', (name, goods, power, budget) => {
    const scenario = read(`textbook/${name}/scenario`);
    const rows = scenario.systems.map(({ id, itKw, capexMusd }) => {
      const frontier = scenario.frontiers.find(({ server }) => server === id);
      const price = scenario.tiers.find((tier) => tier.id === id)?.priceUsdPerMtok.value;
      const throughput = frontier?.points[0]?.throughput.value as number;
      return [id, itKw?.value, capexMusd?.value, Math.round((throughput / TTOK_PER_YEAR) * 1e9) / 1e9, price];
    });
    expect(rows).toEqual(goods);
    expect(scenario.sites[0]).toMatchObject({ powerMw: [power], pue: { air: { value: 1 } } });
    expect(scenario.capexBudgetMusd).toEqual(budget && [budget]);
    expect(scenario).toMatchObject({ utilisation: { value: 1 }, availability: { value: 1 } });
  });

  test('wyndor: 4 and 12 Ttok a year are wanted', () => {
    const wanted = read('textbook/wyndor/scenario').tiers.map(({ demand }) => demand.mean?.[0] as number);
    expect(wanted.map((rate) => rate / TTOK_PER_YEAR)).toEqual([expect.closeTo(4, 9), expect.closeTo(12, 9)]);
  });
});
