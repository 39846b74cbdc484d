import type { Dimension } from '../../quantity/dimensions.ts';
import type { Edit } from '../edited.ts';
import type { Amounts } from './amounts.ts';
import type { Move } from './moves.ts';

/** What inputs are listed under, in this order. */
export const GROUPS = ['Sites', 'Money', 'Service', 'Tiers', 'Change', 'Policies', 'Choices'] as const;

export type Group = (typeof GROUPS)[number];

/** A word that an input may have, and what is set for it. */
export interface Word {
  readonly word: string;
  readonly path: readonly string[];
  readonly value: string;
}

interface AnyInput {
  /** Where its value stands in the scenario, and where an edit of it goes. */
  readonly path: readonly string[];
  readonly group: Group;
  /** Short enough for a list: `power abilene`. */
  readonly label: string;
  /** As it would be typed, exactly: `1 GW`, `{ 2027-01: 150 MW, 2027-10: 300 MW }`, `profit`; or a word such as `unlimited`. */
  readonly written: string;
  /** The edit of this very path; absent where there is none. */
  readonly edit?: Edit;
  /** Whether it, or a group that holds it, was edited. */
  readonly isEdited: boolean;
  /** Words that may be typed for it. Of a choice, all there are, in their order. */
  readonly words: readonly Word[];
}

/** A quantity that a planner may want to change. */
export interface QuantityInput extends AnyInput {
  readonly kind: 'quantity';
  readonly dimension: Dimension;
  /** In inner units: what is stated, else what the plan takes instead, such as the catalogue's; absent where there is no number, as of unlimited money. */
  readonly amounts?: Amounts;
  /** Whether the scenario, the command line or an edit states it. */
  readonly isStated: boolean;
  readonly move: Move;
  /** The least and the most that steps go to, in inner units. */
  readonly least: number;
  readonly most: number;
  /** Why it cannot be stepped where it has no number, and what to type. */
  readonly whyNoStep?: string;
  /** What it comes to in each period, where that differs from `amounts`: `dimension` is its own. Null where nothing holds. */
  readonly inPeriods?: { readonly dimension: Dimension; readonly values: readonly (number | null)[] };
}

/** A choice between words. */
export interface ChoiceInput extends AnyInput {
  readonly kind: 'choice';
}

export type ScenarioInput = QuantityInput | ChoiceInput;
