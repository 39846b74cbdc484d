import { type PlanProgram, rowsOver } from '../../plan/buildProgram.ts';
import type { Formulation } from '../../plan/formulation.ts';
import type { Solution } from '../../program/program.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Restriction } from '../baselines/restriction.ts';
import type { Besides, Study } from '../study.ts';
import type { Contender } from './contenders.ts';
import { littleMwYears, mwYearsTerms } from './mwYears.ts';

/** What comes of giving a contender a little power, whether that pays or not. */
export interface ForcedIn {
  readonly formulation: Formulation;
  readonly program: PlanProgram;
  readonly solution: Solution;
  /** $M of the objective for each MW-year that it is given; negative where it costs. */
  readonly gainMusdPerMwYear: number;
}

/**
 * Solves a scenario with a little power given to a contender, where and when that costs least, while its own systems are put to no other
 * use. The gain is the price of that row. Undefined where it cannot be given so much.
 */
export function forcedIn(study: Study, contender: Contender, scenario: Scenario): ForcedIn | undefined {
  const terms = mwYearsTerms(study.formulation, contender.id);
  if (terms.length === 0) return undefined;
  const row: Restriction = {
    key: { rule: 'restriction', name: `forced,${contender.id}` },
    sense: '=',
    rhs: littleMwYears(study.formulation),
    terms,
  };
  const { formulation, program, attempted } = study.solveFor(scenario, (own) => ({
    ...putAside(own, contender),
    rows: rowsOver(own, [row]),
  }));
  const { outcome } = attempted;
  if (outcome.kind !== 'optimal') return undefined;
  const { solution } = outcome;
  return { formulation, program, solution, gainMusdPerMwYear: solution.duals.at(-1) ?? 0 };
}

/** Closes what other systems and pairings would do with a contender's own systems. */
export function putAside({ columns }: PlanProgram, { aside }: Pick<Contender, 'aside'>): Besides {
  if (aside.length === 0) return {};
  return {
    closed: columns.flatMap(({ key }, j) =>
      key.kind === 'allocate' && aside.includes(key.server) ? [j] : [],
    ),
  };
}
