import type { ForecastPeriod } from '../forecast.ts';
import type { Growth } from './growth.ts';

/** Rates of tokens, Mtok/s; input counts those that a cache holds, which stand apart as well. */
export interface Tokens {
  readonly outputMtokPerS: number;
  readonly inputMtokPerS: number;
  readonly cachedMtokPerS: number;
}

/** What the users of a group do with one feature. */
export interface Use {
  readonly feature: string;
  /** A workload profile of the catalogue. */
  readonly profile: string;
  readonly tier: string;
  /** Demand of each hour of the day over its mean, 24 of them; absent where it is the same at any hour. */
  readonly hours?: readonly number[];
  /** What each user of the group adds, whether or not the user is one of those who use it. */
  readonly perUser: Tokens;
}

/** People who use the same things equally often. */
export interface Group {
  readonly id: string;
  /** At the start of the horizon. */
  readonly users: number;
  readonly growth: Growth;
  readonly uses: readonly Use[];
}

/** Who uses what how often, over some periods. */
export interface Personas {
  readonly name: string;
  readonly periods: readonly ForecastPeriod[];
  /** The tiers of the catalogue in its order, asked for or not. */
  readonly tiers: readonly string[];
  readonly groups: readonly Group[];
  /** What a reader of the forecast should know, in whole sentences. */
  readonly remarks: readonly string[];
}
