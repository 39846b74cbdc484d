import { auditPlan } from '../../../src/plan/audit.ts';
import { buildProgram } from '../../../src/plan/buildProgram.ts';
import { formulate } from '../../../src/plan/formulation.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import type { RowKey } from '../../../src/plan/rules/index.ts';
import type { UnauditedPlan } from '../../../src/plan/rules/rule.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { solvingBy } from '../../support/planning.ts';

// The plain scenario by hand: a rack draws 0.1 MW and makes 8 x 0.001 Mtok/s, so a MW makes 0.08 Mtok/s.

/** $M a year that one Mtok/s earns at 1 USD/Mtok: the seconds of a year, in millions. */
export const YEAR = 31.536;

/** $M a year that one MW of the plain scenario earns: 0.08 Mtok/s at 3 USD/Mtok. */
export const PER_MW = 0.08 * 3 * YEAR;

type Draft<T> = T extends object ? { -readonly [K in keyof T]: Draft<T[K]> } : T;

/** The rows that the audit finds broken after somebody has changed a plan by hand. */
export function brokenBy(plan: Plan, change: (draft: Draft<UnauditedPlan>) => void): RowKey[] {
  const draft = structuredClone({ scenario: plan.scenario, periods: plan.periods });
  change(draft as Draft<UnauditedPlan>);
  return auditPlan(draft)
    .filter((entry) => !entry.holds)
    .map((entry) => entry.key);
}

/** The price of a row in the first stage, $M per unit of its right-hand side. */
export function dualOf(scenario: Scenario, name: string): number {
  const program = buildProgram(formulate(scenario));
  const { outcome } = solvingBy('simplex').solve(program);
  if (outcome.kind !== 'optimal') throw new Error(`There is no plan: ${outcome.kind}`);
  const row = program.rows.findIndex((one) => one.name === name);
  if (row < 0) throw new Error(`There is no row ${name}; there are ${program.rows.map((one) => one.name)}`);
  return outcome.solution.duals[row] as number;
}

/** The marginal values of a plan by label, $M per unit. */
export function marginalsByLabel(plan: Plan): Record<string, number> {
  return Object.fromEntries(plan.marginals.map(({ label, valueMusd }) => [label, valueMusd]));
}
