import type { Frontier, Pairing, SupplyPool, System } from '../catalogue/catalogue.ts';
import type { Figure, Grade } from '../catalogue/figure.ts';
import type { Limits, PeriodLimits } from './limits.ts';
import type { Tier } from './tier.ts';

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

/** Racks that stand at a site already, or are on order and paid for. */
export interface ExistingRacks {
  readonly system: string;
  readonly racks: number;
  /** The month in which they were or will be delivered, counted from year 0. */
  readonly sinceMonth: number;
}

/** Racks of a system that a plan has delivered to a site. */
export interface RackOrder {
  readonly site: string;
  readonly system: string;
  /** The month of delivery, counted from year 0: the first of a period. */
  readonly deliveryMonth: number;
  readonly racks: number;
}

/** Shell that a plan has standing at a site in the period that begins in a month. */
export interface StandingShell {
  readonly site: string;
  readonly month: number;
  readonly mw: number;
}

/**
 * What an earlier plan had ordered before a month, which stands: racks whose delivery, less their lead time, lies before that month, and
 * shell of the periods that begin before it. What is not listed was not ordered, and can be no more.
 */
export interface Ordered {
  /** Counted from year 0. */
  readonly beforeMonth: number;
  readonly racks: readonly RackOrder[];
  /** Absent where no site buys shell. */
  readonly shell?: readonly StandingShell[];
  /** Set where it stands within the rounding of a plan document, because a budget or a promise would be missed by that rounding otherwise. */
  readonly isRounded?: true;
}

/** How far a plan may be from an earlier one, in what was still to be ordered. */
export interface Churn {
  /** The part of the price of those racks that may be dropped, and as much that may be added, from 0 to 1. */
  readonly share: number;
  /** The racks that the earlier plan was still to order. */
  readonly racks: readonly RackOrder[];
}

/** A place with power at the meter. */
export interface Site {
  readonly id: string;
  /** MW at the meter in each period of the horizon: the least of the period's months. */
  readonly powerMw: readonly number[];
  /** Part of the power that racks may not take, kept for the failure of a feed or a cooler; absent where none is. */
  readonly reserve?: number;
  readonly pue: { readonly air: Figure; readonly liquid: Figure };
  readonly electricityUsdPerMwh: Figure;
  /** Carbon intensity of its electricity, kg of CO2 equivalent per MWh; absent where nobody stated it. */
  readonly carbonKgPerMwh?: Figure;
  /** $M per facility MW of shell to be built; absent where the shell is sunk. */
  readonly shellMusdPerMw?: number;
  /** MW of shell that stands at the start and is paid for; absent where there is none, or where all of it is sunk. */
  readonly existingShellMw?: number;
  /** Ids of the systems that may stand here, sorted; absent when any may. */
  readonly systems?: readonly string[];
  /** Absent where nothing stands or is on order. */
  readonly fleet?: readonly ExistingRacks[];
}

/** What the firm demands of one system: racks and MW that run, over all sites, per period; spend over the horizon, $M. */
export interface SystemLimit {
  readonly system: string;
  readonly racks?: PeriodLimits;
  readonly powerMw?: PeriodLimits;
  readonly capexMusd?: Limits;
}

/** What the firm demands of one vendor's part of the MW that run, over all sites, per period. */
export interface VendorLimit {
  readonly vendor: string;
  readonly share: Limits;
}

/** How software makes the same racks faster. */
export interface SoftwareGain {
  /** Fraction by which throughput grows each year, counted from the date of the curve. */
  readonly perYear: number;
  /** The month from which it grows no more, counted from year 0; absent where it has no end. */
  readonly untilMonth?: number;
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
  /** $M that racks and shell may have cost by the end of each period, from the start; absent where money is no limit. */
  readonly capexBudgetMusd?: readonly number[];
  readonly utilisation: Figure;
  readonly availability: Figure;
  readonly loadFactor: Figure;
  readonly operationsMusdPerMwYear: Figure;
  readonly itLifeYears: Figure;
  readonly shellLifeYears: Figure;
  /** Per year, as a fraction. */
  readonly costOfCapital: Figure;
  /** Fraction by which the price of a system's racks changes each year from the start on; none where absent. */
  readonly systemPriceChange?: readonly { readonly system: string; readonly perYear: number }[];
  readonly softwareGain?: SoftwareGain;
  /** Months from order to delivery; none where absent. */
  readonly leadMonths?: readonly { readonly system: string; readonly months: number }[];
  readonly vendorLimits?: readonly VendorLimit[];
  readonly systemLimits?: readonly SystemLimit[];
  /** Most tonnes of CO2 equivalent a year that the electricity of all sites may cause, per period. */
  readonly carbonTonnesPerYear?: readonly (number | null)[];
  /** Absent where nothing was planned before. */
  readonly ordered?: Ordered;
  /** Absent where a plan may be as far from an earlier one as is best. */
  readonly churn?: Churn;
  /** This buyer's part of the world's deliveries; absent where supply is unlimited. */
  readonly supplyShare?: number;
  /** Systems that the scenario allows, sorted by id, disabled ones included (they are excluded with their reason). */
  readonly systems: readonly System[];
  /** Ids of those systems that may serve on their own, sorted: the ones that the scenario names, or all, and those of existing fleets. */
  readonly alone: readonly string[];
  /** Ids of those systems that may be bought, sorted; absent when all may. Only racks that exist make a difference. */
  readonly buyable?: readonly string[];
  readonly pairings: readonly Pairing[];
  readonly supply: readonly SupplyPool[];
  /** Those of the workloads that some tier uses. */
  readonly frontiers: readonly Frontier[];
  /** Sorted in the order of the tiers file; tiers that are off are absent. */
  readonly tiers: readonly Tier[];
  /** Ids of those that are off; absent where there are none. */
  readonly tiersOff?: readonly string[];
  /** How the forecast is known, for the plan's evidence. */
  readonly forecast: { readonly grade: Grade; readonly note: string };
  readonly catalogue: { readonly name: string; readonly digest: string };
  /** Things a reader of the plan should know about how the input was understood, in whole sentences. */
  readonly remarks: readonly string[];
}
