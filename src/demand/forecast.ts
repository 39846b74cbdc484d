import { quoted } from '../quantity/printable.ts';
import { didYouMean } from '../reading/didYouMean.ts';

/** What one tier's users want, Mtok/s of output tokens as the mean of each period, in the order of the periods. */
export interface TierForecast {
  readonly mean: readonly number[];
  /** Absent where the forecast states none. */
  readonly low?: readonly number[];
  /** Absent where the forecast states none. */
  readonly high?: readonly number[];
}

/** Demand by tier id, for the tiers and periods that were expected and no others. */
export interface Forecast {
  readonly tiers: ReadonlyMap<string, TierForecast>;
  /** What was in the forecast and is not used, in whole sentences. */
  readonly remarks: readonly string[];
}

/** A span of months that needs demand. */
export interface ForecastPeriod {
  /** The first month, as people write it: `2027-01`. */
  readonly id: string;
  /** First month, counted from year 0 (see quantity/month.ts). */
  readonly startMonth: number;
  readonly months: number;
}

/** What a forecast is asked for. */
export interface Expected {
  /** The tiers that are on: each needs demand for every period. */
  readonly tiers: readonly string[];
  /** Tiers that exist and are off: rows for them are read over. */
  readonly off: readonly string[];
  /** Without gaps, earliest first. */
  readonly periods: readonly ForecastPeriod[];
  /** Periods before those that have ended, so that rows for them are read over; absent where none has. */
  readonly past?: readonly ForecastPeriod[];
}

/** Whether a tier is one that exists, on or off; if not, the sentence that says so and names what may be meant. */
export function unknownTier(tier: string, expected: Expected): string | undefined {
  const known = [...expected.tiers, ...expected.off];
  if (known.includes(tier)) return undefined;
  return `no tier is called ${quoted(tier)}; ${didYouMean(tier, known, `the tiers are ${known.join(', ')}.`)}`;
}
