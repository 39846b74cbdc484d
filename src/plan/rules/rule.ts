import type { Sense } from '../../program/program.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ColumnKey } from '../columns.ts';
import type { Formulation } from '../formulation.ts';
import type { PeriodEntry } from '../periods.ts';

/** A row as a rule writes it: terms by column key, to be added up where a column occurs twice. */
export interface RuleRow<K> {
  readonly key: K;
  readonly sense: Sense;
  readonly rhs: number;
  readonly terms: readonly (readonly [ColumnKey, number])[];
}

/** The same limit, read off the finished plan. */
export interface RuleCheck<K> {
  readonly key: K;
  readonly sense: Sense;
  /** What the plan uses, and what it may use, in the rule's unit. */
  readonly used: number;
  readonly allowed: number;
}

/** A plan before its audit. */
export interface UnauditedPlan {
  readonly scenario: Scenario;
  readonly periods: readonly PeriodEntry[];
}

/** Unit of a rule's right-hand side. */
export type LimitUnit = 'MW' | '$M' | 'racks' | 'Mtok/s' | 't/year';

/** What is said of a limit that does not bind: what is left of it, what is not served of it, that it is kept, or nothing. */
export type Slack = 'left' | 'notServed' | 'kept' | 'unsaid';

/** All that the program knows of one rule of the formulation (design section 3). */
export interface Rule<K extends { readonly rule: string }> {
  readonly name: K['rule'];
  /** What the rule says, as one English sentence. */
  readonly sentence: string;
  /** Unit of the right-hand side. */
  readonly unit: LimitUnit;
  /** Whether the right-hand side is a number that the planner states; the others only tie columns together. */
  readonly isInput: boolean;
  rows(formulation: Formulation): readonly RuleRow<K>[];
  check(plan: UnauditedPlan): readonly RuleCheck<K>[];
  /** How a row is called in the planner's words, such as "power at abilene in 2027-01". */
  label(key: K): string;
  /** Which inputs would loosen a row, as paths into the scenario file. */
  loosenedBy(key: K): readonly string[];
  /** One unit that loosens a row, for a price of that sign; absent where "one more MW of" before the label says it. */
  loosening?(key: K, price: number): string;
  /** `left` unless said otherwise. */
  readonly slack?: Slack;
}
