import type { RowKey } from '../../plan/rules/index.ts';
import type { RowInput } from '../../plan/rules/rule.ts';

/** Why there is no plan: demands that contradict each other, and what would do about it. */
export interface Diagnosis {
  /** At least one, those of the fewest inputs first. */
  readonly conflicts: readonly Contradiction[];
  /** Each makes a plan possible: those that change one input, the smallest first, and then the smallest of several together. */
  readonly repairs: readonly Repair[];
}

/** Inputs of which no plan keeps all, and without any one of which some plan keeps the others. */
export interface Contradiction {
  readonly inputs: readonly ContradictingInput[];
}

/** How people know an input. */
type Named = Pick<RowInput, 'path' | 'label' | 'side' | 'unit'> & {
  /** The key of a row that comes from it. */
  readonly key: RowKey;
};

/** An input of a contradiction. */
export interface ContradictingInput extends Named {
  /** Its numbers where they contradict the others; the period is absent where it is one of the horizon. */
  readonly numbers: readonly { readonly period?: string; readonly value: number }[];
}

/** Changes of inputs that make a plan possible together. */
export interface Repair {
  readonly changes: readonly InputChange[];
  /** The same as `--set` takes it, such as `sites.abilene.power=541MW`; absent where a name in a path could not be told from the path. */
  readonly set?: readonly string[];
}

/** Other numbers of an input. */
export interface InputChange extends Named {
  /** One for each period, null where it says nothing, or a single one for the horizon. */
  readonly before: readonly (number | null)[];
  readonly after: readonly (number | null)[];
}
