import { describe, expect, test } from 'vitest';
import { planOf } from '../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../support/randomScenario.ts';
import { PER_MW, YEAR } from './rules/byHand.ts';

describe('a tier', () => {
  test('shows what its power makes and nobody buys', () => {
    // Half of 1,000 MW makes 40 Mtok/s for users who want 8; the other half serves cheap.
    const plan = planOf(
      plainScenario({
        tiers: [
          tier('chat', { demand: { mean: [8] }, share: { least: 0.5 } }),
          tier('cheap', { priceUsdPerMtok: figure(1) }),
        ],
      }),
    );
    expect(plan.periods[0]!.tiers).toMatchObject([
      {
        tier: 'chat',
        powerMw: expect.closeTo(500, 8),
        powerShare: expect.closeTo(0.5, 10),
        servedMtokPerS: expect.closeTo(8, 9),
        demandMtokPerS: 8,
        idleMtokPerS: expect.closeTo(32, 8),
        priceUsdPerMtok: 3,
        revenueMusd: expect.closeTo(8 * 3 * YEAR, 6),
      },
      {
        tier: 'cheap',
        servedMtokPerS: expect.closeTo(40, 8),
        idleMtokPerS: 0,
        revenueMusd: expect.closeTo((500 * PER_MW) / 3, 6),
      },
    ]);
    expect(plan.periods[0]!.tiers[1]).not.toHaveProperty('demandMtokPerS');
  });

  test('that gets nothing is shown with nothing', () => {
    const plan = planOf(plainScenario({ capexBudgetMusd: [0] }));
    expect(plan.periods[0]).toMatchObject({ capexMusd: 0, revenueMusd: 0, fleet: [] });
    expect(plan.periods[0]!.tiers).toEqual([
      {
        tier: 'chat',
        powerMw: 0,
        powerShare: 0,
        servedMtokPerS: 0,
        idleMtokPerS: 0,
        priceUsdPerMtok: 3,
        revenueMusd: 0,
        options: [],
      },
    ]);
  });
});

test('a pairing takes power of each of its systems, and racks of both stand there', () => {
  // A unit is one big rack of 0.2 MW and two small ones of 0.1 MW each: 1,000 MW hold 2,500 units.
  const plan = planOf(
    plainScenario({
      systems: [system('big', { itKw: figure(200) }), system('small', { pairedOnly: true })],
      alone: [],
      pairings: [
        {
          id: 'big+small',
          name: 'Big with small',
          racks: [
            { system: 'big', count: figure(1) },
            { system: 'small', count: figure(2) },
          ],
        },
      ],
      frontiers: [frontier('big+small', [[50, 0.7]], 'facilityMw')],
    }),
  );
  const [period] = plan.periods;
  expect(period!.fleet.map(({ system, running, powerMw }) => [system, running, powerMw])).toEqual([
    ['big', expect.closeTo(2500, 7), expect.closeTo(500, 8)],
    ['small', expect.closeTo(5000, 7), expect.closeTo(500, 8)],
  ]);
  expect(period!.tiers[0]!.options).toMatchObject([
    {
      server: 'big+small',
      powerMw: expect.closeTo(1000, 8),
      powerMwOfSystem: [
        { system: 'big', powerMw: expect.closeTo(500, 8) },
        { system: 'small', powerMw: expect.closeTo(500, 8) },
      ],
      madeMtokPerS: expect.closeTo(700, 7),
    },
  ]);
});

test('each site keeps its own power, PUE and fleet', () => {
  // 100 MW at a PUE of 1 hold 1,000 racks, at 1.6 they hold 625; each rack makes 0.008 Mtok/s.
  const warm = { air: figure(2), liquid: figure(1.6) };
  const plan = planOf(
    plainScenario({ sites: [site('cool', 100), site('warm', 100, { pue: warm, shellMusdPerMw: 10 })] }),
  );
  const [period] = plan.periods;
  expect(period!.sites).toEqual([
    { site: 'cool', availableMw: 100, usableMw: 100, usedMw: expect.closeTo(100, 9), shellCapexMusd: 0 },
    {
      site: 'warm',
      availableMw: 100,
      usableMw: 100,
      usedMw: expect.closeTo(100, 9),
      shellMw: expect.closeTo(100, 9),
      shellCapexMusd: expect.closeTo(1000, 8),
    },
  ]);
  expect(period!.fleet.map(({ site, bought }) => [site, bought])).toEqual([
    ['cool', expect.closeTo(1000, 8)],
    ['warm', expect.closeTo(625, 8)],
  ]);
  expect(plan.powerMw).toBeCloseTo(200, 8);
});
