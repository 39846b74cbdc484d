import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan, PlanOutcome } from '../../src/plan/plan.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { outcomeOf } from '../support/planning.ts';
import { anyRoadmap } from '../support/randomRoadmap.ts';
import { figure } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';

const RELATIVE = 1e-7;

function close(found: number, wanted: number, stake = 0): void {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(RELATIVE * Math.max(1, Math.abs(wanted), stake));
}

function expectSameTotals(one: PlanOutcome, other: PlanOutcome): void {
  expect(other.kind).toBe(one.kind);
  if (one.kind !== 'optimal' || other.kind !== 'optimal') return;
  close(other.plan.objective.value, one.plan.objective.value, stakeOf(one.plan));
  close(other.plan.money.capexMusd, one.plan.money.capexMusd);
  close(other.plan.outputMtok, one.plan.outputMtok);
  close(other.plan.powerMw, one.plan.powerMw);
}

// A profit is the difference of larger sums.
function stakeOf({ money }: Plan): number {
  return money.revenueMusd + money.capexMusd;
}

function siteInHalves(scenario: Scenario): Scenario {
  const [first, ...others] = scenario.sites;
  if (!first) return scenario;
  const half = {
    ...first,
    powerMw: first.powerMw.map((mw) => mw / 2),
    ...(first.existingShellMw !== undefined && { existingShellMw: first.existingShellMw / 2 }),
    ...(first.fleet && { fleet: first.fleet.map((batch) => ({ ...batch, racks: batch.racks / 2 })) }),
  };
  const twin = `${first.id}twin`;
  return {
    ...scenario,
    sites: [half, { ...half, id: twin }, ...others],
    tiers: scenario.tiers.map((tier) =>
      tier.sites?.includes(first.id) ? { ...tier, sites: [...tier.sites, twin] } : tier,
    ),
  };
}

function blockInHalves(scenario: Scenario): Scenario {
  const [first, ...others] = scenario.blocks;
  if (!first) return scenario;
  return {
    ...scenario,
    blocks: [
      { id: `${first.id}a`, share: first.share / 2 },
      { id: `${first.id}b`, share: first.share / 2 },
      ...others,
    ],
    tiers: scenario.tiers.map((tier) => ({
      ...tier,
      demand: {
        ...tier.demand,
        ...(tier.demand.shape && { shape: [tier.demand.shape[0] as number, ...tier.demand.shape] }),
      },
    })),
  };
}

// Halves the first period; every list by period repeats its first value, so that each limit holds in both halves as in the whole.
function periodInHalves(scenario: Scenario): Scenario {
  const [first, ...others] = scenario.periods;
  if (!first) return scenario;
  const months = first.months / 2;
  const twice = <T>(list: readonly T[]): T[] => [list[0] as T, ...list];
  return {
    ...scenario,
    periods: [
      { ...first, months },
      { id: `${first.id}b`, startMonth: first.startMonth + months, months },
      ...others,
    ],
    sites: scenario.sites.map((site) => ({ ...site, powerMw: twice(site.powerMw) })),
    ...(scenario.capexBudgetMusd && { capexBudgetMusd: twice(scenario.capexBudgetMusd) }),
    ...(scenario.carbonTonnesPerYear && { carbonTonnesPerYear: twice(scenario.carbonTonnesPerYear) }),
    ...(scenario.systemLimits && {
      systemLimits: scenario.systemLimits.map((limit) => ({
        ...limit,
        ...(limit.racks?.most && { racks: { most: twice(limit.racks.most) } }),
      })),
    }),
    tiers: scenario.tiers.map((tier) => ({
      ...tier,
      ...(tier.pricesUsdPerMtok && { pricesUsdPerMtok: twice(tier.pricesUsdPerMtok) }),
      ...(tier.commitment && { commitment: twice(tier.commitment) }),
      demand: { ...tier.demand, ...(tier.demand.mean && { mean: twice(tier.demand.mean) }) },
    })),
  };
}

