import type { PeriodOf } from './section.ts';
import { type Stretch, totalOver } from './stretch.ts';

type TierEntry = PeriodOf['tiers'][number];

/** What a tier is given and sells in one period of a stretch. */
export interface TierInPeriod {
  readonly entry: TierEntry;
  readonly months: number;
}

/** A tier in each period of a stretch. */
export function ownIn({ periods }: Stretch, tier: string): TierInPeriod[] {
  return periods.flatMap(({ months, tiers }) =>
    tiers.filter((entry) => entry.tier === tier).map((entry) => ({ entry, months })),
  );
}

/** A number of a tier as its mean over the months of a stretch. */
export function meanOf(own: readonly TierInPeriod[], of: (entry: TierEntry) => number): number {
  const months = totalOver(own, (one) => one.months);
  return months > 0 ? totalOver(own, (one) => of(one.entry) * one.months) / months : 0;
}

/** What a token brought; where none was sold, the mean of what it would have. */
export function priceOf(own: readonly TierInPeriod[]): number {
  const sold = totalOver(own, ({ entry, months }) => entry.servedMtokPerS * months);
  if (sold <= 0) return meanOf(own, ({ priceUsdPerMtok }) => priceUsdPerMtok);
  return totalOver(own, ({ entry, months }) => entry.priceUsdPerMtok * entry.servedMtokPerS * months) / sold;
}
