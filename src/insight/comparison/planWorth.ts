import { unmeetableDemands } from '../../plan/infeasible.ts';
import { objectiveOffset, revenuePerUnit } from '../../plan/objectives.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Study } from '../study.ts';

/** What the best plan of a scenario comes to, racks in parts. */
export interface PlanWorth {
  /** By the named objective, $M; of capex, a cost. */
  readonly valueMusd: number;
  /** Of one of the best plans, where several are equally good, $M. */
  readonly revenueMusd: number;
}

/** Solves a scenario once, without breaking ties; undefined where it has no proven best plan. */
export function planWorth(scenario: Scenario, study: Study): PlanWorth | undefined {
  const { formulation, program, attempted } = study.solveFor(scenario);
  const { outcome } = attempted;
  if (outcome.kind !== 'optimal' || unmeetableDemands(formulation).length > 0) return undefined;
  const { objective, values } = outcome.solution;
  const sign = scenario.objective === 'capex' ? -1 : 1;
  return {
    valueMusd: sign * (objective + objectiveOffset(formulation)),
    revenueMusd: program.columns.reduce(
      (sum, { key }, index) => sum + (values[index] ?? 0) * revenuePerUnit(formulation, key),
      0,
    ),
  };
}
