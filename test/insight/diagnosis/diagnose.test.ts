import { describe, expect, test } from 'vitest';
import { repaired } from '../../../src/insight/diagnosis/repair.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { conflictsOf, diagnosisOf, repairsOf } from '../../support/diagnosis.ts';
import { outcomeOf } from '../../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../../support/randomScenario.ts';

// The plain scenario by hand: a rack costs $3M, takes 0.1 MW and makes 0.008 Mtok/s, so that 1,000 MW make 80 Mtok/s. A commitment of
// 8 Mtok/s takes 1,000 racks, 100 MW and $3,000M.

const HALF_YEARS = [0, 1, 2, 3].map((half) => ({
  id: ['2027-01', '2027-07', '2028-01', '2028-07'][half] as string,
  startMonth: 2027 * 12 + 6 * half,
  months: 6,
}));

const setOf = (scenario: Scenario) => diagnosisOf(scenario)?.repairs.map(({ set }) => set);

test('a commitment that takes more money than there is', () => {
  const scenario = plainScenario({ capexBudgetMusd: [2000], tiers: [tier('chat', { commitment: [8] })] });
  expect(conflictsOf(scenario)).toEqual([['capex budget', 'commitment to chat']]);
  // $2,000M buy two thirds of it: 2 2/3 of 8 Mtok/s are too much, rounded up to 2.667; and $1,000M of $2,000M too little.
  expect(repairsOf(scenario)).toEqual([['commitment to chat: 8 -> 5.333'], ['capex budget: 2000 -> 3000']]);
  expect(setOf(scenario)).toEqual([['tiers.chat.commitment=5.333Mtok/s'], ['budget.capex=3BUSD']]);
});

test('a repair states a rate in place of a part of the demand', () => {
  const chat = tier('chat', { demand: { mean: [160] }, commitment: [120], commitmentParts: [0.75] });
  const scenario = plainScenario({ tiers: [chat] });
  // 1,000 MW make 80 of the 120 Mtok/s that are 75 % of 160.
  const repair = diagnosisOf(scenario)?.repairs.find(
    ({ changes }) => changes[0]?.label === 'commitment to chat',
  );
  expect(repair?.set).toEqual(['tiers.chat.commitment=80Mtok/s']);
  const [after] = repaired(scenario, repair ?? { changes: [] }).tiers;
  expect(after).toMatchObject({ commitment: [80] });
  expect(after).not.toHaveProperty('commitmentParts');
});

describe('supply', () => {
  const limited = (racksPerYear: number, supplyShare: number) =>
    plainScenario({
      supply: [
        { id: 'pool', systems: ['rack'], steps: [{ fromMonth: 0, racksPerYear: figure(racksPerYear) }] },
      ],
      supplyShare,
      tiers: [tier('chat', { commitment: [8] })],
    });

  test('too small a share of it', () => {
    // 5 % of 10,000 racks are 500: half of what the commitment takes.
    const scenario = limited(10_000, 0.05);
    expect(conflictsOf(scenario)).toEqual([['share of the supply of pool', 'commitment to chat']]);
    expect(repairsOf(scenario)).toEqual([
      ['commitment to chat: 8 -> 4'],
      ['share of the supply: 0.05 -> 0.1'],
    ]);
    expect(setOf(scenario)).toEqual([['tiers.chat.commitment=4Mtok/s'], ['supply.share=10%']]);
  });

  test('nobody gets more than all of it', () => {
    // All 900 racks make 7.2 Mtok/s; half of them 3.6, and 4.4 of 8 are missing.
    expect(repairsOf(limited(900, 0.5))).toEqual([['commitment to chat: 8 -> 3.6']]);
  });
});

