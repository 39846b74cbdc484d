import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rounded } from '../../src/document/rounded.ts';
import type { EarlierPlan } from '../../src/insight/replan/earlier.ts';
import { replanScenarios } from '../../src/insight/replan/scenarios.ts';
import type { Plan, PlanOutcome } from '../../src/plan/plan.ts';
import { planScenario } from '../../src/plan/planScenario.ts';
import { churnOf } from '../../src/plan/rules/churn.ts';
import { stillToSpendMusd } from '../../src/plan/stillToOrder.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { outcomeOf, solvingBy } from '../support/planning.ts';
import { anyRoadmap } from '../support/randomRoadmap.ts';
import { runs } from '../support/runs.ts';

/** What is left of a plan in its document: all digits of what it was made from, and 10 of its answer. */
function inDocument({ scenario, periods }: Plan): EarlierPlan {
  return { scenario, periods: rounded(periods) };
}

/** The same demand, and promises, by other factors in each period. */
function grown(scenario: Scenario, factors: readonly number[]): Scenario {
  const times = (list: readonly number[]) => list.map((rate, index) => rate * (factors[index] ?? 1));
  return {
    ...scenario,
    tiers: scenario.tiers.map((tier) => ({
      ...tier,
      demand: { ...tier.demand, ...(tier.demand.mean && { mean: times(tier.demand.mean) }) },
      ...(tier.commitment && { commitment: times(tier.commitment) }),
    })),
  };
}

function monthIn({ periods }: Scenario, part: number): number {
  const [first, last] = [periods[0], periods.at(-1)];
  const months = (last?.startMonth ?? 0) + (last?.months ?? 0) - (first?.startMonth ?? 0);
  return (first?.startMonth ?? 0) + Math.floor(part * months);
}

function worthOf(outcome: PlanOutcome): number | undefined {
  if (outcome.kind !== 'optimal') return undefined;
  const { measure, value } = outcome.plan.objective;
  return measure === 'capex' ? -value : value;
}

// What money moves, so that a small difference of large sums is not asked for more digits than they have.
function stakeOf({ money }: Plan): number {
  return Math.max(1, money.revenueMusd + money.capexMusd);
}

const anyTime = fc.double({ min: 0, max: 0.999, noNaN: true });
const anyFactors = fc.array(fc.double({ min: 0.3, max: 2, noNaN: true }), { minLength: 4, maxLength: 4 });

