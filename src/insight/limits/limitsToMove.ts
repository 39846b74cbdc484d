import type { PlanProgram } from '../../plan/buildProgram.ts';
import type { AuditEntry, Plan } from '../../plan/plan.ts';
import { standingShellMusd } from '../../plan/rules/capex.ts';
import { type RowKey, ruleOf } from '../../plan/rules/index.ts';
import type { Row } from '../../program/program.ts';
import type { Scenario } from '../../scenario/scenario.ts';

/** A number that the planner states, as a row of a program. */
export interface LimitToMove {
  readonly key: RowKey;
  /** Index of the row. */
  readonly row: number;
  /** Whether the plan uses it up. */
  readonly binds: boolean;
  /** The number, in the unit of its rule; absent of a share, whose MW come from those of all. */
  readonly stated?: number;
  /** How large it is, above 0: what it states, or what its row adds up. */
  readonly size: number;
}

/**
 * The limits of a plan that a program has rows for, in their order, around an optimum of it. Where racks are held in it the numbers
 * that are stated are still those of the whole program.
 */
export function limitsToMove(
  program: PlanProgram,
  whole: PlanProgram,
  values: readonly number[],
  plan: Plan,
): LimitToMove[] {
  const rhsOf = new Map(whole.rows.map(({ name, rhs }) => [name, rhs]));
  const binding = new Set(plan.audit.filter(isUsedUp).map(({ label }) => label));
  return program.rows.flatMap((row, index) => {
    const rule = ruleOf(row.key);
    if (!rule.isInput) return [];
    const stated = statedIn(plan.scenario, row.key, rhsOf.get(row.name) ?? row.rhs);
    return [
      {
        key: row.key,
        row: index,
        binds: binding.has(rule.label(row.key)),
        ...(stated !== undefined && { stated }),
        size: stated || activitySize(row, values) || 1,
      },
    ];
  });
}

// The parts of a whole are stated as shares: their rows have no number of their own.
function statedIn(scenario: Scenario, { rule }: RowKey, rhs: number): number | undefined {
  if (rule === 'share' || rule === 'vendor') return undefined;
  return rule === 'capex' ? rhs - standingShellMusd(scenario) : rhs;
}

function isUsedUp({ used, allowed }: AuditEntry): boolean {
  return Math.abs(used - allowed) <= USED_UP * Math.max(Math.abs(used), Math.abs(allowed));
}

const USED_UP = 1e-7;

function activitySize({ terms }: Row<unknown>, values: readonly number[]): number {
  return terms.reduce(
    (sum, { column, coefficient }) => sum + Math.abs(coefficient * (values[column] ?? 0)),
    0,
  );
}
