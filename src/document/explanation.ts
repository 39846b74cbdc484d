import type { Explanation } from '../insight/explanation.ts';
import { influencesIn } from './influences.ts';
import type { PlanDocument } from './schema.ts';

/** An explanation as a plan document holds it: money in USD, names for keys. */
export function explanationIn({ influences }: Explanation): NonNullable<PlanDocument['explanation']> {
  return { influences: influencesIn(influences) };
}
