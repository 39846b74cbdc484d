import type { Asked } from './asked.ts';
import { putAside } from './forcedIn.ts';
import { littleMwYears, mwYearsPerUnit } from './mwYears.ts';

/** What the optimum has of a contender at a factor of its figure, with nothing forced. */
export interface Entered {
  /** Whether it comes to more than the plan does. */
  readonly isBetter: boolean;
  /** Whether it is better, or as good with power for the contender. */
  readonly isIn: boolean;
}

/** Relative, of all that is earned and paid: below it lies rounding. */
const SAME_WORTH = 1e-9;

/** Solves for a factor, with nothing forced. */
export function entersAt({ study, contender, lever, worthMusd }: Asked, factor: number): Entered {
  const { formulation, program, attempted } = study.solveFor(lever.with(factor), (own) =>
    putAside(own, contender),
  );
  const { outcome } = attempted;
  if (outcome.kind !== 'optimal') return { isBetter: false, isIn: false };
  const { objective, values } = outcome.solution;
  const stake = program.columns.reduce(
    (sum, column, j) => sum + Math.abs(column.objective * (values[j] ?? 0)),
    Math.abs(worthMusd),
  );
  const isBetter = objective - worthMusd > SAME_WORTH * stake;
  const given = mwYearsPerUnit(formulation, program, contender.id).reduce(
    (sum, perUnit, j) => sum + perUnit * (values[j] ?? 0),
    0,
  );
  return { isBetter, isIn: isBetter || given > littleMwYears(formulation) };
}