describe('shares', () => {
  test('least shares that reach beyond the whole, once anything must be served', () => {
    const tiers = [
      tier('chat', { share: { least: 0.6 }, commitment: [8] }),
      tier('code', { share: { least: 0.7 } }),
    ];
    const scenario = plainScenario({ tiers });
    expect(conflictsOf(scenario)).toEqual([
      ['commitment to chat', 'least share of chat', 'least share of code'],
    ]);
    // Without any power both shares are kept, so the commitment would have to go.
    expect(repairsOf(scenario)).toEqual([
      ['least share of code: 0.7 -> 0.4'],
      ['least share of chat: 0.6 -> 0.3'],
      ['commitment to chat: 8 -> 0'],
    ]);
    expect(setOf(scenario)?.[1]).toEqual(['tiers.chat.share={ least: 30 % }']);
  });

  test('a share beside a commitment', () => {
    const tiers = [tier('chat', { commitment: [64] }), tier('code', { share: { least: 0.25, most: 0.5 } })];
    const scenario = plainScenario({ tiers });
    expect(conflictsOf(scenario)).toEqual([
      ['power at abilene', 'commitment to chat', 'least share of code'],
    ]);
    // 64 Mtok/s take 800 MW: three quarters of 1,066 2/3 MW, and four fifths of 1,000. 750 MW make 60.
    expect(repairsOf(scenario)).toEqual([
      ['commitment to chat: 64 -> 60'],
      ['power at abilene: 1000 -> 1066.67'],
      ['least share of code: 0.25 -> 0.2'],
    ]);
    expect(setOf(scenario)?.[2]).toEqual(['tiers.code.share={ least: 20 %, most: 50 % }']);
  });

  test('an exact share gives way on the side that contradicts', () => {
    const tiers = [tier('chat', { commitment: [64] }), tier('code', { share: { least: 0.25, most: 0.25 } })];
    const scenario = plainScenario({ tiers });
    expect(conflictsOf(scenario)).toEqual([
      ['power at abilene', 'commitment to chat', 'least share of code'],
    ]);
    expect(setOf(scenario)?.[2]).toEqual(['tiers.code.share={ least: 20 %, most: 25 % }']);
  });

  test('a most share', () => {
    const tiers = [tier('chat', { commitment: [8], share: { most: 0.2 } }), tier('code', {})];
    const scenario = plainScenario({ sites: [site('abilene', 400)], tiers });
    expect(conflictsOf(scenario)).toEqual([['power at abilene', 'commitment to chat', 'most share of chat']]);
    // 8 Mtok/s take 100 MW: a fifth of 500 MW, and a quarter of 400. A fifth of those are 80 MW, which make 6.4.
    expect(repairsOf(scenario)).toEqual([
      ['commitment to chat: 8 -> 6.4'],
      ['power at abilene: 400 -> 500'],
      ['most share of chat: 0.2 -> 0.25'],
    ]);
    expect(setOf(scenario)?.[2]).toEqual(['tiers.chat.share={ most: 25 % }']);
  });
});

test("a vendor's least share, of whom few racks may run", () => {
  const scenario = plainScenario({
    systems: [system('rack', {}), system('rare', { vendor: 'Rare' })],
    alone: ['rack', 'rare'],
    frontiers: [frontier('rack', [[50, 0.001]]), frontier('rare', [[50, 0.001]])],
    vendorLimits: [{ vendor: 'Rare', share: { least: 0.5 } }],
    systemLimits: [{ system: 'rare', racks: { most: [100] } }],
    tiers: [tier('chat', { commitment: [8] })],
  });
  expect(conflictsOf(scenario)).toEqual([
    ['commitment to chat', 'least share of Rare', 'most racks of rare'],
  ]);
  // 100 racks take 10 MW: a tenth of the 100 MW of the commitment, and half of 20 MW, which make 1.6 Mtok/s.
  expect(repairsOf(scenario)).toEqual([
    ['commitment to chat: 8 -> 1.6'],
    ['least share of Rare: 0.5 -> 0.1'],
    ['most racks of rare: 100 -> 500'],
  ]);
  expect(setOf(scenario)).toEqual([
    ['tiers.chat.commitment=1.6Mtok/s'],
    ['policies.vendors.Rare.least=10%'],
    ['policies.limits.rare.racks.most=500racks'],
  ]);
});

