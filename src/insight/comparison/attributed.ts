import type { Objective, Scenario } from '../../scenario/scenario.ts';
import type { Bundle } from './families.ts';

/** One of the two plans that are compared, $M over the horizon. */
export interface Side {
  readonly scenario: Scenario;
  /** By the named objective; of the cheapest plan, its capex. */
  readonly valueMusd: number;
  /** The same of the best plan with racks in parts. */
  readonly continuousMusd: number;
  readonly revenueMusd: number;
}

/** What one input, or several that are exchanged together, make of the difference between two plans. */
export interface Part extends Bundle {
  /** By the named objective, over the horizon, with a plus where the second plan has more of it. */
  readonly valueMusd: number;
  /** Of the difference in revenue; absent where the objective leaves revenue open. */
  readonly revenueMusd?: number;
}

/** The difference between two plans by the inputs that differ, or why it cannot be told so. */
export type Attribution =
  | {
      readonly kind: 'attributed';
      readonly measure: Objective;
      /** The second plan less the first; the parts and the whole racks add up to it. */
      readonly differenceMusd: number;
      /** The largest first. */
      readonly parts: readonly Part[];
      /** What whole racks make of it; absent where both plans have racks in parts. */
      readonly wholeRacksMusd?: number;
      /** What a reader must know of the parts, in whole sentences. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'notPossible'; readonly why: string };
