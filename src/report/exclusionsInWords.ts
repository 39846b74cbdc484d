import type { PlanDocument } from '../document/schema.ts';
import { listed } from '../quantity/words.ts';
import type { Reasoned } from './section.ts';

type Exclusion = NonNullable<PlanDocument['explanation']>['whyNot'][number]['exclusions'][number];

/**
 * Why one system or pairing cannot serve, a phrase for each reason, with the tiers unless they are all: `too slow for premium and ultra`.
 * The tiers that a pairing is not meant for are left out where there is more to say.
 */
export function exclusionsInWords({ scenario }: Reasoned, exclusions: readonly Exclusion[]): string[] {
  const telling = exclusions.filter(({ reason }) => reason !== 'tierNotAllowed');
  const tiersOf = new Map<string, string[]>();
  for (const { tier, reason, because } of telling.length > 0 ? telling : exclusions) {
    const text = reason === 'tooSlow' ? TOO_SLOW : because;
    tiersOf.set(text, [...(tiersOf.get(text) ?? []), ...(tier === undefined ? [] : [tier])]);
  }
  return [...tiersOf].map(([text, tiers]) => {
    const isAll = tiers.length === 0 || tiers.length === scenario.input.tiers.length;
    if (isAll) return text;
    return text === TOO_SLOW ? `${text} for ${listed(tiers)}` : `${text} (${listed(tiers)})`;
  });
}

// How fast the fastest point is stands in the report of the plan.
const TOO_SLOW = 'too slow';
