import type { Certificate } from '../program/certificate.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SolverName } from '../solvers/solver.ts';
import type { Exclusion } from './exclusion.ts';
import type { CurveReading } from './options.ts';
import type { RowKey } from './rules/index.ts';

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
export interface OptionEntry {
  readonly site: string;
  readonly server: string;
  readonly powerMw: number;
  /** What each system of the option takes of its power. */
  readonly powerMwOfSystem: readonly { readonly system: string; readonly powerMw: number }[];
  /** Output Mtok/s per facility MW, before and after availability and utilisation. */
  readonly ratedMtokPerSPerMw: number;
  readonly billableMtokPerSPerMw: number;
  readonly madeMtokPerS: number;
  readonly interactivity: number;
  /** What the published curve gives at that speed, with its grade. */
  readonly curve: CurveReading;
}

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

export interface SiteEntry {
  readonly site: string;
  readonly availableMw: number;
  readonly usedMw: number;
  /** MW of shell standing; absent where the shell is sunk. */
  readonly shellMw?: number;
  readonly shellCapexMusd: number;
}

export interface PeriodEntry {
  readonly period: string;
  readonly months: number;
  readonly sites: readonly SiteEntry[];
  readonly capexMusd: number;
  readonly revenueMusd: number;
  readonly fleet: readonly FleetEntry[];
  readonly tiers: readonly TierEntry[];
}

/** What one more unit of a limit is worth to the named objective, from the duals of the first stage. */
export interface Marginal {
  readonly key: RowKey;
  /** The limit in the planner's words, such as "power at abilene in 2027-01". */
  readonly label: string;
  /** Unit of the limit; the value is $M per such unit over the period of the limit. */
  readonly unit: string;
  readonly valueMusd: number;
  /** Inputs that would loosen the limit, as paths into the scenario file. */
  readonly loosenedBy: readonly string[];
}

/** One rule checked in plain arithmetic from the finished plan. */
export interface AuditEntry {
  readonly key: RowKey;
  readonly label: string;
  readonly sense: '<=' | '>=' | '=';
  readonly used: number;
  readonly limit: number;
  readonly unit: string;
  /** How far the rule is broken, relative to the numbers it compares; 0 when it holds. */
  readonly violation: number;
  readonly holds: boolean;
}

/** How the answer was found and proved. */
export interface SolverReport {
  readonly name: SolverName;
  /** Why the solver that was tried first was replaced; absent when it was not. */
  readonly fallback?: { readonly from: SolverName; readonly why: string };
  readonly columns: number;
  readonly rows: number;
  readonly dominatedPoints: number;
  /** Tie-breaks that had a choice left to make, in order. */
  readonly tieBreaks: readonly string[];
}

/** Money over the whole horizon, $M. */
export interface Money {
  readonly revenueMusd: number;
  readonly capexMusd: number;
  readonly energyMusd: number;
  readonly operationsMusd: number;
  /** Present value at the start of the horizon of what racks and shell are still worth at its end. */
  readonly residualMusd: number;
  /** Net present value: revenue - energy - operations - capex + residual, discounted. */
  readonly profitMusd: number;
  /** Yearly cost of what stands (capital recovered over life, energy, operations), USD per M output tokens sold; absent when none is. */
  readonly costUsdPerMtok?: number;
}

/** The answer, in inner units. */
export interface Plan {
  readonly scenario: Scenario;
  readonly objective: {
    readonly measure: Scenario['objective'];
    readonly value: number;
    readonly bound: number;
  };
  readonly money: Money;
  readonly powerMw: number;
  /** Output tokens sold over the horizon, in millions. */
  readonly outputMtok: number;
  readonly periods: readonly PeriodEntry[];
  readonly marginals: readonly Marginal[];
  readonly excluded: readonly Exclusion[];
  readonly certificate: Certificate;
  readonly audit: readonly AuditEntry[];
  readonly solver: SolverReport;
}

/** What planning comes to, each kind with exactly its own facts. */
export type PlanOutcome =
  | { readonly kind: 'optimal'; readonly plan: Plan }
  | {
      readonly kind: 'infeasible';
      /** In whole sentences, the planner's own demands that cannot be met. */
      readonly reasons: readonly string[];
      readonly excluded: readonly Exclusion[];
    }
  | { readonly kind: 'unbounded'; readonly reasons: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };
