import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alternativesOf, type Within } from '../../src/insight/alternatives/alternatives.ts';
import { finished } from '../../src/insight/steps.ts';
import { studyOf } from '../../src/insight/study.ts';
import { auditPlan } from '../../src/plan/audit.ts';
import { systemOf } from '../../src/plan/formulation.ts';
import { moneyOf } from '../../src/plan/money.ts';
import type { PeriodEntry } from '../../src/plan/periods.ts';
import { readPeriods } from '../../src/plan/readPlan.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { outcomeOf, solvingBy } from '../support/planning.ts';
import { anyRoadmap } from '../support/randomRoadmap.ts';
import { anyScenario } from '../support/randomScenario.ts';
import { runs } from '../support/runs.ts';

const LOSSES = [0.01, 0.05];

/** Ten times what the audit forgives: a tier that sells a millionth of another may sell what rounding left of its power. */
const AUDITED = 1e-6;

/** Sums over millions of dollars and thousands of MW lose some digits; the audit allows as much. */
const RELATIVE = 1e-7;

it.each([
  ['of a year', anyScenario, 60],
  ['of several periods', anyRoadmap, 30],
] as const)('plans %s that are nearly as good keep the rules and their loss', (_name, any, count) => {
  let points = 0;
  fc.assert(
    fc.property(any, (scenario) => {
      points += checked(scenario);
    }),
    runs(count),
  );
  expect(points).toBeGreaterThan(count * 10);
});

// How many points were checked.
function checked(scenario: Scenario): number {
  const outcome = outcomeOf(scenario);
  const study = studyOf(scenario, solvingBy('auto'));
  if (outcome.kind !== 'optimal' || study === undefined) return 0;
  const { plan } = outcome;
  const found: (readonly PeriodEntry[])[] = [];
  const lost: number[] = [];
  const spied: typeof study = {
    ...study,
    solve(change) {
      const attempted = study.solve(change);
      if (attempted.outcome.kind === 'optimal') {
        const periods = readPeriods(study.formulation, study.program, attempted.outcome.solution.values);
        found.push(periods);
        // What is solved without a row for the loss is only an attempt to keep to it.
        if (change.rows !== undefined)
          lost.push(lossOf(scenario, periods, plan.objective.value) - RELATIVE * stakeOf(scenario, periods));
      }
      return attempted;
    },
  };
  try {
    const alternatives = finished(alternativesOf(spied, plan, LOSSES));
    if (alternatives.kind === 'impossible') {
      expect(plan.objective.value).toBeLessThanOrEqual(0);
      return 0;
    }
    const { value } = plan.objective;
    expect(Math.max(0, ...lost)).toBeLessThanOrEqual(Math.max(...LOSSES) * value);
    for (const periods of found)
      expect(auditPlan({ scenario, periods }).filter(({ violation }) => violation > AUDITED)).toEqual([]);
    for (const within of alternatives.within) expectSound(scenario, within, value, found);
    const [narrow, wide] = alternatives.within;
    expectNested(narrow!, wide!);
    return found.length;
  } finally {
    study.done();
  }
}

function expectSound(
  scenario: Scenario,
  within: Within,
  value: number,
  found: readonly (readonly PeriodEntry[])[],
): void {
  const { loss, systems, vendors, tiers, capex, fewestSystems, leastOnOneVendor, leastCapex } = within;
  const ranges = [...systems, ...vendors, ...tiers, capex];
  for (const { plan, from, to } of ranges) {
    // A plan's own number is the end of its range up to what rounding leaves.
    expect(from).toBeLessThanOrEqual(plan * (1 + RELATIVE) + RELATIVE);
    expect(to).toBeGreaterThanOrEqual(plan * (1 - RELATIVE) - RELATIVE);
  }
  for (const { from, to } of [...vendors, ...tiers]) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeLessThanOrEqual(1 + RELATIVE);
  }
  // Every point that loses no more is inside of every range, and at each end there is one, or the plan.
  const inside = found.filter((periods) => lossOf(scenario, periods, value) <= loss * value);
  for (const periods of inside) {
    for (const { id, from, to } of systems) expectBetween(powerOf(periods, id), from!, to!, 1000);
    const running = meanOf(periods, ({ fleet }) => sum(fleet, ({ powerMw }) => powerMw));
    for (const { id, from, to } of running > 1e-6 ? vendors : []) {
      const mw = meanOf(periods, ({ fleet }) =>
        sum(fleet, ({ system, powerMw }) => (systemOf(scenario, system).vendor === id ? powerMw : 0)),
      );
      expectBetween(mw / running, from!, to!, 1);
    }
    const given = meanOf(periods, (entry) => sum(entry.tiers, ({ powerMw }) => powerMw));
    for (const { id, from, to } of given > 1e-6 ? tiers : []) {
      const mw = meanOf(periods, (entry) =>
        sum(entry.tiers, ({ tier, powerMw }) => (tier === id ? powerMw : 0)),
      );
      expectBetween(mw / given, from!, to!, 1);
    }
    expect(sum(periods, ({ capexMusd }) => capexMusd)).toBeGreaterThanOrEqual(
      capex.from! * (1 - RELATIVE) - 1e-6,
    );
  }
  for (const { id, plan, from, to } of systems) {
    const all = [plan, ...found.map((periods) => powerOf(periods, id))];
    for (const end of [from!, to!])
      expect(Math.min(...all.map((mw) => Math.abs(mw - end)))).toBeLessThan(1e-4);
  }
  for (const one of [fewestSystems, leastOnOneVendor, leastCapex]) {
    if (one === undefined) continue;
    expect(one.lossShare).toBeLessThanOrEqual(loss + RELATIVE);
    expect(one.capexMusd).toBeGreaterThanOrEqual(leastCapex!.capexMusd * (1 - RELATIVE) - 1e-6);
    expect(one.systems).toBeGreaterThanOrEqual(fewestSystems.atLeast);
    expect(one.greatestVendor?.spendMusd ?? 0).toBeGreaterThanOrEqual(
      (leastOnOneVendor?.greatestVendor?.spendMusd ?? 0) * (1 - RELATIVE) - 1e-6,
    );
  }
}

function expectNested(narrow: Within, wide: Within): void {
  for (const group of ['systems', 'vendors', 'tiers'] as const) {
    for (const [index, { from, to }] of narrow[group].entries()) {
      const wider = wide[group][index]!;
      expect(wider.from).toBeLessThanOrEqual(from! * (1 + RELATIVE) + RELATIVE);
      expect(wider.to).toBeGreaterThanOrEqual(to! * (1 - RELATIVE) - RELATIVE);
    }
  }
  expect(wide.fewestSystems.systems).toBeLessThanOrEqual(narrow.fewestSystems.systems);
  expect(wide.leastCapex!.capexMusd).toBeLessThanOrEqual(narrow.leastCapex!.capexMusd * (1 + RELATIVE));
}

function powerOf(periods: readonly PeriodEntry[], system: string): number {
  return meanOf(periods, ({ fleet }) => sum(fleet, (one) => (one.system === system ? one.powerMw : 0)));
}

function expectBetween(value: number, from: number, to: number, scale: number): void {
  expect(value).toBeGreaterThanOrEqual(from - RELATIVE * scale);
  expect(value).toBeLessThanOrEqual(to + RELATIVE * scale);
}

function lossOf(scenario: Scenario, periods: readonly PeriodEntry[], value: number): number {
  const own = worthOf(scenario, periods);
  return scenario.objective === 'capex' ? own - value : value - own;
}

// In plain arithmetic from the periods, apart from the program.
function worthOf(scenario: Scenario, periods: readonly PeriodEntry[]): number {
  const money = moneyOf(scenario, periods, 0);
  return { revenue: money.revenueMusd, profit: money.profitMusd, capex: money.capexMusd }[scenario.objective];
}

// A profit may be a small difference of large sums.
function stakeOf(scenario: Scenario, periods: readonly PeriodEntry[]): number {
  const { revenueMusd, capexMusd, energyMusd, operationsMusd, residualMusd } = moneyOf(scenario, periods, 0);
  return revenueMusd + capexMusd + energyMusd + operationsMusd + residualMusd;
}

function meanOf(periods: readonly PeriodEntry[], of: (entry: PeriodEntry) => number): number {
  return sum(periods, (entry) => of(entry) * entry.months) / sum(periods, ({ months }) => months);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
