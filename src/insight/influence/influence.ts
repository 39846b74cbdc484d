import { objectiveOffset } from '../../plan/objectives.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Solving } from '../../solvers/solving.ts';
import type { End, ScenarioFigure } from '../figures/figure.ts';
import type { Steps } from '../steps.ts';
import type { Answer, Study } from '../study.ts';
import { type FixedFleet, fixedFleetOf } from './fixedFleet.ts';
import { uncertainFigures } from './uncertainFigures.ts';

/** What a plan comes to where a number turns out at an end of its range, by the named objective; of capex, a cost. */
export type AtEnd =
  | { readonly kind: 'worth'; readonly valueMusd: number }
  /** Nothing that is feasible: promises cannot be kept, or the racks are not to be had. */
  | { readonly kind: 'noPlan' };

/** How much a plan hangs on a number that is not known for sure. Of each pair, the first is at the lower end of its range. */
export interface Influence extends Omit<ScenarioFigure, 'at'> {
  /** With the racks and shell of the plan as they are, and everything else decided anew. */
  readonly fixed: readonly [AtEnd, AtEnd];
  /** With everything decided anew. */
  readonly anew: readonly [AtEnd, AtEnd];
}

/** The numbers that a plan hangs on, the weightiest first, and what it comes to as they stand. */
export interface Influences {
  readonly valueMusd: number;
  /** Racks in parts; the same as the value of the plan where its racks are continuous. */
  readonly anewMusd: number;
  /** Those that make a difference at some end. */
  readonly numbers: readonly Influence[];
}

/**
 * What a plan rests on, as a tornado: each number that is not known for sure is put to either end of its range, the others
 * staying, and the plan is worked out again with the fleet as it is and without. Pauses after each end of a number.
 */
export function* influencesOn(study: Study, plan: Plan, solving: Solving): Steps<Influences> {
  const valueMusd = plan.objective.value;
  const anewMusd = worthOf(study, study.optimum.objective, study);
  const fleet = fixedFleetOf(study, plan, solving);
  const numbers: Influence[] = [];
  try {
    for (const figure of uncertainFigures(study.scenario)) {
      const low = atEnd(figure, 0, study, fleet);
      yield;
      const high = atEnd(figure, 1, study, fleet);
      yield;
      const { at: _, ...known } = figure;
      const found = { ...known, fixed: [low.fixed, high.fixed], anew: [low.anew, high.anew] } as const;
      if (weightOf(found, valueMusd, anewMusd) > 0) numbers.push(found);
    }
  } finally {
    fleet?.done();
  }
  numbers.sort((a, b) => weightOf(b, valueMusd, anewMusd) - weightOf(a, valueMusd, anewMusd));
  return { valueMusd, anewMusd, numbers };
}

interface Both {
  readonly fixed: AtEnd;
  readonly anew: AtEnd;
}

function atEnd(figure: ScenarioFigure, end: End, study: Study, fleet: FixedFleet | undefined): Both {
  const answer = study.solveFor(figure.at(end));
  const { outcome } = answer.attempted;
  const fixed = fleet?.worthMusd(answer);
  return {
    fixed: fixed === undefined ? NO_PLAN : { kind: 'worth', valueMusd: fixed },
    anew:
      outcome.kind === 'optimal'
        ? { kind: 'worth', valueMusd: worthOf(study, outcome.solution.objective, answer) }
        : NO_PLAN,
  };
}

const NO_PLAN: AtEnd = { kind: 'noPlan' };

/** A value of a program in $M of the objective as planners state it. */
function worthOf({ scenario }: Study, value: number, { formulation }: Pick<Answer, 'formulation'>): number {
  return (scenario.objective === 'capex' ? -1 : 1) * (value + objectiveOffset(formulation));
}

// Below this part of the plan a difference is rounding.
const SAME = 1e-9;

/** The widest swing that the number causes, $M; infinite where it takes the plan away, 0 where it makes no difference. */
function weightOf(
  { fixed, anew }: Pick<Influence, 'fixed' | 'anew'>,
  fixedMusd: number,
  anewMusd: number,
): number {
  return Math.max(swing(fixed, fixedMusd), swing(anew, anewMusd));
}

function swing(ends: readonly [AtEnd, AtEnd], baseMusd: number): number {
  const away = ends.map((end) =>
    end.kind === 'noPlan' ? Number.POSITIVE_INFINITY : Math.abs(end.valueMusd - baseMusd),
  );
  const widest = Math.max(...away);
  return widest <= SAME * Math.abs(baseMusd) ? 0 : widest;
}
