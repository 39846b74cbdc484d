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

/** Unit of an input: that of a right-hand side, or a part of a whole. */
export type InputUnit = LimitUnit | 'fraction';

/** The input of the planner that a row comes from. */
export interface RowInput {
  /** Its keys in a scenario file; with its side they tell inputs apart. */
  readonly path: readonly string[];
  /** How people call it, without a period, such as "power at abilene". */
  readonly label: string;
  /** What of all that it limits the row is about, such as a pool of supply; absent where it limits one thing. */
  readonly part?: string;
  /** A least is loosened by less of it, a most by more. */
  readonly side: 'least' | 'most';
  readonly unit: InputUnit;
  /** Its numbers: one for each period, null where it says nothing, or a single one for the horizon. */
  readonly values: readonly (number | null)[];
  /** Which of the numbers the row comes from. */
  readonly at: number;
}

/** How the rows of a rule come from what a scenario states. */
export interface Inputs<K> {
  of(scenario: Scenario, key: K): RowInput;
  /** What one more unit of the number adds to a row, to its right-hand side or to its terms; 1 to the right-hand side where absent. */
  perUnit?(formulation: Formulation, key: K): Pick<RuleRow<K>, 'rhs' | 'terms'>;
  /** The scenario with other numbers in place of those of the input. */
  put(scenario: Scenario, key: K, values: readonly (number | null)[]): Scenario;
  /** How a file has the numbers that a scenario has, as YAML on one line; absent where a single one, or a number by month, says it. */
  written?(scenario: Scenario, key: K): string;
  /** Whether more of it in one period is there in all that follow as well. */
  readonly carriesOver?: true;
  /** Whether no scenario file has a place for it. */
  readonly isUnwritten?: true;
}

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
  /** What the rows come from; absent where no planner's number can loosen them. */
  readonly inputs?: Inputs<K>;
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

/** The numbers of an input that says something in every period. */
export function numbersIn(values: readonly (number | null)[]): number[] {
  return values.map((value) => value ?? 0);
}
