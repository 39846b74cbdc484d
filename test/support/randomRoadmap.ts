import fc from 'fast-check';
import type { Objective, Period, Scenario, Site } from '../../src/scenario/scenario.ts';
import type { Tier } from '../../src/scenario/tier.ts';
import { anyScenario, figure } from './randomScenario.ts';

const START = 2027 * 12;

/**
 * Any small planning problem over several periods, sites and blocks: ramps, budgets that are released, existing racks and shell,
 * lives and ship dates within the horizon, prices that change, software gains, tiers that can wait, and policies at random.
 */
export const anyRoadmap: fc.Arbitrary<Scenario> = fc
  .record({
    base: anyScenario,
    objective: fc.constantFrom<Objective>('revenue', 'revenue', 'profit', 'capex'),
    periods: fc.integer({ min: 2, max: 4 }),
    months: fc.constantFrom(3, 6, 12),
    blocks: fc.constantFrom(1, 1, 2, 3),
    ramp: fc.array(fc.double({ min: 0.2, max: 1.5, noNaN: true }), { minLength: 4, maxLength: 4 }),
    released: fc.array(fc.constantFrom(0, 0.1, 0.25, 0.5, 1), { minLength: 4, maxLength: 4 }),
    growth: fc.array(fc.double({ min: 0.5, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }),
    lifeYears: fc.constantFrom(1, 2, 4),
    interest: fc.constantFrom(0, 0.1),
    existing: fc.option(
      fc.record({ racks: fc.integer({ min: 1, max: 3000 }), age: fc.integer({ min: -6, max: 30 }) }),
      {
        nil: undefined,
      },
    ),
    ships: fc.option(fc.integer({ min: -3, max: 14 }), { nil: undefined }),
    lead: fc.constantFrom(0, 0, 3, 7),
    priceChange: fc.constantFrom(0, -0.3, 0.1),
    gain: fc.option(fc.double({ min: 0.05, max: 1, noNaN: true }), { nil: undefined }),
    peak: fc.double({ min: 0.5, max: 1, noNaN: true }),
    waits: fc.boolean(),
    reserve: fc.constantFrom(0, 0, 0.1),
    vendorMost: fc.option(fc.double({ min: 0.2, max: 0.9, noNaN: true }), { nil: undefined }),
    racksMost: fc.option(fc.double({ min: 10, max: 5000, noNaN: true }), { nil: undefined }),
    carbon: fc.option(fc.double({ min: 1e4, max: 5e6, noNaN: true }), { nil: undefined }),
    limitedTier: fc.boolean(),
    promised: fc.constantFrom(0, 0, 0, 0.02),
    shares: fc.constantFrom(false, false, false, false, true),
  })
  .map((draw) => {
    const { base } = draw;
    // The cheapest plan buys nothing where nothing is promised.
    const promised = draw.objective === 'capex' ? 0.02 : draw.promised;
    const periods: Period[] = Array.from({ length: draw.periods }, (_, index) => {
      const startMonth = START + index * draw.months;
      return { id: `p${index}`, startMonth, months: draw.months };
    });
    const blocks = Array.from({ length: draw.blocks }, (_, index) => ({
      id: draw.blocks === 1 ? 'day' : `block${index}`,
      share: 1 / draw.blocks,
    }));
    const perPeriod = <T>(of: (index: number) => T): T[] => periods.map((_, index) => of(index));
    const sites: Site[] = base.sites.map((site, at) => ({
      ...site,
      powerMw: perPeriod((index) => (site.powerMw[0] as number) * (draw.ramp[index] as number)),
      ...(draw.reserve > 0 && { reserve: draw.reserve }),
      carbonKgPerMwh: figure(300 + 100 * at),
      ...(site.shellMusdPerMw !== undefined &&
        draw.existing && { existingShellMw: draw.existing.racks / 10 }),
      ...(at === 0 &&
        draw.existing && {
          fleet: [{ system: 'system0', racks: draw.existing.racks, sinceMonth: START - draw.existing.age }],
        }),
    }));
    const tiers: Tier[] = base.tiers.map(({ commitment: _, share, ...tier }, at) => {
      const mean = tier.demand.mean?.[0];
      return {
        ...tier,
        pricesUsdPerMtok: perPeriod((index) => tier.priceUsdPerMtok.value * 0.9 ** index),
        demand:
          mean === undefined
            ? {}
            : {
                mean: perPeriod((index) => mean * (draw.growth[index] as number)),
                ...(draw.blocks > 1 &&
                  (draw.waits && at === 0 ? { deferrable: true } : { shape: shapeOf(draw) })),
              },
        ...(draw.shares && share && { share }),
        ...(mean !== undefined &&
          promised > 0 && {
            commitment: perPeriod((index) => mean * (draw.growth[index] as number) * promised),
          }),
        ...(draw.limitedTier && at === 0 && { sites: [(base.sites[0] as Site).id] }),
      };
    });
    const budget = base.capexBudgetMusd?.[0];
    let spent = 0;
    return {
      ...base,
      objective: draw.objective,
      periods,
      blocks,
      sites,
      tiers,
      itLifeYears: figure(draw.lifeYears),
      costOfCapital: figure(draw.interest),
      systems: base.systems.map((system, at) => ({
        ...system,
        vendor: at % 2 === 0 ? 'Even' : 'Odd',
        ...(at === 1 && draw.ships !== undefined && { ships: figure(START + draw.ships) }),
      })),
      ...(draw.lead > 0 && { leadMonths: [{ system: 'system0', months: draw.lead }] }),
      ...(draw.priceChange !== 0 && {
        systemPriceChange: base.systems.map(({ id }) => ({ system: id, perYear: draw.priceChange })),
      }),
      ...(draw.gain !== undefined && { softwareGain: { perYear: draw.gain, untilMonth: START + 6 } }),
      ...(budget !== undefined && {
        capexBudgetMusd: perPeriod((index) => {
          spent += budget * (draw.released[index] as number);
          return spent;
        }),
      }),
      ...(draw.vendorMost !== undefined && {
        vendorLimits: [{ vendor: 'Even', share: { most: draw.vendorMost } }],
      }),
      ...(draw.racksMost !== undefined && {
        systemLimits: [{ system: 'system0', racks: { most: perPeriod(() => draw.racksMost as number) } }],
      }),
      ...(draw.carbon !== undefined && { carbonTonnesPerYear: perPeriod(() => draw.carbon as number) }),
    };
  });

// The busiest block first, the others alike; the mean over the day is 1.
function shapeOf({ blocks, peak }: { readonly blocks: number; readonly peak: number }): number[] {
  const busy = 1 + peak;
  return Array.from({ length: blocks }, (_, index) => (index === 0 ? busy : (blocks - busy) / (blocks - 1)));
}
