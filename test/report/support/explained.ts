import type { PlanDocument } from '../../../src/document/schema.ts';
import { planDocument } from './planDocument.ts';

type Explanation = NonNullable<PlanDocument['explanation']>;

/** A plan document with an explanation that says nothing but for the parts that are given. */
export function explained(
  parts: Partial<Explanation>,
  change: Partial<PlanDocument> = {},
): PlanDocument & { readonly explanation: Explanation } {
  return {
    ...planDocument(change),
    explanation: {
      limits: { areRacksHeld: false, limits: [], families: [] },
      influences: { valueUsd: 1, anewUsd: 1, numbers: [] },
      ...parts,
    },
  };
}
