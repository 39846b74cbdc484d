import type { Row, Solution } from '../program/program.ts';
import { settledDuals } from '../program/settledDuals.ts';
import type { Varied } from '../solvers/solving.ts';
import type { PlanProgram } from './buildProgram.ts';
import type { Marginal } from './plan.ts';
import { type RowKey, ruleOf } from './rules/index.ts';

/**
 * What loosening each limit that the planner states is worth per unit, in the order of rule and name: one more unit of a limit, one
 * less of a promise. Empty when nothing binds; a limit that is just met and worth nothing beyond is left out.
 *
 * A dual is not unique where several limits meet in one point: any of them may carry the whole price. There
 * the limit is loosened by a little and the program solved again; past the meeting point its dual is what the next unit earns,
 * whichever row came first. A limit that cannot be loosened on its own, such as one of several exact shares that make
 * up the whole, has no such price and is left out too.
 */
export function marginalsOf(program: PlanProgram, { values, duals }: Solution, varied: Varied): Marginal[] {
  const settled = settledDuals(program, values);
  return program.rows.flatMap((row, index) => {
    const rule = ruleOf(row.key);
    const dual = duals[index] ?? 0;
    if (!rule.isInput || dual === 0) return [];
    const valueMusd = settled[index] ? dual : priceBeyond(varied, row, index, dual);
    if (valueMusd === undefined || valueMusd === 0) return [];
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

/** The part of a limit by which it is loosened: far above rounding, and far below a unit of any limit worth naming. */
const STEP = 1e-4;

function priceBeyond(varied: Varied, row: Row<RowKey>, index: number, dual: number): number | undefined {
  const direction = row.sense === '=' ? Math.sign(dual) : row.sense === '<=' ? 1 : -1;
  const rhs = row.rhs + direction * STEP * Math.max(Math.abs(row.rhs), 1);
  const { outcome } = varied.solve({ rhs: [{ row: index, rhs }] });
  return outcome.kind === 'optimal' ? (outcome.solution.duals[index] ?? 0) : undefined;
}