test('a floor under racks that only a fleet has: it contradicts what there is, and nothing else', () => {
  const scenario = plainScenario({
    systems: [system('old', {}), system('rack', {})],
    alone: ['old', 'rack'],
    buyable: ['rack'],
    frontiers: [frontier('old', [[50, 0.001]]), frontier('rack', [[50, 0.001]])],
    sites: [site('abilene', 1000, { fleet: [{ system: 'old', racks: 100, sinceMonth: 2027 * 12 - 6 }] })],
    systemLimits: [{ system: 'old', racks: { least: [150] } }],
  });
  expect(conflictsOf(scenario)).toEqual([['least racks of old']]);
  expect(repairsOf(scenario)).toEqual([['least racks of old: 150 -> 100']]);
});

test('a limit on emissions', () => {
  // 100 MW of racks draw 80 MW on average, 700,800 MWh a year, which cause 280,320 t at 400 kg/MWh.
  const scenario = plainScenario({
    sites: [site('abilene', 1000, { carbonKgPerMwh: figure(400) })],
    carbonTonnesPerYear: [140_160],
    tiers: [tier('chat', { commitment: [8] })],
  });
  expect(conflictsOf(scenario)).toEqual([['commitment to chat', 'limit on emissions']]);
  expect(setOf(scenario)).toEqual([
    ['tiers.chat.commitment=4Mtok/s'],
    // 140,160 t more, rounded up to four digits: 140,200.
    ['policies.carbon.most=280.36kt/year'],
  ]);
});

// In the first half-year a and b take 40 MW each, in the second c takes 75, all on racks of Even; those of Odd may run beside them up to
// 110 MW, of which Even may have half: 55. Lowering c is the least of what the second half-year could do by itself. The first takes
// a share of 80 / 110, rounded up to 72.73 %, and then c fits as it is.
test('inputs that need not give way where a share gives way for another period are left as they are', () => {
  const promised = (id: string, commitment: number[]) => tier(id, { commitment, sites: ['abilene'] });
  const scenario = plainScenario({
    periods: HALF_YEARS.slice(0, 2),
    // Power that nobody may be served from makes a share of all power cheaper to loosen than the power of one site.
    sites: [site('abilene', [100, 100]), site('far', [10, 10])],
    systems: [system('odd', { vendor: 'Odd' }), system('rack', { vendor: 'Even' })],
    alone: ['odd', 'rack'],
    frontiers: [frontier('odd', [[20, 0.001]]), frontier('rack', [[50, 0.001]])],
    vendorLimits: [{ vendor: 'Even', share: { most: 0.5 } }],
    tiers: [
      promised('a', [3.2, 0]),
      promised('b', [3.2, 0]),
      promised('c', [0, 6]),
      tier('slow', { interactivity: figure(20), sites: ['abilene'] }),
    ],
  });
  expect(repairsOf(scenario)?.filter((changes) => changes.length > 1)).toEqual([]);
  expect(repairsOf(scenario)).toContainEqual(['most share of Even: 0.5 -> 0.7273']);
});

test('conflicts that share nothing are repaired together, and by nothing alone', () => {
  const scenario = plainScenario({
    systems: [system('rack', {}), system('coder', {})],
    alone: ['coder', 'rack'],
    sites: [site('abilene', 90, { systems: ['rack'] }), site('boise', 40, { systems: ['coder'] })],
    frontiers: [frontier('rack', [[50, 0.001]]), frontier('coder', [[200, 0.001]])],
    tiers: [
      tier('chat', { commitment: [8], sites: ['abilene'] }),
      tier('code', { commitment: [4], sites: ['boise'], interactivity: figure(200) }),
    ],
  });
  expect(conflictsOf(scenario)).toEqual([
    ['power at abilene', 'commitment to chat'],
    ['power at boise', 'commitment to code'],
  ]);
  // Chat takes 100 of 90 MW: 11 % more power or 10 % less tokens. Code takes 50 of 40: 25 % more or 20 % less.
  expect(repairsOf(scenario)).toEqual([['commitment to chat: 8 -> 7.2', 'commitment to code: 4 -> 3.2']]);
  expect(setOf(scenario)).toEqual([['tiers.chat.commitment=7.2Mtok/s', 'tiers.code.commitment=3.2Mtok/s']]);
});

