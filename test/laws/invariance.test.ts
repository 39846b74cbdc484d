import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { outcomeOf, revenueOf } from '../support/planning.ts';
import { anyScenario, figure } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';

const RELATIVE = 1e-8;

function expectSameTotals(a: Scenario, b: Scenario): void {
  const one = outcomeOf(a);
  const other = outcomeOf(b);
  expect(other.kind).toBe(one.kind);
  if (one.kind !== 'optimal' || other.kind !== 'optimal') return;
  const totals = (plan: typeof one.plan) => [
    plan.objective.value,
    plan.money.capexMusd,
    plan.outputMtok,
    plan.powerMw,
  ];
  expectClose(totals(other.plan), totals(one.plan));
}

function expectClose(found: readonly number[], wanted: readonly number[], relative = RELATIVE): void {
  expect(found.length).toBe(wanted.length);
  for (const [i, value] of wanted.entries()) {
    expect(Math.abs((found[i] as number) - value)).toBeLessThanOrEqual(
      relative * Math.max(1, Math.abs(value)),
    );
  }
}

// Renames every system, tier and site by reversing its number, so that the sorted order changes too.
function renamed(scenario: Scenario): Scenario {
  const name = (id: string) =>
    id
      .split('+')
      .map((part) =>
        part.replace(/^([a-z]+)(\d)$/, (_all, word: string, digit: string) => `x${9 - Number(digit)}${word}`),
      )
      .join('+');
  return {
    ...scenario,
    sites: scenario.sites.map((site) => ({ ...site, id: name(site.id) })),
    systems: scenario.systems.map((system) => ({ ...system, id: name(system.id) })),
    alone: scenario.alone.map(name),
    pairings: scenario.pairings.map((pairing) => ({
      ...pairing,
      id: name(pairing.id),
      ...('racks' in pairing && {
        racks: pairing.racks.map(({ system, count }) => ({ system: name(system), count })),
      }),
    })),
    supply: scenario.supply.map((pool) => ({ ...pool, systems: pool.systems.map(name) })),
    frontiers: scenario.frontiers.map((one) => ({ ...one, server: name(one.server) })),
    tiers: scenario.tiers.map((tier) => ({ ...tier, id: name(tier.id) })),
  };
}

function reordered(scenario: Scenario): Scenario {
  return {
    ...scenario,
    sites: scenario.sites.toReversed(),
    systems: scenario.systems.toReversed(),
    alone: scenario.alone.toReversed(),
    pairings: scenario.pairings.toReversed(),
    supply: scenario.supply.toReversed(),
    frontiers: scenario.frontiers.toReversed(),
    tiers: scenario.tiers.toReversed(),
  };
}

function moneyTimes(scenario: Scenario, k: number): Scenario {
  return {
    ...scenario,
    ...(scenario.capexBudgetMusd && {
      capexBudgetMusd: scenario.capexBudgetMusd.map((musd) => musd * k),
    }),
    sites: scenario.sites.map((site) => ({
      ...site,
      ...(site.shellMusdPerMw !== undefined && { shellMusdPerMw: site.shellMusdPerMw * k }),
    })),
    systems: scenario.systems.map((system) => ({
      ...system,
      ...(system.capexMusd && { capexMusd: figure(system.capexMusd.value * k) }),
    })),
    tiers: scenario.tiers.map((tier) => ({
      ...tier,
      priceUsdPerMtok: figure(tier.priceUsdPerMtok.value * k),
    })),
  };
}

function withTwin(scenario: Scenario): Scenario {
  const [first] = scenario.systems;
  const curve = scenario.frontiers.find((one) => one.server === first?.id);
  if (!first || !curve) return scenario;
  return {
    ...scenario,
    systems: [...scenario.systems, { ...first, id: 'twin' }],
    alone: [...scenario.alone, 'twin'],
    frontiers: [...scenario.frontiers, { ...curve, server: 'twin' }],
    supply: scenario.supply.map((pool) =>
      pool.systems.includes(first.id) ? { ...pool, systems: [...pool.systems, 'twin'] } : pool,
    ),
  };
}

function withoutShares(scenario: Scenario): Scenario {
  return { ...scenario, tiers: scenario.tiers.map(({ share: _, ...tier }) => tier) };
}

function withWorse(scenario: Scenario): Scenario {
  const [first] = scenario.systems;
  const curve = scenario.frontiers.find((one) => one.server === first?.id);
  if (!first?.itKw || !first.capexMusd || !curve) return scenario;
  return {
    ...scenario,
    systems: [
      ...scenario.systems,
      {
        ...first,
        id: 'worse',
        itKw: figure(first.itKw.value * 1.1),
        capexMusd: figure(first.capexMusd.value * 1.1),
      },
    ],
    alone: [...scenario.alone, 'worse'],
    frontiers: [
      ...scenario.frontiers,
      {
        ...curve,
        server: 'worse',
        points: curve.points.map((point) => ({ ...point, throughput: figure(point.throughput.value * 0.9) })),
      },
    ],
    supply: scenario.supply.map((pool) =>
      pool.systems.includes(first.id) ? { ...pool, systems: [...pool.systems, 'worse'] } : pool,
    ),
  };
}

describe('what changes nothing', () => {
  it('other names', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => expectSameTotals(scenario, renamed(scenario))),
      runs(150),
    );
  });

  it('another order gives the same plan, entry for entry', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const one = outcomeOf(scenario);
        const other = outcomeOf(reordered(scenario));
        expect(other.kind).toBe(one.kind);
        if (one.kind !== 'optimal' || other.kind !== 'optimal') return;
        const racks = (plan: typeof one.plan) =>
          plan.periods
            .flatMap((period) => period.fleet)
            .map((fleet): [string, number] => [`${fleet.site} ${fleet.system}`, fleet.bought])
            .toSorted(([a], [b]) => (a < b ? -1 : 1));
        expect(racks(other.plan)).toEqual(racks(one.plan));
      }),
      runs(150),
    );
  });

  it('all money times a number gives the same racks and power', () => {
    fc.assert(
      fc.property(anyScenario, fc.double({ min: 0.01, max: 100, noNaN: true }), (scenario, k) => {
        const one = outcomeOf(scenario);
        const other = outcomeOf(moneyTimes(scenario, k));
        expect(other.kind).toBe(one.kind);
        if (one.kind !== 'optimal' || other.kind !== 'optimal') return;
        expectClose([other.plan.objective.value / k], [one.plan.objective.value]);
        const amounts = (plan: typeof one.plan) =>
          plan.periods.flatMap((period) => [
            ...period.fleet.map((fleet) => fleet.bought),
            ...period.tiers.map((tier) => tier.powerMw),
          ]);
        expectClose(amounts(other.plan), amounts(one.plan), 1e-6);
      }),
      runs(150),
    );
  });

  it('a twin of a system that shares its supply', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => expectSameTotals(scenario, withTwin(scenario))),
      runs(150),
    );
  });

  // Without shares of power: there a rack that draws more is not worse, since a least share is met with fewer of them.
  it('a system worse in price, power and speed', () => {
    fc.assert(
      fc.property(anyScenario.map(withoutShares), (scenario) => {
        const before = revenueOf(scenario);
        const after = revenueOf(withWorse(scenario));
        if (before === undefined || after === undefined) expect(after).toBe(before);
        else expectClose([after], [before]);
      }),
      runs(150),
    );
  });
});
