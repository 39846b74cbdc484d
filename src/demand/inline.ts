import { type Expected, type Forecast, unknownTier } from './forecast.ts';

/** A fault of an inline forecast, by the tier at which it stands; without a tier it is of the forecast as a whole. */
export interface InlineProblem {
  readonly tier?: string;
  readonly what: string;
}

/**
 * Takes a forecast that stands in the scenario itself: Mtok/s by tier, one number for all periods or one for each.
 * Returns the faults instead where there are any, for the caller to say at which line.
 */
export function inlineForecast(
  rates: Readonly<Record<string, number | readonly number[]>>,
  expected: Expected,
): { forecast: Forecast } | { problems: readonly InlineProblem[] } {
  const count = expected.periods.length;
  const problems: InlineProblem[] = Object.entries(rates).flatMap(([tier, rate]) => {
    const stranger = unknownTier(tier, expected);
    if (stranger !== undefined) return [{ tier, what: stranger }];
    if (typeof rate === 'number' || rate.length === count) return [];
    return [
      {
        tier,
        what: `${rate.length} ${rate.length === 1 ? 'rate' : 'rates'} for a horizon of ${count} ${count === 1 ? 'period' : 'periods'}; write one for each period, or a single rate for all.`,
      },
    ];
  });
  for (const tier of expected.tiers)
    if (!Object.hasOwn(rates, tier))
      problems.push({
        what: `no rate for the tier "${tier}"; add one such as "${tier}: 100 Mtok/s", or write "${tier}: off" under tiers.`,
      });
  if (problems.length > 0) return { problems };
  const tiers = expected.tiers.map((tier) => {
    const rate = rates[tier] as number | readonly number[];
    return [tier, { mean: typeof rate === 'number' ? expected.periods.map(() => rate) : [...rate] }] as const;
  });
  return { forecast: { tiers: new Map(tiers), remarks: [] } };
}