describe('planning again', () => {
  let telling = 0;
  beforeEach(() => {
    telling = 0;
  });
  afterEach(() => expect(telling).toBeGreaterThanOrEqual(20));
  const planOf = (scenario: Scenario): Plan | undefined => {
    const outcome = outcomeOf(scenario);
    if (outcome.kind !== 'optimal') return undefined;
    if (outcome.plan.money.capexMusd > 0) telling += 1;
    return outcome.plan;
  };

  it('with the same forecast changes no fleet and no total, whenever that is', () => {
    fc.assert(
      fc.property(anyRoadmap, anyTime, fc.constantFrom(undefined, 0, 0.1), (scenario, part, churn) => {
        const plan = planOf(scenario);
        if (!plan) return;
        const earlier = inDocument(plan);
        const { replanned } = replanScenarios(earlier, monthIn(scenario, part), earlier.scenario, churn);
        const outcome = outcomeOf(replanned);
        expect(outcome.kind).toBe('optimal');
        if (outcome.kind !== 'optimal') return;
        expectSame(outcome.plan, plan);
      }),
      runs(150),
    );
  });

  it('with the same forecast changes no whole racks either, though a search leaves a gap', () => {
    fc.assert(
      fc.property(anyRoadmap, anyTime, (scenario, part) => {
        const plan = planOf({ ...scenario, racks: 'whole' });
        if (!plan) return;
        const earlier = inDocument(plan);
        const { replanned } = replanScenarios(earlier, monthIn(scenario, part), earlier.scenario, undefined);
        const outcome = planScenario(replanned, solvingBy('auto'), { earlier: earlier.periods });
        expect(outcome.kind).toBe('optimal');
        if (outcome.kind === 'optimal') expectSame(outcome.plan, plan);
      }),
      runs(70),
    );
  });

  it('never loses against the old fleet, nor wins against a plan from scratch', () => {
    fc.assert(
      fc.property(
        anyRoadmap,
        anyTime,
        anyFactors,
        fc.constantFrom(undefined, 0.1),
        (scenario, part, factors, churn) => {
          const plan = planOf(scenario);
          if (!plan) return;
          const earlier = inDocument(plan);
          const forecast = grown(earlier.scenario, factors);
          const all = replanScenarios(earlier, monthIn(scenario, part), forecast, churn);
          const [old, now, free, scratch] = [all.oldFleet, all.replanned, all.unlimited, all.fromScratch].map(
            (one) => one && outcomeOf(one),
          );
          const order = [old, now, free ?? now, scratch].map((one) => one && worthOf(one));
          for (const [index, value] of order.entries()) {
            if (value === undefined) continue;
            for (const better of order.slice(index + 1)) {
              expect(better).toBeDefined();
              expect(value - (better ?? 0)).toBeLessThanOrEqual(2e-9 * stakeOf(plan));
            }
          }
        },
      ),
      runs(120),
    );
  });

  it('in steps keeps what the first step fixed', () => {
    fc.assert(
      fc.property(
        anyRoadmap,
        anyTime,
        anyTime,
        anyFactors,
        anyFactors,
        (scenario, one, two, some, others) => {
          const plan = planOf(scenario);
          if (!plan) return;
          const months = [monthIn(scenario, one), monthIn(scenario, two)].toSorted((a, b) => a - b);
          const [first = 0, second = 0] = months;
          const before = inDocument(plan);
          const step = replanScenarios(before, first, grown(before.scenario, some), undefined).replanned;
          const between = planOf(step);
          if (!between) return;
          const then = inDocument(between);
          const { replanned } = replanScenarios(then, second, grown(then.scenario, others), undefined);
          const fixed = step.ordered?.racks ?? [];
          expect(replanned.ordered?.racks.slice(0, fixed.length) ?? []).toEqual(fixed);
          const last = planOf(replanned);
          if (!last) return;
          for (const { site, system, deliveryMonth, racks } of fixed) {
            const period =
              last.periods[last.scenario.periods.findIndex((each) => each.startMonth === deliveryMonth)];
            const entry = period?.fleet.find((each) => each.site === site && each.system === system);
            expect(Math.abs((entry?.bought ?? 0) - racks)).toBeLessThanOrEqual(2e-9 * racks);
          }
        },
      ),
      runs(100),
    );
  });

  it('changes no more than the limit on churn allows', () => {
    fc.assert(
      fc.property(
        anyRoadmap,
        anyTime,
        anyFactors,
        fc.constantFrom(0, 0.05, 0.3, 1),
        (scenario, part, factors, churn) => {
          const plan = planOf(scenario);
          if (!plan) return;
          const earlier = inDocument(plan);
          const forecast = grown(earlier.scenario, factors);
          const { replanned } = replanScenarios(earlier, monthIn(scenario, part), forecast, churn);
          const now = planOf(replanned);
          if (!now) return;
          const { droppedMusd, addedMusd } = churnOf(replanned, now.periods);
          const all = stillToSpendMusd(replanned);
          expect(droppedMusd).toBeLessThanOrEqual(churn * all + 2e-9 * all + 1e-9);
          expect(addedMusd).toBeLessThanOrEqual(churn * all + 2e-9 * all + 1e-9);
        },
      ),
      runs(100),
    );
  });
});

function expectSame(found: Plan, wanted: Plan): void {
  const close = (one: number, other: number, size: number) =>
    expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * size);
  const stake = stakeOf(wanted);
  close(found.objective.value, wanted.objective.value, stake);
  close(found.money.revenueMusd, wanted.money.revenueMusd, stake);
  close(found.money.capexMusd, wanted.money.capexMusd, stake);
  for (const [index, { fleet }] of wanted.periods.entries()) {
    const own = found.periods[index]?.fleet ?? [];
    const largest = Math.max(1, ...fleet.map(({ installed }) => installed));
    for (const { site, system, bought } of fleet) {
      const entry = own.find((one) => one.site === site && one.system === system);
      close(entry?.bought ?? 0, bought, largest);
    }
  }
}
