import { describe, expect, test } from 'vitest';
import { baselinesOf, bestSingle } from '../../../src/insight/baselines/baselines.ts';
import { finished } from '../../../src/insight/steps.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { PER_MW } from '../../plan/rules/byHand.ts';
import { planOf, solvingBy } from '../../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../../support/randomScenario.ts';

function baselinesFor(scenario: Scenario) {
  return finished(baselinesOf(scenario, planOf(scenario), solvingBy('auto')));
}
function outcomeOf(scenario: Scenario, id: string) {
  return baselinesFor(scenario).find((baseline) => baseline.id === id)?.outcome;
}
const earns = (revenueMusd: number, lossMusd: number, lossShare: number) => ({
  kind: 'possible',
  valueMusd: expect.closeTo(revenueMusd, 4),
  revenueMusd: expect.closeTo(revenueMusd, 4),
  lossMusd: expect.closeTo(lossMusd, 4),
  lossShare: expect.closeTo(lossShare, 8),
});

test('every way that there is to fill the site simply, by name', () => {
  const scenario = pairedScenario();
  expect(baselinesFor(scenario).map(({ outcome: _, ...simpler }) => simpler)).toEqual([
    { id: 'equal-split', name: 'Equal split of power', kind: 'equalSplit' },
    { id: 'only-base', name: 'Only base', kind: 'onlySystem', system: 'base' },
    { id: 'quarter-base+extra', name: '25 % of power on Base with extra', kind: 'quarterOnPairing' },
    { id: 'greedy', name: 'Greedy by revenue per MW', kind: 'greedy' },
  ]);
});

describe('the best single system', () => {
  const only = (system: string, earns: number) => ({ kind: 'onlySystem' as const, system, earns });

  test('is the one that earns the most, whatever the other baselines earn', () => {
    const all = [only('a', 1), { kind: 'greedy' as const, earns: 9 }, only('b', 3), only('c', 2)];
    expect(bestSingle(all, ({ earns }) => earns)?.system).toBe('b');
  });

  test('is none where there is none', () => {
    expect(bestSingle([{ kind: 'equalSplit' as const, earns: 9 }], ({ earns }) => earns)).toBeUndefined();
  });
});

describe('equal split', () => {
  const cheap = tier('cheap', { priceUsdPerMtok: figure(1) });

  test('gives each tier at most its part of the power', () => {
    // All on chat: 1,000 x 7.56864. Split: 500 x 7.56864 + 500 x 2.52288, a third less.
    const scenario = plainScenario({ tiers: [tier('chat', {}), cheap] });
    expect(outcomeOf(scenario, 'equal-split')).toEqual(earns(5045.76, 2522.88, 1 / 3));
  });

  test('counts only tiers that something can serve', () => {
    const tooFast = tier('fast', { interactivity: figure(90) });
    const scenario = plainScenario({ tiers: [tier('chat', {}), cheap, tooFast] });
    expect(outcomeOf(scenario, 'equal-split')).toEqual(earns(5045.76, 2522.88, 1 / 3));
  });

  test('is at most: a tier leaves what its users do not fill', () => {
    // Chat wants 8 Mtok/s, 100 MW; cheap may use 500 MW.
    const scenario = plainScenario({ tiers: [tier('chat', { demand: { mean: [8] } }), cheap] });
    const planned = 100 * PER_MW + (900 * PER_MW) / 3;
    const split = 100 * PER_MW + (500 * PER_MW) / 3;
    expect(outcomeOf(scenario, 'equal-split')).toEqual(
      earns(split, planned - split, (planned - split) / planned),
    );
  });

  test('cannot be had where a commitment takes more', () => {
    // 48 Mtok/s take 600 of the 1,000 MW.
    const scenario = plainScenario({ tiers: [tier('chat', {}), { ...cheap, commitment: [48] }] });
    expect(outcomeOf(scenario, 'equal-split')).toEqual({
      kind: 'impossible',
      why: 'the commitments, shares and policies rule it out',
    });
  });
});

describe('only one system', () => {
  // A MW of b makes twice what a MW of a makes.
  const twoSystems = (commitment?: readonly number[]) =>
    plainScenario({
      systems: [system('a', {}), system('b', {})],
      alone: ['a', 'b'],
      frontiers: [frontier('a', [[50, 0.001]]), frontier('b', [[50, 0.002]])],
      tiers: [tier('chat', commitment ? { commitment } : {})],
    });

  test('earns what it alone can serve', () => {
    expect(outcomeOf(twoSystems(), 'only-a')).toEqual(earns(7568.64, 7568.64, 0.5));
    expect(outcomeOf(twoSystems(), 'only-b')).toEqual(earns(15_137.28, 0, 0));
  });

  test('cannot be had where it cannot serve what was promised', () => {
    // a makes 80 Mtok/s with all the power.
    expect(outcomeOf(twoSystems([100]), 'only-a')).toEqual({
      kind: 'impossible',
      why: 'it cannot meet the commitments, shares and policies on its own',
    });
  });
});

/** A system that makes 0.08 Mtok/s per MW at 50 tok/s/user, and a pairing with it that makes 0.16 at 100. */
function pairedScenario(change: Partial<Scenario> = {}): Scenario {
  return plainScenario({
    systems: [system('base', {}), system('extra', { pairedOnly: true })],
    alone: ['base'],
    pairings: [
      {
        id: 'base+extra',
        name: 'Base with extra',
        racks: [
          { system: 'base', count: figure(1) },
          { system: 'extra', count: figure(1) },
        ],
      },
    ],
    frontiers: [frontier('base', [[50, 0.001]]), frontier('base+extra', [[100, 0.16]], 'facilityMw')],
    ...change,
  });
}

