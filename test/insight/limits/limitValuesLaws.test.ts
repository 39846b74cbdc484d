import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Side } from '../../../src/insight/limits/limitSide.ts';
import { limitValuesOf } from '../../../src/insight/limits/limitValues.ts';
import { finished } from '../../../src/insight/steps.ts';
import { studyOf } from '../../../src/insight/study.ts';
import { buildProgram } from '../../../src/plan/buildProgram.ts';
import { formulate } from '../../../src/plan/formulation.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { planIn } from '../../../src/plan/plan.ts';
import { planScenario } from '../../../src/plan/planScenario.ts';
import type { RowKey } from '../../../src/plan/rules/index.ts';
import { variationOf } from '../../../src/program/variation.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { solvingBy } from '../../support/planning.ts';
import { anyRoadmap } from '../../support/randomRoadmap.ts';
import { anyScenario } from '../../support/randomScenario.ts';
import { runs } from '../../support/runs.ts';

const solving = solvingBy('auto');

/** What a scenario is worth by its objective, more for better, $M; undefined where it has no plan. */
function worthOf(scenario: Scenario): number | undefined {
  const plan = planIn(planScenario(scenario, solving));
  return plan && (plan.objective.measure === 'capex' ? -1 : 1) * plan.objective.value;
}

/** The same scenario with one of its numbers moved; undefined for limits that no one number of it sets. */
function moved(scenario: Scenario, key: RowKey, by: number): Scenario | undefined {
  const { sites, tiers, capexBudgetMusd } = scenario;
  switch (key.rule) {
    case 'power':
      return {
        ...scenario,
        sites: sites.map((site) =>
          site.id === key.site ? { ...site, powerMw: [site.powerMw[0]! + by] } : site,
        ),
      };
    case 'capex':
      return { ...scenario, capexBudgetMusd: [capexBudgetMusd![0]! + by] };
    case 'demand':
      return {
        ...scenario,
        tiers: tiers.map((tier) =>
          tier.id === key.tier ? { ...tier, demand: { mean: [tier.demand.mean![0]! + by] } } : tier,
        ),
      };
    case 'commitment':
      return {
        ...scenario,
        tiers: tiers.map((tier) =>
          tier.id === key.tier ? { ...tier, commitment: [tier.commitment![0]! + by] } : tier,
        ),
      };
    default:
      return undefined;
  }
}

/** Where to look at a side, in units from where the limit stands: within what it holds for, and beyond. */
function looksAt({ by }: { readonly by?: number }, size: number) {
  const within = by === undefined ? [0.001 * size, 3 * size] : [0.01 * by, 0.5 * by, 0.999 * by];
  return { within, beyond: by === undefined ? [] : [1.001 * by, 1.5 * by] };
}

/** Holds a side against what plans are worth whose limit is moved by so many units. */
function expectSide(
  side: Side | undefined,
  size: number,
  here: number,
  worthAt: (by: number) => number | undefined,
) {
  if (side === undefined) throw new Error('expected a value');
  if (side.kind === 'impossible') {
    expect(worthAt(1e-3 * size)).toBeUndefined();
    return;
  }
  const room = (by: number) => 1e-7 * (Math.abs(here) + Math.abs(side.valueMusd * by)) + 1e-7;
  const { within, beyond } = looksAt(side, size);
  for (const by of within) {
    const gain = (worthAt(by) ?? Number.NaN) - here;
    expect(Math.abs(gain - side.valueMusd * by)).toBeLessThanOrEqual(room(by));
  }
  for (const by of beyond) {
    const worth = worthAt(by);
    if (side.isLast) expect(worth).toBeUndefined();
    if (worth !== undefined) expect(worth - here).toBeLessThanOrEqual(side.valueMusd * by + room(by));
  }
}

function valuesOf(scenario: Scenario, plan: Plan) {
  const study = studyOf(scenario, solving);
  if (study === undefined) throw new Error('expected an optimum');
  try {
    return finished(limitValuesOf(study, plan, solving));
  } finally {
    study.done();
  }
}

test('plans whose limits are moved are worth what the limits are said to be worth', () => {
  let sides = 0;
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const plan = planIn(planScenario(scenario, solving));
      if (plan === undefined) return;
      for (const { key, stated = 0, more, less } of valuesOf(scenario, plan).limits) {
        if (moved(scenario, key, 0) === undefined) continue;
        const size = stated || 1;
        const at = (sign: number) => (by: number) => {
          const other = stated + sign * by < 0 ? undefined : moved(scenario, key, sign * by);
          return other && worthOf(other);
        };
        expectSide(more, size, plan.objective.value, at(1));
        // What is below nothing cannot be asked of a scenario.
        if (less?.kind === 'possible' && less.by === undefined) throw new Error('expected an end');
        expectSide(less, size, plan.objective.value, at(-1));
        sides += 2;
      }
    }),
    runs(40),
  );
  expect(sides).toBeGreaterThan(100);
});

test('limits of every rule, one by one and in families, are worth what the program is worth from cold', () => {
  fc.assert(
    fc.property(anyRoadmap, (scenario) => {
      const plan = planIn(planScenario(scenario, solving));
      if (plan === undefined) return;
      const program = buildProgram(formulate(scenario));
      const base = solving.solve(program).outcome;
      if (base.kind !== 'optimal') throw new Error(base.kind);
      const names = new Map(program.rows.map(({ key }, row) => [JSON.stringify(key), row]));
      const at = (keys: readonly RowKey[], sign: number) => (by: number) => {
        const rhs = keys.map((key) => {
          const row = names.get(JSON.stringify(key))!;
          return { row, rhs: program.rows[row]!.rhs + sign * by };
        });
        const { outcome } = solving.solve(variationOf(program, { rhs }));
        return outcome.kind === 'optimal' ? outcome.solution.objective : undefined;
      };
      const { limits, families } = valuesOf(scenario, plan);
      const asked = [
        ...limits.filter(({ hasRange }) => hasRange).map(({ key, ...limit }) => ({ ...limit, keys: [key] })),
        ...families,
      ];
      for (const { keys, more, less } of asked) {
        const size = Math.min(...keys.map((key) => program.rows[names.get(JSON.stringify(key))!]!.rhs)) || 1;
        expectSide(more, size, base.solution.objective, at(keys, 1));
        if (less?.kind !== 'impossible') expectSide(less, size, base.solution.objective, at(keys, -1));
      }
    }),
    runs(25),
  );
});
