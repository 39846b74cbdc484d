import { certify } from '../program/certificate.ts';
import { holdValue } from '../program/holdValue.ts';
import type { Searched, Solving } from '../solvers/solving.ts';
import type { PlanProgram } from './buildProgram.ts';
import { planContinuousRacks } from './continuousRacks.ts';
import { type DecidedPeriod, decidedIn } from './decided.ts';
import { withFixedRacks } from './fixRacks.ts';
import type { Formulation } from './formulation.ts';
import type { Found, NoPlan } from './found.ts';
import { capexPerUnit, powerPerUnit, revenuePerUnit } from './objectives.ts';
import { bestUse, roundedDownUse } from './roundDown.ts';
import { breakTies } from './tieBreaks.ts';
import { varying } from './varying.ts';

/** How far a search for whole racks goes: the gap that is good enough, and the seconds after which it stops; absent for no limit. */
export interface Effort {
  readonly relativeGap?: number;
  readonly seconds?: number;
  /** An earlier plan, whose racks stay unless others are better by more than the gap; absent where none is to be kept to. */
  readonly earlier?: readonly DecidedPeriod[];
}

/**
 * The best plan with whole racks. Racks in parts come first: their plan bounds every other, and its racks rounded down, used as
 * well as they can be, are where the search begins. A second, short search looks for less capex (for the cheapest plan, for more
 * revenue) among plans as good as the best that was found; a profit counts its capex already. The racks of an earlier plan are kept where
 * they are as good as the search is asked to be: nobody changes a fleet for what a search leaves open. Then the racks stand fixed,
 * and a certificate proves that nobody could use them better.
 */
export function planWholeRacks(
  formulation: Formulation,
  program: PlanProgram,
  solving: Solving,
  effort: Effort,
): Found | NoPlan {
  const continuous = varying(solving, program, (varied) =>
    planContinuousRacks(formulation, program, varied, solving),
  );
  if (continuous.kind !== 'found') return continuous;
  const down = roundedDownUse(program, continuous.values, solving);
  const search = { relativeGap: effort.relativeGap ?? GOOD_ENOUGH, ...withSeconds(effort) };
  const earlier = effort.earlier && earlierUse(program, effort.earlier, solving);
  const incumbent = better(program, earlier?.values, down?.values);
  const begun = solving.search(program, { ...search, ...(incumbent && { incumbent }) });
  // HiGHS may take the point that it begins from for proven without a bound; begun from nothing, it finds one.
  const first = begun.kind === 'failed' && earlier ? solving.search(program, search) : begun;
  if (first.kind === 'failed') return { kind: 'failed', reason: first.reason };
  if (first.kind === 'infeasible' && !incumbent)
    return { kind: 'infeasible', reasons: [WHOLE_TOO_MUCH], excluded: formulation.excluded };
  const found = better(program, pointOf(first), incumbent);
  if (found === undefined) return { kind: 'failed', reason: STOPPED_TOO_SOON };
  const keepsEarlier = earlier && isWithin(program, earlier.values, found, search.relativeGap);
  const best = keepsEarlier ? earlier.values : found;
  const stopped = 'why' in first ? first.why : undefined;
  const tidied =
    stopped === undefined && formulation.scenario.objective !== 'profit' && !keepsEarlier
      ? solving.search(holdingValue(formulation, program, best), {
          ...search,
          ...aPartOf(effort),
          nodes: FEW,
          incumbent: best,
        })
      : undefined;
  const racks = (tidied && pointOf(tidied)) ?? best;
  const used = bestUse(program, racks, solving) ?? bestUse(program, best, solving);
  if (used === undefined) return { kind: 'failed', reason: RACKS_DO_NOT_FIT };
  const untied = breakTies(formulation, used.fixed.program, used.solution, solving);
  const values = withFixedRacks(program, used.fixed, used.values, untied.values);
  return {
    kind: 'found',
    values,
    bound: Math.min(continuous.bound, boundOf(first) ?? continuous.bound),
    certificate: untied.certificate ?? certify(used.fixed.program, untied.values, used.solution.duals),
    // The search is always of HiGHS; whoever stepped in for the rest is told.
    solver: used.attempted.fallback ? used.attempted : { solver: 'highs' },
    ties: {
      tieBreaks: [...new Set([...(racks === best ? [] : [stageName(formulation)]), ...untied.tieBreaks])],
      ...(tidied?.kind === 'stopped' && { unsettled: { tieBreak: stageName(formulation), why: CUT_SHORT } }),
      ...(untied.unsettled && { unsettled: untied.unsettled }),
    },
    priced: { program: used.fixed.program, solution: used.solution },
    wholeRacks: {
      continuousMusd: continuous.bound,
      ...(down && { roundedDownMusd: valueAt(program, down.values) }),
      strandedMw: strandedMw(formulation, program, continuous.values, values),
    },
    ...(stopped && { stopped }),
  };
}

