import fc from 'fast-check';
import type { Frontier, Pairing, SupplyPool, System } from '../../src/catalogue/catalogue.ts';
import type { Figure, Grade } from '../../src/catalogue/figure.ts';
import type { Scenario, Site } from '../../src/scenario/scenario.ts';
import type { Tier } from '../../src/scenario/tier.ts';

/** A figure without a story, for tests. */
export function figure(value: number, grade: Grade = 'measured'): Figure {
  return { value, source: 'test', grade };
}

/** A scenario of one system and one tier that tests change as they need: 1 GW, one year, nothing else limited. */
export function plainScenario(change: Partial<Scenario> = {}): Scenario {
  return {
    name: 'plain',
    objective: 'revenue',
    racks: 'continuous',
    evidence: 'assumption',
    interactivity: 'least',
    periods: [{ id: '2027-01', startMonth: 2027 * 12, months: 12 }],
    blocks: [{ id: 'day', share: 1 }],
    sites: [site('abilene', 1000)],
    utilisation: figure(1),
    availability: figure(1),
    loadFactor: figure(0.8),
    operationsMusdPerMwYear: figure(0.3),
    itLifeYears: figure(4),
    shellLifeYears: figure(15),
    costOfCapital: figure(0.1),
    systems: [system('rack', {})],
    alone: ['rack'],
    pairings: [],
    supply: [],
    frontiers: [frontier('rack', [[50, 0.001]])],
    tiers: [tier('chat', {})],
    forecast: { grade: 'assumption', note: 'made for a test' },
    catalogue: { name: 'test', digest: '0' },
    remarks: [],
    ...change,
  };
}

/** A site with the power of each period; a bare number is that of the only one. */
export function site(id: string, powerMw: number | readonly number[], change: Partial<Site> = {}): Site {
  return {
    id,
    powerMw: typeof powerMw === 'number' ? [powerMw] : powerMw,
    pue: { air: figure(1.25), liquid: figure(1) },
    electricityUsdPerMwh: figure(80),
    ...change,
  };
}

export function system(id: string, change: Partial<System>): System {
  return {
    id,
    name: id,
    vendor: 'Vendor',
    generation: 'Generation',
    cooling: 'liquid',
    pairedOnly: false,
    accelerators: figure(8),
    itKw: figure(100),
    capexMusd: figure(3),
    ...change,
  };
}

/** A curve of Mtok/s per accelerator for the workload that every test tier uses. */
export function frontier(
  server: string,
  points: readonly (readonly [number, number])[],
  basis: Frontier['basis'] = 'accelerator',
): Frontier {
  return {
    server,
    workload: 'work',
    basis,
    basisNote: 'made for a test',
    points: points.map(([speed, value]) => ({
      interactivity: figure(speed),
      throughput: figure(value),
      date: '2026-01',
    })),
  };
}

export function tier(id: string, change: Partial<Tier>): Tier {
  return {
    id,
    name: id,
    model: 'Model',
    workload: 'work',
    isStandIn: false,
    priceUsdPerMtok: figure(3),
    interactivity: figure(50),
    demand: {},
    ...change,
  };
}

const SPEEDS = [20, 50, 100, 200, 400];

/** Any small planning problem, feasible or not: systems, a pairing, tiers, limits, commitments and shares at random. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    systems: fc.array(anySystem(), { minLength: 1, maxLength: 5 }),
    tiers: fc.array(anyTier(), { minLength: 1, maxLength: 5 }),
    sites: fc.array(
      fc.record({
        mw: fc.double({ min: 1, max: 2000, noNaN: true }),
        shell: fc.option(fc.double({ min: 0.5, max: 40, noNaN: true }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    budget: fc.option(fc.double({ min: 10, max: 60_000, noNaN: true }), { nil: undefined }),
    supplyShare: fc.option(fc.double({ min: 0.01, max: 0.5, noNaN: true }), { nil: undefined }),
    pairing: fc.option(fc.double({ min: 0.5, max: 8, noNaN: true }), { nil: undefined }),
    utilisation: fc.double({ min: 0.3, max: 1, noNaN: true }),
    floors: fc.boolean(),
  })
  .map((draw) => {
    const systems = draw.systems.map((one, i) =>
      system(`system${i}`, {
        itKw: figure(one.itKw),
        capexMusd: figure(one.capex),
        accelerators: figure(one.accelerators),
      }),
    );
    const pairings: Pairing[] =
      draw.pairing !== undefined && systems.length > 1
        ? [
            {
              id: 'system0+system1',
              name: 'pair',
              racks: [
                { system: 'system0', count: figure(1) },
                { system: 'system1', count: figure(draw.pairing) },
              ],
            },
          ]
        : [];
    const frontiers = draw.systems.map((one, i) =>
      frontier(`system${i}`, curve(one.accelerators, one.points)),
    );
    if (pairings.length > 0)
      frontiers.push(
        frontier(
          'system0+system1',
          [
            [400, 0.7],
            [1000, 0.2],
          ],
          'facilityMw',
        ),
      );
    const supply: SupplyPool[] = [
      {
        id: 'pool',
        systems: ['system0', 'system1'].slice(0, systems.length),
        steps: [{ fromMonth: 0, racksPerYear: figure(50_000) }],
      },
    ];
    return plainScenario({
      systems,
      alone: systems.map((one) => one.id),
      pairings,
      frontiers,
      supply,
      ...(draw.supplyShare !== undefined && { supplyShare: draw.supplyShare }),
      ...(draw.budget !== undefined && { capexBudgetMusd: [draw.budget] }),
      utilisation: figure(draw.utilisation),
      sites: draw.sites.map((one, i) =>
        site(`site${i}`, one.mw, one.shell === undefined ? {} : { shellMusdPerMw: one.shell }),
      ),
      tiers: draw.tiers.map((one, i) =>
        tier(`tier${i}`, {
          priceUsdPerMtok: figure(one.price),
          interactivity: figure(one.speed),
          demand: one.demand === undefined ? {} : { mean: [one.demand] },
          ...(one.demand !== undefined && one.committed > 0 && { commitment: [one.demand * one.committed] }),
          ...(draw.floors && i < 2 && { share: { least: one.least, most: 1 } }),
        }),
      ),
    });
  });

function anySystem() {
  return fc.record({
    itKw: fc.double({ min: 5, max: 300, noNaN: true }),
    capex: fc.double({ min: 0.1, max: 10, noNaN: true }),
    accelerators: fc.constantFrom(8, 64, 72),
    points: fc.array(fc.double({ min: 0.2, max: 0.95, noNaN: true }), { minLength: 2, maxLength: 5 }),
  });
}

function anyTier() {
  return fc.record({
    price: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 150, noNaN: true })),
    speed: fc.constantFrom(10, 50, 120, 300),
    demand: fc.option(fc.double({ min: 0.01, max: 500, noNaN: true }), { nil: undefined }),
    committed: fc.constantFrom(0, 0, 0.2, 0.5, 1),
    least: fc.constantFrom(0, 0.1, 0.25),
  });
}

// Throughput falls by the drawn factors from one speed to the next.
function curve(accelerators: number, factors: readonly number[]): (readonly [number, number])[] {
  let value = 0.1 / accelerators;
  return factors.map((factor, i) => {
    value *= factor;
    return [SPEEDS[i] as number, value] as const;
  });
}
