import type { Plan } from '../plan/plan.ts';
import type { Solving } from '../solvers/solving.ts';
import { type Alternatives, alternativesOf } from './alternatives/alternatives.ts';
import { type Influences, influencesOn } from './influence/influence.ts';
import { type LimitValues, limitValuesOf } from './limits/limitValues.ts';
import type { Steps } from './steps.ts';
import { type Study, studyOf } from './study.ts';
import { type WhyNot, whyNotOf } from './whyNot/whyNot.ts';

/** Why a plan is as it is, and what would change it. */
export interface Explanation {
  readonly limits: LimitValues;
  readonly whyNot: readonly WhyNot[];
  readonly influences: Influences;
  readonly nearlyAsGood: Alternatives;
}

/** The parts of an explanation, in the order in which they are worked out, as a planner who waits is told. */
export const EXPLANATION_PARTS = {
  limits: 'what its limits are worth',
  whyNot: 'why it has no use for the others',
  influences: 'what it rests on',
  nearlyAsGood: 'plans nearly as good',
} as const satisfies Readonly<Record<keyof Explanation, string>>;

/** One of the parts of an explanation. */
export type ExplanationPart = keyof Explanation;

/**
 * Explains a plan by solving its program again and again with something changed. Tells of each part before it is begun, and pauses
 * after each program that is solved, or a few small ones. Undefined where no solver has an optimum of the plan's program with racks in
 * parts. Throws as `Solving.solve` does.
 */
export function* explanationSteps(
  plan: Plan,
  solving: Solving,
  onPart?: (part: ExplanationPart) => void,
): Steps<Explanation | undefined> {
  const study = studyOf(plan.scenario, solving);
  if (study === undefined) return undefined;
  const begun = (part: ExplanationPart): Study => {
    onPart?.(part);
    return study;
  };
  try {
    return {
      limits: yield* limitValuesOf(begun('limits'), plan, solving),
      whyNot: yield* whyNotOf(begun('whyNot'), plan),
      influences: yield* influencesOn(begun('influences'), plan, solving),
      nearlyAsGood: yield* alternativesOf(begun('nearlyAsGood'), plan),
    };
  } finally {
    study.done();
  }
}
