import type { Explanation } from '../insight/explanation.ts';
import type { Plan } from '../plan/plan.ts';
import { influencesIn } from './influences.ts';
import { limitValuesIn } from './limitValues.ts';
import { nearlyAsGoodIn } from './nearlyAsGood.ts';
import type { PlanDocument } from './schema.ts';
import { whyNotIn } from './whyNot.ts';

/** An explanation as a plan document holds it: money in USD, names for keys. */
export function explanationIn(
  plan: Plan,
  { limits, whyNot, influences, nearlyAsGood }: Explanation,
): NonNullable<PlanDocument['explanation']> {
  return {
    limits: limitValuesIn(plan, limits),
    whyNot: whyNotIn(whyNot),
    influences: influencesIn(influences),
    nearlyAsGood: nearlyAsGoodIn(nearlyAsGood),
  };
}
