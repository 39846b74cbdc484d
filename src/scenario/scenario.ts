import type { Frontier, Pairing, SupplyPool, System } from '../catalogue/catalogue.ts';
import type { Figure, Grade } from '../catalogue/figure.ts';

/** What a plan makes as high as it can be; of capex, as low. */
export type Objective = 'revenue' | 'profit' | 'capex';

/** A span of months over which racks, prices and demand stand still. */
export interface Period {
  /** The first month, as people write it: `2027-01`. */
  readonly id: string;
  /** First month, counted from year 0 (see quantity/month.ts). */
  readonly startMonth: number;
  readonly months: number;
}

/** A part of the day and its share of the hours. */
export interface Block {
  readonly id: string;
  readonly share: number;
}

/** A place with power at the meter. */
export interface Site {
  readonly id: string;
  readonly powerMw: number;
  readonly pue: { readonly air: Figure; readonly liquid: Figure };
  readonly electricityUsdPerMwh: Figure;
  /** $M per facility MW that racks stand in; absent where the shell is sunk. */
  readonly shellMusdPerMw?: number;
}

/** What the firm demands of one tier's part of the power, as fractions of the power of all tiers. */
export interface ShareLimit {
  readonly least?: number;
  readonly most?: number;
}

/** Mtok/s in each period of the horizon, in the order of the periods. */
export interface TierDemand {
  /** Most that can be sold; absent where demand is unlimited. */
  readonly mean?: readonly number[];
  readonly low?: readonly number[];
  readonly high?: readonly number[];
}

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
  /** The speed that every user must see, tok/s. */
  readonly interactivity: Figure;
  readonly demand: TierDemand;
  /** Mtok/s that must be served, per period; absent without a commitment. */
  readonly commitment?: readonly number[];
  readonly share?: ShareLimit;
}

/**
 * Everything that a plan depends on, resolved: the planner's input in inner units with every catalogue figure
 * that it may use. Plain data: it is written into the plan and planned from again.
 */
export interface Scenario {
  readonly name: string;
  readonly objective: Objective;
  readonly racks: 'continuous' | 'whole';
  /** The weakest grade of throughput that may be used. */
  readonly evidence: Grade;
  /** Whether tiers stand at the low end of their range or at their marker. */
  readonly interactivity: 'least' | 'marker';
  readonly periods: readonly Period[];
  readonly blocks: readonly Block[];
  readonly sites: readonly Site[];
  /** $M for racks and shell over the horizon; absent where money is no limit. */
  readonly capexBudgetMusd?: number;
  readonly utilisation: Figure;
  readonly availability: Figure;
  readonly loadFactor: Figure;
  readonly operationsMusdPerMwYear: Figure;
  readonly itLifeYears: Figure;
  readonly shellLifeYears: Figure;
  /** Per year, as a fraction. */
  readonly costOfCapital: Figure;
  /** This buyer's part of the world's deliveries; absent where supply is unlimited. */
  readonly supplyShare?: number;
  /** Systems that the scenario allows, sorted by id, disabled ones included (they are excluded with their reason). */
  readonly systems: readonly System[];
  /** Ids of those systems that may serve on their own, sorted: the ones that the scenario names, or all. */
  readonly alone: readonly string[];
  readonly pairings: readonly Pairing[];
  readonly supply: readonly SupplyPool[];
  /** Those of the workloads that some tier uses. */
  readonly frontiers: readonly Frontier[];
  /** Sorted in the order of the tiers file; tiers that are off are absent. */
  readonly tiers: readonly Tier[];
  /** How the forecast is known, for the plan's evidence. */
  readonly forecast: { readonly grade: Grade; readonly note: string };
  readonly catalogue: { readonly name: string; readonly digest: string };
  /** Things a reader of the plan should know about how the input was understood, in whole sentences. */
  readonly remarks: readonly string[];
}
