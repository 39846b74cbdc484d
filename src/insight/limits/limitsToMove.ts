import type { PlanProgram } from '../../plan/buildProgram.ts';
import type { AuditEntry, Plan } from '../../plan/plan.ts';
import { standingShellMusd } from '../../plan/rules/capex.ts';
import { type RowKey, ruleOf } from '../../plan/rules/index.ts';
import type { Row } from '../../program/program.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { MovedRow } from './movedLimits.ts';

/** A number that the planner states, as a row of a program. */
export interface LimitToMove {
  readonly key: RowKey;
  /** Index of the row. */
  readonly row: number;
  /** Limits that are a part of this one and move with it: a commitment that is stated as a part of the demand. */
  readonly followers: readonly MovedRow[];
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
        followers: followersOf(plan.scenario, row.key, program),
        binds: binding.has(rule.label(row.key)),
        ...(stated !== undefined && { stated }),
        size: stated || activitySize(row, values) || 1,
      },
    ];
  });
}

function followersOf({ tiers, periods, blocks }: Scenario, key: RowKey, { rows }: PlanProgram): MovedRow[] {
  if (key.rule !== 'demand') return [];
  const tier = tiers.find(({ id }) => id === key.tier);
  const part = tier?.commitmentParts?.[periods.findIndex(({ id }) => id === key.period)] ?? 0;
  const row = rows.findIndex(
    (other) =>
      other.key.rule === 'commitment' && other.key.tier === key.tier && other.key.period === key.period,
  );
  // More in one part of the day is less in the mean.
  const share = blocks.find(({ id }) => id === key.block)?.share ?? 1;
  return part > 0 && row >= 0 ? [{ row, by: part * share }] : [];
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