test('an input that is not enough by itself shows what else contradicts', () => {
  const scenario = plainScenario({
    sites: [site('abilene', 90)],
    capexBudgetMusd: [2000],
    tiers: [tier('chat', { commitment: [8] })],
  });
  expect(conflictsOf(scenario)).toEqual([
    ['power at abilene', 'commitment to chat'],
    ['capex budget', 'commitment to chat'],
  ]);
  expect(repairsOf(scenario)).toEqual([['commitment to chat: 8 -> 5.333']]);
});

describe('over time', () => {
  test('a number that is stated once gives way where it has to, and is set by the greatest need', () => {
    const scenario = plainScenario({
      periods: HALF_YEARS,
      sites: [site('abilene', [500, 500, 500, 500])],
      tiers: [tier('chat', { commitment: [0, 42, 44, 40] })],
    });
    // 42 and 44 Mtok/s take 525 and 550 MW.
    expect(repairsOf(scenario)).toEqual([
      ['commitment to chat: 0 42 44 40 -> 0 40 40 40'],
      ['power at abilene: 500 500 500 500 -> 500 525 550 500'],
    ]);
    expect(setOf(scenario)?.[1]).toEqual(['sites.abilene.power=550MW']);
  });

  test('money that is released in time: more of it is there from then on', () => {
    const scenario = plainScenario({
      periods: HALF_YEARS,
      sites: [site('abilene', [1000, 1000, 1000, 1000])],
      capexBudgetMusd: [1000, 2000, 3000, 3000],
      tiers: [tier('chat', { commitment: [0, 8, 8, 8] })],
    });
    // $1,000M are missing in July 2027, six months before they are released.
    expect(repairsOf(scenario)?.find(([first]) => first?.startsWith('capex'))).toEqual([
      'capex budget: 1000 2000 3000 3000 -> 1000 3000 4000 4000',
    ]);
    expect(setOf(scenario)).toContainEqual([
      'budget.capex={ 2027-01: 1B USD, 2027-07: 2B USD, 2028-01: 1B USD }',
    ]);
  });
});

test('the order in which a scenario is written decides nothing', () => {
  const scenario = plainScenario({
    sites: [site('abilene', 60), site('boise', 60)],
    capexBudgetMusd: [3000],
    tiers: [tier('chat', { commitment: [8] }), tier('code', { commitment: [4], share: { least: 0.5 } })],
  });
  const reversed = {
    ...scenario,
    sites: scenario.sites.toReversed(),
    tiers: scenario.tiers.toReversed(),
  };
  expect(diagnosisOf(scenario)?.conflicts.length).toBeGreaterThan(0);
  expect(diagnosisOf(reversed)).toEqual(diagnosisOf(scenario));
});

test('a name that a path would part cannot be set', () => {
  const scenario = plainScenario({ tiers: [tier('chat-4.5', { commitment: [81] })] });
  // 81 Mtok/s take 1,012.5 MW.
  expect(setOf(scenario)).toEqual([undefined, ['sites.abilene.power=1.0125GW']]);
});

describe('nothing to find', () => {
  test('in a scenario that has a plan', () => {
    expect(diagnosisOf(plainScenario())).toBeUndefined();
  });

  test('where a demand cannot be met whatever the limits', () => {
    const fast = tier('fast', { interactivity: figure(90), commitment: [1] });
    expect(diagnosisOf(plainScenario({ tiers: [fast] }))).toBeUndefined();
  });

  test('where only whole racks have no plan', () => {
    // 0.05 MW hold half a rack.
    const scenario = plainScenario({
      racks: 'whole',
      sites: [site('abilene', 0.05)],
      tiers: [tier('chat', { commitment: [0.004] })],
    });
    expect(outcomeOf(scenario).kind).toBe('infeasible');
    expect(diagnosisOf(scenario)).toBeUndefined();
  });
});

test('whole racks are diagnosed in parts', () => {
  // 0.75 racks make 0.006 Mtok/s and take 0.075 MW.
  const scenario = plainScenario({
    racks: 'whole',
    sites: [site('abilene', 0.05)],
    tiers: [tier('chat', { commitment: [0.006] })],
  });
  expect(repairsOf(scenario)).toEqual([
    ['commitment to chat: 0.006 -> 0.004'],
    ['power at abilene: 0.05 -> 0.075'],
  ]);
});
