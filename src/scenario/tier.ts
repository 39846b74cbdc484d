import type { Figure } from '../catalogue/figure.ts';
import type { Limits } from './limits.ts';

/** What the firm demands of one tier's part of the power, as fractions of the power of all tiers. */
export type ShareLimit = Limits;

/** Mtok/s in each period of the horizon, in the order of the periods. */
export interface TierDemand {
  /** Most that can be sold; absent where demand is unlimited. */
  readonly mean?: readonly number[];
  /** Demand in each block over the mean of the day, in the order of the blocks; absent where every hour is alike. */
  readonly shape?: readonly number[];
  /** Whether it may be served at any hour of the day, as long as the day's total is not exceeded. */
  readonly deferrable?: true;
  /** The least that may come; absent where the forecast states none. */
  readonly low?: readonly number[];
  /** The most that may come; absent where the forecast states none. */
  readonly high?: readonly number[];
  /** What the tier's seats or users take in each period, which no forecast exceeds; absent where nobody counts them. */
  readonly most?: readonly number[];
  /** The whole forecast where they take less of it, empty where it is unlimited; absent where they take all of it, or nobody counts them. */
  readonly whole?: Pick<TierDemand, 'mean' | 'low' | 'high'>;
}

/** One point of a tier's demand curve. */
export interface PriceStep {
  /** A price, as a part of the tier's price in the period. */
  readonly pricePart: number;
  /** All that is wanted at that price, as a part of the tier's demand. */
  readonly demandPart: number;
}

/**
 * What a tier's price of output tokens is made from, where it is not stated as such. All of it counts output tokens; `mtokPerMonth` and
 * `mtokPerTask` are those that a seat, a user or a task takes, in millions.
 */
export type Earnings =
  /** Input tokens are paid for apart, cached ones at their own price. */
  | {
      readonly way: 'tokens';
      readonly inputUsdPerMtok: number;
      readonly cachedUsdPerMtok: number;
      /** What the prices of input come to in each period, as parts of those; absent where they stand still. */
      readonly inputParts?: readonly number[];
    }
  /** A product that is sold by the seat. */
  | { readonly way: 'seat'; readonly usdPerMonth: number; readonly mtokPerMonth: number }
  /** What a product is dearer by on account of the tier, a part of its price. */
  | {
      readonly way: 'uplift';
      readonly usdPerMonth: number;
      readonly part: number;
      readonly mtokPerMonth: number;
    }
  /** Work of the planner's own firm, by what a task is worth to it. */
  | { readonly way: 'internal'; readonly usdPerTask: number; readonly mtokPerTask: number };

/** A product: what its users are promised, what they pay, how much they want. */
export interface Tier {
  readonly id: string;
  readonly name: string;
  readonly model: string;
  readonly workload: string;
  /** Whether the workload's curves were made with another model than the tier promises. */
  readonly isStandIn: boolean;
  /** USD per million output tokens. */
  readonly priceUsdPerMtok: Figure;
  /** The same in each period, where it changes over the horizon; absent where it stands still. */
  readonly pricesUsdPerMtok?: readonly number[];
  /** Absent where the price is that of output tokens alone. */
  readonly earnings?: Earnings;
  /**
   * The demand curve around that price: falling prices, each with more that is wanted, and revenue concave in what is sold. Absent
   * where the tier has one price, at which all of its demand is wanted.
   */
  readonly priceSteps?: readonly PriceStep[];
  /** The speed that every user must see, tok/s. */
  readonly interactivity: Figure;
  readonly demand: TierDemand;
  /** Mtok/s that must be served, per period; absent without a commitment. */
  readonly commitment?: readonly number[];
  /** What part of the mean demand that is, per period, and null where a rate was stated; absent where it is no part anywhere. */
  readonly commitmentParts?: readonly (number | null)[];
  readonly share?: ShareLimit;
  /** Ids of the sites that may serve it, sorted; absent when any may. */
  readonly sites?: readonly string[];
  /** Input tokens for each output token, which decide the balance of prefill and decode; absent where nobody stated it. */
  readonly inputPerOutput?: Figure;
  /** Part of the input tokens that come from a cache and need no prefill; none where absent. */
  readonly cacheHits?: Figure;
}
