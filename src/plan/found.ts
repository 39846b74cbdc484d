import type { Certificate } from '../program/certificate.ts';
import type { Solution } from '../program/program.ts';
import type { Attempted } from '../solvers/solving.ts';
import type { PlanProgram } from './buildProgram.ts';
import type { PlanOutcome, WholeRacks } from './plan.ts';
import type { Untied } from './tieBreaks.ts';

/** The point that solvers came to, with what proves it. Values of the objective are the program's, without its offset. */
export interface Found {
  readonly kind: 'found';
  /** One value per column of the whole program. */
  readonly values: readonly number[];
  /** No point is better. */
  readonly bound: number;
  readonly certificate: Certificate;
  readonly solver: Pick<Attempted, 'solver' | 'fallback'>;
  readonly ties: Pick<Untied, 'tieBreaks' | 'unsettled'>;
  /** The program whose duals are the marginal values, with them. */
  readonly priced: { readonly program: PlanProgram; readonly solution: Solution };
  /** Absent where racks are continuous. */
  readonly wholeRacks?: WholeRacks;
  /** Absent where the search ran to its end. */
  readonly stopped?: 'timeLimit' | 'interrupted';
}

/** An outcome of planning without a plan. */
export type NoPlan = Exclude<PlanOutcome, { readonly kind: 'optimal' | 'stopped' }>;
