import { type Expected, unknownTier } from '../demand/forecast.ts';
import { formatShare } from '../quantity/format.ts';
import { listed } from '../quantity/words.ts';
import { InputError, type Problem } from '../reading/inputError.ts';

/** A factor for the forecast of a tier. */
export interface Scaling {
  readonly tier: string;
  readonly factor: number;
  /** How messages call it, such as `--scale premium=1.2`. */
  readonly origin: string;
}

/** How a forecast that was scaled is known. */
export function scaledNote(scalings: readonly Scaling[], before: string): string {
  const inWords = scalings.map(({ tier, factor }) => `${tier} to ${formatShare(factor)}`);
  return `Scaled, ${listed(inWords)}; before that: ${before}`;
}

/** Throws an InputError that names every tier which is not known, switched off, or named twice. */
export function checkScalings(scalings: readonly Scaling[], expected: Pick<Expected, 'tiers' | 'off'>): void {
  const problems = scalings.flatMap(({ tier, origin }, index): Problem[] => {
    const stranger = unknownTier(tier, { ...expected, periods: [] });
    if (stranger !== undefined) return [{ file: origin, what: stranger }];
    if (expected.off.includes(tier))
      return [{ file: origin, what: 'the tier is switched off and has no forecast; leave this out.' }];
    const before = scalings.slice(0, index).find((one) => one.tier === tier);
    if (before === undefined) return [];
    return [{ file: origin, what: `${before.origin} scales it already; leave one of them out.` }];
  });
  if (problems.length > 0) throw new InputError(problems);
}

/** What is wrong with a factor of demand that has no limit. */
export function ofUnlimited({ origin }: Scaling): Problem {
  return {
    file: origin,
    what: 'a multiple of unlimited demand is no number of tokens; name a forecast with --demand, or leave this out.',
  };
}