test('a single system buys no other to keep a vendor at his share', () => {
  // The floor asks for a fifth of the power that runs on racks of Other: with racks of Vendor alone nothing can run.
  const scenario = plainScenario({
    systems: [system('a', {}), system('b', { vendor: 'Other' })],
    alone: ['a', 'b'],
    frontiers: [frontier('a', [[50, 0.001]]), frontier('b', [[50, 0.001]])],
    vendorLimits: [{ vendor: 'Other', share: { least: 0.2 } }],
  });
  expect(outcomeOf(scenario, 'only-a')).toEqual(earns(0, 1000 * PER_MW, 1));
  expect(outcomeOf(scenario, 'only-b')).toEqual(earns(1000 * PER_MW, 0, 0));
});

test('a system that stands and cannot be bought is no baseline', () => {
  const fleet = [{ system: 'old', racks: 100, sinceMonth: 2026 * 12 }];
  const scenario = plainScenario({
    systems: [system('old', {}), system('rack', {})],
    alone: ['old', 'rack'],
    frontiers: [frontier('old', [[50, 0.0005]]), frontier('rack', [[50, 0.001]])],
    sites: [site('abilene', 1000, { systems: ['rack'], fleet })],
  });
  expect(baselinesFor(scenario).map(({ id }) => id)).toEqual(['equal-split', 'only-rack', 'greedy']);
});

test('what is bought may pair with racks that stand already', () => {
  // 1,000 standing racks of extra take 1,000 of base to 200 MW at 0.16; base alone fills the other 800 MW at 0.08.
  const fleet = [{ system: 'extra', racks: 1000, sinceMonth: 2026 * 12 }];
  const scenario = pairedScenario({ sites: [site('abilene', 1000, { fleet })] });
  const planned = 1000 * 2 * PER_MW;
  const bought = 200 * 2 * PER_MW + 800 * PER_MW;
  expect(outcomeOf(scenario, 'only-base')).toEqual(earns(bought, planned - bought, 0.4));
});

describe('a quarter on a pairing', () => {
  test('leaves three quarters to the system that it builds on', () => {
    // The plan: 1,000 MW at 0.16. The baseline: 250 MW at 0.16 and 750 MW at 0.08.
    const planned = 1000 * 2 * PER_MW;
    const mixed = 250 * 2 * PER_MW + 750 * PER_MW;
    expect(outcomeOf(pairedScenario(), 'quarter-base+extra')).toEqual(
      earns(mixed, planned - mixed, (planned - mixed) / planned),
    );
  });

  test('cannot be had where it does not meet a commitment', () => {
    // It makes 250 x 0.16 + 750 x 0.08 = 100 Mtok/s.
    const scenario = pairedScenario({ tiers: [tier('chat', { commitment: [101] })] });
    expect(outcomeOf(scenario, 'quarter-base+extra')).toEqual({
      kind: 'impossible',
      why: 'it cannot meet the commitments, shares and policies',
    });
  });

  test('cannot be had where nothing is published for the pairing', () => {
    const scenario = pairedScenario({ frontiers: [frontier('base', [[50, 0.001]])] });
    expect(outcomeOf(scenario, 'quarter-base+extra')).toEqual({
      kind: 'impossible',
      why: 'no throughput is published for work',
    });
  });

  test('cannot be had where a part of it cannot be bought', () => {
    const extra = system('extra', { pairedOnly: true, disabled: 'it was withdrawn' });
    expect(outcomeOf(pairedScenario({ systems: [system('base', {}), extra] }), 'quarter-base+extra')).toEqual(
      { kind: 'impossible', why: 'its part extra cannot be bought' },
    );
  });

  test('cannot be had where no part of the pairing serves alone', () => {
    expect(outcomeOf(pairedScenario({ alone: [] }), 'quarter-base+extra')).toEqual({
      kind: 'impossible',
      why: 'none of its systems serves a tier on its own',
    });
  });
});

describe('greedy', () => {
  test('takes the best-paid MW first, which is wrong where money is what lacks', () => {
    // $9,000M buy 3,000 racks of a, which earn $0.756864M each, or 1,000 racks of b, which earn twice that.
    const scenario = plainScenario({
      capexBudgetMusd: [9000],
      systems: [system('a', {}), system('b', { capexMusd: figure(9) })],
      alone: ['a', 'b'],
      frontiers: [frontier('a', [[50, 0.001]]), frontier('b', [[50, 0.002]])],
    });
    expect(outcomeOf(scenario, 'greedy')).toEqual(earns(1513.728, 756.864, 1 / 3));
  });

  test('gives the next tier what the first leaves', () => {
    const tiers = [tier('cheap', { priceUsdPerMtok: figure(1) }), tier('chat', { demand: { mean: [8] } })];
    expect(outcomeOf(plainScenario({ tiers }), 'greedy')).toEqual(
      earns(100 * PER_MW + (900 * PER_MW) / 3, 0, 0),
    );
  });

  test('cannot be had where a share wants power that stands idle', () => {
    // Half of the power is for chat, whose users fill 100 MW; 40 Mtok/s promised to cheap take 500 MW.
    const tiers = [
      tier('chat', { demand: { mean: [8] }, share: { least: 0.5 } }),
      tier('cheap', { priceUsdPerMtok: figure(1), commitment: [40] }),
    ];
    expect(outcomeOf(plainScenario({ tiers }), 'greedy')).toEqual({
      kind: 'impossible',
      why: 'the shares ask for power whose tokens nobody buys',
    });
  });
});

test('a plan that earns nothing loses nothing against anything', () => {
  const scenario = plainScenario({ capexBudgetMusd: [0] });
  expect(baselinesFor(scenario).map(({ outcome }) => outcome)).toEqual([
    earns(0, 0, 0),
    earns(0, 0, 0),
    earns(0, 0, 0),
  ]);
});
