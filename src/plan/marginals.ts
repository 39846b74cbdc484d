import type { PlanProgram } from './buildProgram.ts';
import type { Marginal } from './plan.ts';
import { ruleOf } from './rules/index.ts';

/** A price below this part of the largest one is rounding. */
const NEGLIGIBLE = 1e-9;

/** What one more unit of each limit that the planner states is worth, in the order of rule and name; empty when nothing binds. */
export function marginalsOf(program: PlanProgram, duals: readonly number[]): Marginal[] {
  const largest = Math.max(0, ...duals.map(Math.abs));
  return program.rows.flatMap((row, index) => {
    const rule = ruleOf(row.key);
    const valueMusd = duals[index] ?? 0;
    if (!rule.isInput || Math.abs(valueMusd) <= NEGLIGIBLE * largest) return [];
    return [
      {
        key: row.key,
        label: rule.label(row.key),
        unit: rule.unit,
        valueMusd,
        loosenedBy: rule.loosenedBy(row.key),
      },
    ];
  });
}
