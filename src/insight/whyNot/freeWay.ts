import { buildProgram } from '../../plan/buildProgram.ts';
import { formulate } from '../../plan/formulation.ts';
import { differenceBetween } from '../../program/difference.ts';
import type { Steps } from '../steps.ts';
import type { Asked } from './asked.ts';
import { type ForcedIn, forcedIn } from './forcedIn.ts';
import { littleMwYears } from './mwYears.ts';

/** A way of a lever, with what a little of the contender gains there, and what that grows by with the way. */
export interface Tried {
  readonly way: number;
  readonly gain: number;
  readonly slope: number;
}

/**
 * The way on which having a little of a contender costs nothing any more, from where it costs something and, if known, from an end where it
 * gains; undefined where it is not found. Newton's method between the ends that are known: a gain is mostly the largest of
 * several straight lines, so that few steps find the right one.
 */
export function* freeWay(asked: Asked, start: Tried, end: Tried | undefined): Steps<number | undefined> {
  const { lever } = asked;
  let [outside, inside, last] = [start, end, end ?? start];
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const way = nextWay(outside, inside, last, lever.end);
    const forced = yield* forcedAt(asked, way);
    if (forced === undefined) return undefined;
    last = yield* triedAt(asked, way, forced);
    if (Math.abs(last.gain) <= EVEN * Math.abs(start.gain)) return way;
    if (last.gain > 0) inside = last;
    else if (way >= lever.end) return undefined;
    else outside = last;
    if (inside && inside.way - outside.way <= EVEN * inside.way) return inside.way;
  }
  return undefined;
}

const MOST_TRIES = 30;

/** The part of what a little costs now that is nothing. */
export const EVEN = 1e-8;

function nextWay(outside: Tried, inside: Tried | undefined, last: Tried, end: number): number {
  const way = newton(last);
  if (inside === undefined) return Math.min(end, way > outside.way ? way : 2 * outside.way);
  if (way > outside.way && way < inside.way) return way;
  return outside.way + ((inside.way - outside.way) * outside.gain) / (outside.gain - inside.gain);
}

/** Where what a little gains would come to nothing if all prices and all else that is done stood still; infinite where it grows no more. */
export function newton({ way, gain, slope }: Tried): number {
  return slope > 0 ? way - gain / slope : Number.POSITIVE_INFINITY;
}

/** What having a little comes to at some way. */
export function* forcedAt({ study, contender, lever }: Asked, way: number): Steps<ForcedIn | undefined> {
  const forced = forcedIn(study, contender, lever.with(lever.factorAt(way)));
  yield;
  return forced;
}

/** The same with its slope: what the change of the program's numbers is worth at the values and prices found (the envelope theorem). */
export function* triedAt({ study, lever }: Asked, way: number, forced: ForcedIn): Steps<Tried> {
  const { program, solution, gainMusdPerMwYear: gain } = forced;
  const moved = buildProgram(formulate(lever.with(lever.factorAt(way + STEP))));
  yield;
  const change = differenceBetween(program, moved);
  if (change === undefined) return { way, gain, slope: 0 };
  const { values, duals } = solution;
  const { objective = [], coefficients = [] } = change;
  let musd = objective.reduce(
    (sum, unit, j) => sum + (unit - (program.columns[j]?.objective ?? 0)) * (values[j] ?? 0),
    0,
  );
  for (const { row, column, coefficient } of coefficients) {
    const before = program.rows[row]?.terms.find((term) => term.column === column)?.coefficient ?? 0;
    musd -= (duals[row] ?? 0) * (coefficient - before) * (values[column] ?? 0);
  }
  return { way, gain, slope: musd / (STEP * littleMwYears(study.formulation)) };
}

/** Short enough for a slope, and long enough to stand out from rounding. */
const STEP = 1e-6;