// Constant inputs, no discounting, no supply limit, no lead time, the whole budget at the start, lives beyond the horizon.
function still(scenario: Scenario): Scenario {
  const rest = uncalendared(scenario);
  const first = <T>(list: readonly T[]): T[] => list.map(() => list[0] as T);
  return {
    ...rest,
    objective: 'revenue',
    costOfCapital: figure(0),
    itLifeYears: figure(40),
    sites: rest.sites.map(({ fleet: _fleet, ...site }) => ({ ...site, powerMw: first(site.powerMw) })),
    systems: rest.systems.map(({ ships: _ships, ...system }) => system),
    ...(rest.capexBudgetMusd && { capexBudgetMusd: first(rest.capexBudgetMusd) }),
    tiers: rest.tiers.map((tier) => ({
      ...tier,
      ...(tier.pricesUsdPerMtok && { pricesUsdPerMtok: first(tier.pricesUsdPerMtok) }),
      ...(tier.commitment && { commitment: first(tier.commitment) }),
      demand: { ...tier.demand, ...(tier.demand.mean && { mean: first(tier.demand.mean) }) },
    })),
  };
}

// What changes with the calendar alone would make the second half another period than the whole.
function uncalendared(scenario: Scenario): Scenario {
  const {
    supplyShare: _supply,
    leadMonths: _lead,
    systemPriceChange: _price,
    softwareGain: _gain,
    ...rest
  } = scenario;
  return rest;
}

describe('over several periods, sites and blocks', () => {
  // Many draws have no plan, or none that earns anything; a law that held for these alone would say nothing.
  let telling = 0;
  beforeEach(() => {
    telling = 0;
  });
  afterEach(() => expect(telling).toBeGreaterThanOrEqual(20));
  const counted = (outcome: PlanOutcome) => {
    if (outcome.kind === 'optimal' && outcome.plan.money.revenueMusd > 0) telling += 1;
    return outcome;
  };

  it('both solvers come to the same plan', () => {
    fc.assert(
      fc.property(anyRoadmap, (scenario) => {
        const one = counted(outcomeOf(scenario, 'simplex'));
        const other = outcomeOf(scenario, 'highs');
        expect(other.kind).toBe(one.kind);
        if (one.kind !== 'optimal' || other.kind !== 'optimal') return;
        close(other.plan.objective.value, one.plan.objective.value, stakeOf(one.plan));
      }),
      runs(120),
    );
  });

  it('a site in two halves changes no total', () => {
    fc.assert(
      fc.property(anyRoadmap, (scenario) =>
        expectSameTotals(counted(outcomeOf(scenario)), outcomeOf(siteInHalves(scenario))),
      ),
      runs(100),
    );
  });

  it('a block in two halves changes no total', () => {
    fc.assert(
      fc.property(anyRoadmap, (scenario) =>
        expectSameTotals(counted(outcomeOf(scenario)), outcomeOf(blockInHalves(scenario))),
      ),
      runs(100),
    );
  });

  it('a period in two halves changes no revenue where nothing changes with time', () => {
    fc.assert(
      fc.property(anyRoadmap.map(still), (scenario) => {
        const [before, after] = [counted(outcomeOf(scenario)), outcomeOf(periodInHalves(scenario))];
        expect(after.kind).toBe(before.kind);
        if (before.kind !== 'optimal' || after.kind !== 'optimal') return;
        close(after.plan.objective.value, before.plan.objective.value);
      }),
      runs(100),
    );
  });

  it('a period in two halves with the same limits is never worse', () => {
    fc.assert(
      fc.property(anyRoadmap.map(uncalendared), (scenario) => {
        const before = counted(outcomeOf(scenario));
        if (before.kind !== 'optimal') return;
        const after = outcomeOf(periodInHalves(scenario));
        expect(after.kind).toBe('optimal');
        expect(lossOf(before, after)).toBeLessThanOrEqual(
          RELATIVE * Math.max(1, Math.abs(before.plan.objective.value), stakeOf(before.plan)),
        );
      }),
      runs(100),
    );
  });
});

function lossOf(before: PlanOutcome, after: PlanOutcome): number {
  if (before.kind !== 'optimal' || after.kind !== 'optimal') return Number.NaN;
  const loss = before.plan.objective.value - after.plan.objective.value;
  return before.plan.objective.measure === 'capex' ? -loss : loss;
}