/** Nodes of the second search: small plans need one, and in large ones more found nothing in twenty minutes. */
const FEW = 10;

const CUT_SHORT = 'the search for it is kept short';

/** A ten-thousandth: the default of HiGHS, and far below what any forecast is sure of. */
const GOOD_ENOUGH = 1e-4;

const WHOLE_TOO_MUCH =
  'Whole racks cannot keep what racks in parts could: the commitments and shares leave no room for rounding. Write "racks: continuous", lower a commitment or a share, or raise a limit.';

const STOPPED_TOO_SOON =
  'The search for whole racks was stopped before it had a first plan. Let it run longer.';

const RACKS_DO_NOT_FIT =
  'The whole racks that the search found break a rule when they are checked on their own. Please report this scenario.';

// The first search may take all of the time; this one a quarter more.
function aPartOf({ seconds }: Effort): { seconds?: number } {
  return seconds === undefined ? {} : { seconds: seconds / 4 };
}

function withSeconds({ seconds }: Effort): { seconds?: number } {
  return seconds === undefined ? {} : { seconds };
}

function pointOf(searched: Searched): readonly number[] | undefined {
  return 'values' in searched ? searched.values : undefined;
}

function boundOf(searched: Searched): number | undefined {
  return 'bound' in searched ? searched.bound : undefined;
}

function better(
  program: PlanProgram,
  one: readonly number[] | undefined,
  other: readonly number[] | undefined,
): readonly number[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return valueAt(program, other) > valueAt(program, one) ? other : one;
}

function valueAt({ columns }: PlanProgram, values: readonly number[]): number {
  return columns.reduce((sum, { objective }, j) => sum + objective * (values[j] ?? 0), 0);
}

// The racks that an earlier plan bought and ran, under the numbers of today; undefined where they break a rule.
function earlierUse(program: PlanProgram, periods: readonly DecidedPeriod[], solving: Solving) {
  const decided = decidedIn(periods);
  return bestUse(
    program,
    program.columns.map(({ key, integer }) => (integer ? Math.round(decided(key)) : 0)),
    solving,
  );
}

function isWithin(
  program: PlanProgram,
  point: readonly number[],
  best: readonly number[],
  gap: number,
): boolean {
  const value = valueAt(program, best);
  return value - valueAt(program, point) <= gap * Math.abs(value);
}

// Room for the rounding of a sum, so that the point that the value was read from stays inside.
const HELD = 1e-9;

// With whole racks there is no optimal face to stay on: a row holds the value instead.
function holdingValue(formulation: Formulation, program: PlanProgram, best: readonly number[]) {
  const isCapex = formulation.scenario.objective === 'capex';
  const objective = program.columns.map(({ key }) =>
    isCapex ? revenuePerUnit(formulation, key) : -capexPerUnit(formulation, key),
  );
  return holdValue(program, best, objective, HELD);
}

function stageName({ scenario: { objective } }: Formulation): string {
  return objective === 'capex' ? 'more revenue' : 'less capex';
}

// What runs less than with racks in parts, all sites and periods together, averaged over the horizon.
function strandedMw(
  formulation: Formulation,
  program: PlanProgram,
  inParts: readonly number[],
  whole: readonly number[],
): number {
  let missing = 0;
  let running = 0;
  for (const [j, { key }] of program.columns.entries()) {
    if (key.kind !== 'run') continue;
    const mwYears = powerPerUnit(formulation, key);
    missing += mwYears * ((inParts[j] ?? 0) - (whole[j] ?? 0));
    running += mwYears * (inParts[j] ?? 0);
  }
  return missing <= NOISE * running ? 0 : missing / formulation.schedule.horizonYears;
}

// Below this part of what runs, what does not is rounding.
const NOISE = 1e-9;
