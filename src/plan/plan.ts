import type { Certificate } from '../program/certificate.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SolverName } from '../solvers/solver.ts';
import type { Exclusion } from './exclusion.ts';
import type { Order } from './orders.ts';
import type { PeriodEntry } from './periods.ts';
import type { RowKey } from './rules/index.ts';
import type { LimitUnit } from './rules/rule.ts';
import type { MoneyByTier } from './tierMoney.ts';

/** What one more unit of a limit, or one less of a promise, is worth to the named objective (see marginals.ts). */
export interface Marginal {
  readonly key: RowKey;
  /** The limit in the planner's words, such as "power at abilene in 2027-01". */
  readonly label: string;
  /** Unit of the limit; the value is $M per such unit over the period of the limit. */
  readonly unit: LimitUnit;
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
  readonly allowed: number;
  readonly unit: LimitUnit;
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
  /** The tie-break that could not be solved, and why: other plans may do as well by it. Absent when the plan is the only one. */
  readonly unsettledTie?: { readonly tieBreak: string; readonly why: string };
}

/** What whole racks cost against racks in parts, in the unit of the objective. */
export interface WholeRacks {
  /** The best plan with racks in parts: no whole plan is better. */
  readonly continuousMusd: number;
  /** The best use of that plan's racks rounded down; absent where they cannot keep what was promised. */
  readonly roundedDownMusd?: number;
  /** MW that run with racks in parts and stay dark with whole ones, averaged over the horizon. */
  readonly strandedMw: number;
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
  /** $M; of the cheapest plan, its capex. No plan is better than the bound: none earns more, or none costs less. */
  readonly objective: {
    readonly measure: Scenario['objective'];
    readonly value: number;
    readonly bound: number;
  };
  readonly money: Money;
  readonly byTier: MoneyByTier;
  readonly powerMw: number;
  /** Output tokens sold over the horizon, in millions. */
  readonly outputMtok: number;
  readonly periods: readonly PeriodEntry[];
  readonly orders: readonly Order[];
  readonly marginals: readonly Marginal[];
  readonly excluded: readonly Exclusion[];
  readonly certificate: Certificate;
  readonly audit: readonly AuditEntry[];
  readonly solver: SolverReport;
  /** Absent where racks are continuous. */
  readonly wholeRacks?: WholeRacks;
}

/** What planning comes to, each kind with exactly its own facts. */
export type PlanOutcome =
  | { readonly kind: 'optimal'; readonly plan: Plan }
  /** The best plan so far, of a search that was cut short. */
  | { readonly kind: 'stopped'; readonly plan: Plan; readonly why: 'timeLimit' | 'interrupted' }
  | {
      readonly kind: 'infeasible';
      /** In whole sentences, the planner's own demands that cannot be met. */
      readonly reasons: readonly string[];
      readonly excluded: readonly Exclusion[];
    }
  | { readonly kind: 'unbounded'; readonly reasons: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** The plan of an outcome that has one, proven the best or not. */
export function planIn(outcome: PlanOutcome): Plan | undefined {
  return outcome.kind === 'optimal' || outcome.kind === 'stopped' ? outcome.plan : undefined;
}
