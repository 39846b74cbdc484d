import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { outcomeOf, planOf } from '../../support/planning.ts';
import { figure, frontier, plainScenario, site, system } from '../../support/randomScenario.ts';
import { brokenBy, marginalsByLabel } from './byHand.ts';

// `fast` makes 0.16 Mtok/s a MW and `slow` 0.08; both draw 0.1 MW a rack. 100 MW, all of it worth most on `fast`.
const scenario = (change: Partial<Scenario> = {}) =>
  plainScenario({
    sites: [site('abilene', 100, { carbonKgPerMwh: figure(400) })],
    systems: [system('fast', { vendor: 'One' }), system('slow', { vendor: 'Other', capexMusd: figure(1) })],
    alone: ['fast', 'slow'],
    frontiers: [frontier('fast', [[50, 0.002]]), frontier('slow', [[50, 0.001]])],
    ...change,
  });

const mw = (change: Partial<Scenario>) => {
  const [period] = planOf(scenario(change)).periods;
  return Object.fromEntries((period?.fleet ?? []).map(({ system: id, powerMw }) => [id, powerMw]));
};

const PER_MTOK = 3 * 31.536;

test('without a policy the best system takes all', () => {
  expect(mw({})).toEqual({ fast: expect.closeTo(100, 7) });
});

describe('a vendor', () => {
  test('has at most its part of the MW that run', () => {
    expect(mw({ vendorLimits: [{ vendor: 'One', share: { most: 0.7 } }] })).toEqual({
      fast: expect.closeTo(70, 7),
      slow: expect.closeTo(30, 7),
    });
  });

  test('has at least its part', () => {
    const change = { vendorLimits: [{ vendor: 'Other', share: { least: 0.25 } }] };
    expect(mw(change)).toEqual({ fast: expect.closeTo(75, 7), slow: expect.closeTo(25, 7) });
    // One MW less of the other vendor is one more of the first: 0.16 - 0.08 Mtok/s.
    expect(marginalsByLabel(planOf(scenario(change)))['least share of Other in 2027-01']).toBeCloseTo(
      -0.08 * PER_MTOK,
      7,
    );
  });

  test('the check finds a vendor with too much', () => {
    const plan = planOf(scenario({ vendorLimits: [{ vendor: 'One', share: { most: 0.7 } }] }));
    const broken = brokenBy(plan, (draft) => {
      draft.scenario.vendorLimits![0]!.share.most = 0.6;
    });
    expect(broken).toEqual([{ rule: 'vendor', vendor: 'One', period: '2027-01', side: 'most' }]);
  });
});

describe('a system', () => {
  test('runs at most so many racks', () => {
    const change = { systemLimits: [{ system: 'fast', racks: { most: [400] } }] };
    expect(mw(change)).toEqual({ fast: expect.closeTo(40, 7), slow: expect.closeTo(60, 7) });
    // One more rack takes 0.1 MW from `slow`: 0.016 - 0.008 Mtok/s.
    expect(marginalsByLabel(planOf(scenario(change)))['most racks of fast in 2027-01']).toBeCloseTo(
      0.008 * PER_MTOK,
      7,
    );
  });

  test('runs at least so many MW', () => {
    expect(mw({ systemLimits: [{ system: 'slow', powerMw: { least: [20] } }] })).toEqual({
      fast: expect.closeTo(80, 7),
      slow: expect.closeTo(20, 7),
    });
  });

  test('costs at most so much over the horizon', () => {
    // $600M are 200 racks of `fast`, 20 MW.
    expect(mw({ systemLimits: [{ system: 'fast', capexMusd: { most: 600 } }] })).toEqual({
      fast: expect.closeTo(20, 7),
      slow: expect.closeTo(80, 7),
    });
  });

  test('costs at least so much, though its racks stand idle', () => {
    // $250M of `slow` are 250 racks.
    const plan = planOf(scenario({ systemLimits: [{ system: 'slow', capexMusd: { least: 250 } }] }));
    const slow = plan.periods[0]?.fleet.find(({ system: id }) => id === 'slow');
    expect(slow).toMatchObject({
      bought: expect.closeTo(250, 6),
      running: 0,
      switchedOff: expect.closeTo(250, 6),
    });
  });

  test('that must run and cannot be there is said so', () => {
    const outcome = outcomeOf(
      scenario({
        systems: [system('fast', {}), system('slow', { ships: figure(2026 * 12 + 11) })],
        frontiers: [frontier('fast', [[50, 0.002]])],
        systemLimits: [{ system: 'slow', racks: { least: [10] } }],
      }),
    );
    expect(outcome).toMatchObject({
      kind: 'infeasible',
      reasons: [
        'At least some slow must run in 2027-01, and no racks of it can be there that serve a tier. Let policies.limits.slow.racks.least begin later, or remove it.',
      ],
    });
  });

  test('the check finds too many racks and too much spend', () => {
    const plan = planOf(
      scenario({
        systemLimits: [
          { system: 'fast', racks: { most: [400] }, powerMw: { most: [50] }, capexMusd: { most: 2000 } },
        ],
      }),
    );
    const broken = brokenBy(plan, ({ periods }) => {
      const [fast] = periods[0]!.fleet;
      fast!.bought = 700;
      fast!.running = 550;
    });
    expect(broken.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['systemRacks', 'systemPower', 'systemCapex']),
    );
  });
});

describe('a cap on carbon', () => {
  // A MW that runs draws 0.8 x 8,760 = 7,008 MWh a year, at 400 kg/MWh 2,803.2 t. 140,160 t a year are 50 MW.
  const change = { carbonTonnesPerYear: [140_160] };

  test('holds the MW back', () => {
    expect(mw(change)).toEqual({ fast: expect.closeTo(50, 7) });
    expect(planOf(scenario(change)).periods[0]?.sites[0]?.carbonTonnes).toBeCloseTo(140_160, 5);
  });

  test('is worth what its MW earn', () => {
    expect(marginalsByLabel(planOf(scenario(change)))['emissions in 2027-01']).toBeCloseTo(
      (0.16 * PER_MTOK) / 2803.2,
      9,
    );
  });

  test('the check finds more emissions', () => {
    const broken = brokenBy(planOf(scenario(change)), ({ scenario: draft }) => {
      draft.sites[0]!.carbonKgPerMwh!.value = 410;
    });
    expect(broken).toEqual([{ rule: 'carbon', period: '2027-01' }]);
  });
});

describe('shell', () => {
  test('that stands is used before any is built, and never taken down', () => {
    const plan = planOf(
      scenario({
        periods: [
          { id: '2027-01', startMonth: 2027 * 12, months: 12 },
          { id: '2028-01', startMonth: 2028 * 12, months: 12 },
        ],
        sites: [site('abilene', [60, 40], { shellMusdPerMw: 10, existingShellMw: 50 })],
      }),
    );
    expect(plan.periods.map(({ sites }) => sites[0]?.shellMw)).toEqual([
      expect.closeTo(60, 9),
      expect.closeTo(60, 9),
    ]);
    expect(plan.periods.map(({ sites }) => sites[0]?.shellCapexMusd)).toEqual([expect.closeTo(100, 7), 0]);
    const broken = brokenBy(plan, ({ periods }) => {
      periods[1]!.sites[0]!.shellMw = 45;
    });
    expect(broken).toEqual([{ rule: 'standing', site: 'abilene', period: '2028-01' }]);
  });
});
