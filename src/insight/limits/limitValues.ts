import type { PlanProgram } from '../../plan/buildProgram.ts';
import { decidedIn } from '../../plan/decided.ts';
import { fixRacks } from '../../plan/fixRacks.ts';
import type { Plan } from '../../plan/plan.ts';
import { type RowKey, type RuleName, ruleOf } from '../../plan/rules/index.ts';
import type { LimitUnit } from '../../plan/rules/rule.ts';
import type { Solving } from '../../solvers/solving.ts';
import type { Steps } from '../steps.ts';
import type { Study } from '../study.ts';
import { type LimitFamily, limitFamilies, subjectOf } from './limitFamilies.ts';
import { type Moved, nearValueOf, type Side, sideOf } from './limitSide.ts';
import { type LimitToMove, limitsToMove } from './limitsToMove.ts';
import { type Movable, type MovedRow, movable } from './movedLimits.ts';

/** What the limits of a plan are worth to its named objective, on both sides of where they stand. */
export interface LimitValues {
  /** Whether the racks stay as the plan has them, since they are whole: then only their use is decided anew. */
  readonly areRacksHeld: boolean;
  readonly limits: readonly LimitValue[];
  /** Limits of several periods or parts of the day, moved together. */
  readonly families: readonly FamilyValue[];
}

/** Both sides of something that the planner limits. */
export interface TwoSided {
  readonly unit: LimitUnit;
  /** Whether the plan uses it up. */
  readonly binds: boolean;
  /** One unit more of the limit's own number, so of a promise one unit more to keep. Absent where no solver could tell. */
  readonly more?: Side;
  readonly less?: Side;
}

/** Both sides of one limit. */
export interface LimitValue extends TwoSided {
  readonly key: RowKey;
  /** The limit in the planner's words, such as "power at abilene in 2027-01". */
  readonly label: string;
  /** The same without a period and a part of the day, as its family is called. */
  readonly subject: string;
  /** The number that the planner states, in its unit; absent of a share, whose MW come from those of all. */
  readonly stated?: number;
  /** Whether it was looked for how far the values hold. */
  readonly hasRange: boolean;
}

/** Both sides of limits that are moved together by a unit in each of them. */
export interface FamilyValue extends TwoSided {
  readonly rule: RuleName;
  /** What they limit, such as "power at abilene". */
  readonly subject: string;
  readonly keys: readonly RowKey[];
  /** First of their periods; absent where they are all that the rule sets on this over the horizon. */
  readonly since?: string;
}

/**
 * What one more and one less of each limit that the planner states is worth, and how far that holds; in a large plan ranges are those of
 * families, and single limits are told where they bind. Empty where no solver has an optimum, or where whole racks do not fit.
 * Pauses after each program that is solved.
 *
 * The two sides differ where several limits meet in one point, and then the price in any one solution is that of whichever row came
 * first; so each side is asked for on its own. In a family all limits from the first period that binds are moved by one unit, or all
 * of them where none binds.
 */
export function* limitValuesOf(study: Study, plan: Plan, solving: Solving): Steps<LimitValues> {
  const areRacksHeld = plan.scenario.racks === 'whole';
  const program = areRacksHeld ? withRacksOf(plan, study.program) : study.program;
  const held = program && movable(program, solving);
  yield;
  if (program === undefined || held === undefined) return { areRacksHeld, limits: [], families: [] };
  try {
    const limits = limitsToMove(program, study.program, held.optimum.values, plan);
    const families = limitFamilies(limits, plan.scenario);
    return {
      areRacksHeld,
      limits: yield* singleValues(held, limits, families),
      families: yield* familyValues(held, families),
    };
  } finally {
    held.done();
  }
}

function withRacksOf(plan: Plan, program: PlanProgram): PlanProgram | undefined {
  const decided = decidedIn(plan.periods);
  const racks = program.columns.map(({ key }) => decided(key));
  return fixRacks(program, racks)?.program;
}

/**
 * Up to so many limits each is told how far its values hold, which takes five or six programs. Five years in quarters have some 200 limits:
 * 138 programs and 2 s as it is, where the range of each would take a thousand.
 */
const MOST_LIMITS = 60;

function* singleValues(
  held: Movable,
  limits: readonly LimitToMove[],
  families: readonly LimitFamily[],
): Steps<LimitValue[]> {
  const isSmall = limits.length <= MOST_LIMITS;
  const alone = new Set(families.flatMap(({ moved }) => (moved.length === 1 ? moved : [])));
  const found: LimitValue[] = [];
  for (const limit of limits) {
    const hasRange = isSmall || alone.has(limit);
    if (!hasRange && !limit.binds) continue;
    const { key, stated, binds } = limit;
    const { label, unit } = ruleOf(key);
    found.push({
      key,
      label: label(key),
      subject: subjectOf(key),
      unit,
      ...(stated !== undefined && { stated }),
      binds,
      hasRange,
      ...(yield* bothSides(held, [limit], hasRange ? sideOf : nearValueOf)),
    });
  }
  return found;
}

function* familyValues(held: Movable, families: readonly LimitFamily[]): Steps<FamilyValue[]> {
  const found: FamilyValue[] = [];
  for (const { rule, subject, limits, moved, since } of families) {
    if (moved.length === 1) continue;
    found.push({
      rule,
      subject,
      keys: moved.map(({ key }) => key),
      ...(since !== undefined && { since }),
      unit: ruleOf({ rule }).unit,
      binds: limits.some(({ binds }) => binds),
      ...(yield* bothSides(held, moved, sideOf)),
    });
  }
  return found;
}

function* bothSides(
  held: Movable,
  limits: readonly LimitToMove[],
  side: (held: Movable, moved: Moved) => Steps<Side | undefined>,
): Steps<{ more?: Side; less?: Side }> {
  const rows = movedTogether(limits);
  const size = Math.min(...limits.map((limit) => limit.size));
  const lowest = Math.min(...limits.map(({ stated = Number.POSITIVE_INFINITY }) => stated));
  const more = yield* side(held, { move: { rows, sign: 1 }, most: Number.POSITIVE_INFINITY, size });
  const less = yield* side(held, { move: { rows, sign: -1 }, most: lowest, size });
  return { ...(more && { more }), ...(less && { less }) };
}

// The demand of several hours of a day moves the one commitment of that day.
function movedTogether(limits: readonly LimitToMove[]): MovedRow[] {
  const moved = new Map<number, number>();
  for (const { row, followers } of limits)
    for (const each of [{ row, by: 1 }, ...followers])
      moved.set(each.row, (moved.get(each.row) ?? 0) + each.by);
  return [...moved].map(([row, by]) => ({ row, by }));
}
