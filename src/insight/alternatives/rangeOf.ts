import type { Row } from '../../program/program.ts';
import type { Steps } from '../steps.ts';
import { type Form, formAt, type Measure, measureAt } from './measure.ts';
import { furthest, type NearOptimal } from './nearOptimal.ts';

/** How far a measure can go among plans that are nearly as good: MW of a system, a part of the power, $M of capex. */
export interface Range {
  /** Of what: a system, a vendor, a tier; `capex`. */
  readonly id: string;
  /** In the plan itself, which is within. */
  readonly plan: number;
  /** Absent where no solver could prove how far it goes. */
  readonly from?: number;
  readonly to?: number;
}

/**
 * The range of a measure. `rowsUp` keep out of its upper end what should not count there. Solves nothing for an end that a
 * point that was found already shows to be where it must stop, such as at none of a system.
 */
export function* rangeOf(
  measure: Measure,
  near: NearOptimal,
  rowsUp: readonly Row<unknown>[] = [],
): Steps<Range> {
  const { id, plan } = measure;
  if (isFixed(measure)) return { id, plan, from: plan, to: plan };
  const from = yield* endOf(measure, near, 'least', []);
  const to = yield* endOf(measure, near, 'most', rowsUp);
  return { id, plan, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

// A system that nothing may run and a tier that nothing serves have no column; a vendor without another has all of them.
function isFixed({ part, whole }: Measure): boolean {
  return part.terms.length === 0 || part.terms.length === whole?.terms.length;
}

function* endOf(
  measure: Measure,
  near: NearOptimal,
  direction: 'most' | 'least',
  rows: readonly Row<unknown>[],
): Steps<number | undefined> {
  const further = direction === 'most' ? Math.max : Math.min;
  const known = rows.length > 0 ? [] : near.found.map((values) => measureAt(measure, values));
  const first = known.reduce((a, b) => further(a, b), measure.plan);
  if (direction === 'least' && first <= measure.least) return 0;
  if (direction === 'most' && measure.whole && first >= 1 - measure.least) return 1;
  const end = measure.whole
    ? yield* furthestShare(measure, measure.whole, first, near, direction)
    : yield* furthestAmount(measure, near, direction, rows);
  if (end === undefined) return undefined;
  const reached = further(end, measure.plan);
  return reached <= measure.least ? 0 : reached;
}

function* furthestAmount(
  { part }: Measure,
  near: NearOptimal,
  direction: 'most' | 'least',
  rows: readonly Row<unknown>[],
): Steps<number | undefined> {
  const point = yield* furthest(near, direction, part, rows);
  return point && formAt(part, point);
}

/** Each step about doubles the digits that are right; three were the most that random scenarios took. */
const MOST_STEPS = 30;

/**
 * The furthest share, by Dinkelbach's method: for a share q that some plan has, no plan has a larger one if and only if no plan has more
 * than nothing of (part - q whole), and else the plan that has most of it has a larger share. W. Dinkelbach, On nonlinear
 * fractional programming, Management Science 13 (1967).
 */
function* furthestShare(
  { part, least }: Measure,
  whole: Form,
  first: number,
  near: NearOptimal,
  direction: 'most' | 'least',
): Steps<number | undefined> {
  let share = first;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const point = yield* furthest(near, direction, lessTimes(part, share, whole));
    if (point === undefined) return undefined;
    const all = formAt(whole, point);
    if (all <= 0) return share;
    const next = formAt(part, point) / all;
    const gained = direction === 'most' ? next - share : share - next;
    if (gained <= least) return gained > 0 ? next : share;
    share = next;
  }
  return undefined;
}

function lessTimes(part: Form, share: number, whole: Form): Form {
  const own = new Map(part.terms.map(({ column, coefficient }) => [column, coefficient]));
  return {
    terms: whole.terms.map(({ column, coefficient }) => ({
      column,
      coefficient: (own.get(column) ?? 0) - share * coefficient,
    })),
    constant: 0,
  };
}
