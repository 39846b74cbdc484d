import { objectiveOffset } from '../../plan/objectives.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Row } from '../../program/program.ts';
import type { Steps } from '../steps.ts';
import type { Study } from '../study.ts';
import { type Form, formAt, formOf } from './measure.ts';

/**
 * The plans that lose no more than some part of a plan's value: the points of its program with one row more. Racks are in parts
 * here, also where the plan has whole ones.
 */
export interface NearOptimal {
  readonly study: Study;
  /** The plan's objective as the program counts it: more for better, of capex negative. */
  readonly worth: Form;
  /** What it may not fall below. */
  readonly least: number;
  /** The same as a row. */
  readonly row: Row<unknown>;
  /** Points that were found so far, each within. */
  readonly found: (readonly number[])[];
}

/** The plans within a loss, as a part of the plan's value; `found` are points of a smaller loss. */
export function nearOptimal(
  study: Study,
  plan: Plan,
  loss: number,
  found: readonly (readonly number[])[] = [],
): NearOptimal {
  const worth = formOf(
    study.program.columns.map(({ objective }) => objective),
    objectiveOffset(study.formulation),
  );
  const least = signedValue(plan) - loss * Math.abs(plan.objective.value);
  const name = `near${study.program.rows.length}`;
  const row: Row<unknown> = {
    key: name,
    name,
    sense: '>=',
    rhs: least - worth.constant,
    terms: worth.terms,
  };
  return { study, worth, least, row, found: [...found] };
}

// More for better.
function signedValue({ objective: { measure, value } }: Plan): number {
  return measure === 'capex' ? -value : value;
}

/** The point within that has the most of a form, or the least, under rows of its own; undefined where no solver could prove one. */
export function* furthest(
  near: NearOptimal,
  direction: 'most' | 'least',
  { terms }: Form,
  rows: readonly Row<unknown>[] = [],
): Steps<readonly number[] | undefined> {
  const sign = direction === 'most' ? 1 : -1;
  const objective = near.study.program.columns.map(() => 0);
  for (const { column, coefficient } of terms) objective[column] = sign * coefficient;
  const { outcome } = near.study.solve({ objective, rows: [near.row, ...rows] });
  yield;
  if (outcome.kind !== 'optimal') return undefined;
  near.found.push(outcome.solution.values);
  return outcome.solution.values;
}

// A solver stays on a row within its tolerance.
const TIGHT = 1e-9;

/**
 * The same, and of the points that have as much the best one: plans that could have it for less than the loss should not be taken for
 * worse than they are. `held` are rows that keep what was reached, up to rounding.
 */
export function* bestOf(
  near: NearOptimal,
  point: readonly number[],
  held: readonly Row<unknown>[],
): Steps<readonly number[]> {
  const value = formAt(near.worth, point);
  if (value - near.least <= TIGHT * Math.abs(near.least)) return point;
  const best = yield* furthest(near, 'most', near.worth, held);
  return best !== undefined && formAt(near.worth, best) > value ? best : point;
}
