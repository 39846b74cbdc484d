import type { ServingOption } from './options.ts';

/** One system at one site in one period. */
export interface FleetEntry {
  readonly site: string;
  readonly system: string;
  /** Racks delivered in this period, standing in it, and powered in it. */
  readonly bought: number;
  readonly installed: number;
  readonly running: number;
  /** Racks that stand without power, and racks whose life ended since the period before. */
  readonly switchedOff: number;
  readonly retired: number;
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
  /** The MW in each block, in the order of the blocks; absent where the day is one block. */
  readonly blocksMw?: readonly number[];
}

/** What one tier is given, sells and could sell in one block of the day. */
export interface BlockEntry {
  readonly block: string;
  readonly powerMw: number;
  readonly servedMtokPerS: number;
  /** Absent where demand is unlimited, or may be served at any hour. */
  readonly demandMtokPerS?: number;
  readonly idleMtokPerS: number;
  /** What its tokens cost in it; absent where that is the same in every block. */
  readonly priceUsdPerMtok?: number;
}

/** Where on its demand curve a tier is sold, USD per M output tokens; with several blocks, in the one that goes farthest down. */
export interface CurveEntry {
  /** The price of the last step that is sold, in part or in full; absent where nothing is sold. */
  readonly lastStepUsdPerMtok?: number;
  /** What one token more would bring, once all others are sold as much cheaper as it takes; absent at the end of the curve. */
  readonly furtherUsdPerMtok?: number;
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
  /** Of a demand curve, the one price at which what is sold is wanted, a mean over the blocks of the day; the dearest where nothing is sold. */
  readonly priceUsdPerMtok: number;
  /** Absent where the tier has one price. */
  readonly curve?: CurveEntry;
  readonly revenueMusd: number;
  readonly options: readonly OptionEntry[];
  /** The same by block; absent where the day is one block. */
  readonly blocks?: readonly BlockEntry[];
}

/** Power and shell of one site in one period. */
export interface SiteEntry {
  readonly site: string;
  /** MW at the meter, and those of them that racks may take. */
  readonly availableMw: number;
  readonly usableMw: number;
  readonly usedMw: number;
  /** MW of shell standing; absent where the shell is sunk. */
  readonly shellMw?: number;
  readonly shellCapexMusd: number;
  /** Tonnes of CO2 equivalent that its electricity causes in the period; absent where its carbon intensity is not known. */
  readonly carbonTonnes?: number;
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
