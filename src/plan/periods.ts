import type { ServingOption } from './options.ts';

/** One system at one site in one period. */
export interface FleetEntry {
  readonly site: string;
  readonly system: string;
  /** Racks delivered in this period, standing in it, and powered in it. */
  readonly bought: number;
  readonly installed: number;
  readonly running: number;
  readonly powerMw: number;
  readonly capexMusd: number;
}

/** What one serving option does in one period, weighted over the blocks of the day. */
export interface OptionEntry
  extends Pick<
    ServingOption,
    'site' | 'server' | 'ratedMtokPerSPerMw' | 'billableMtokPerSPerMw' | 'interactivity' | 'curve'
  > {
  readonly powerMw: number;
  /** What each system of the option takes of its power. */
  readonly powerMwOfSystem: readonly { readonly system: string; readonly powerMw: number }[];
  readonly madeMtokPerS: number;
}

/** What one tier is given, makes and sells in one period, weighted over the blocks of the day. */
export interface TierEntry {
  readonly tier: string;
  readonly powerMw: number;
  /** Part of the power that all tiers together are given; 0 when none is. */
  readonly powerShare: number;
  readonly servedMtokPerS: number;
  /** Absent where demand is unlimited. */
  readonly demandMtokPerS?: number;
  /** Capacity that is reserved for the tier and not sold. */
  readonly idleMtokPerS: number;
  readonly priceUsdPerMtok: number;
  readonly revenueMusd: number;
  readonly options: readonly OptionEntry[];
}

/** Power and shell of one site in one period. */
export interface SiteEntry {
  readonly site: string;
  readonly availableMw: number;
  readonly usedMw: number;
  /** MW of shell standing; absent where the shell is sunk. */
  readonly shellMw?: number;
  readonly shellCapexMusd: number;
}

/** All that a plan says of one period. */
export interface PeriodEntry {
  readonly period: string;
  readonly months: number;
  readonly sites: readonly SiteEntry[];
  readonly capexMusd: number;
  readonly revenueMusd: number;
  readonly fleet: readonly FleetEntry[];
  readonly tiers: readonly TierEntry[];
}
