import type { Dimension } from '../../quantity/dimensions.ts';
import { formatQuantity } from '../../quantity/format.ts';
import type { Period } from '../../scenario/scenario.ts';
import { seriesInWords } from './seriesInWords.ts';

/** One input of a scenario: a number, or words. */
export interface InputFact {
  readonly what: string;
  readonly text: string;
  /** In inner units; absent where it is no single number. */
  readonly amount?: { readonly dimension: Dimension; readonly value: number };
  /** Tells apart what reads the same, such as a series that is told by its first and its last. */
  readonly exact?: string;
}

/** A number as an input. */
export function quantity(what: string, dimension: Dimension, value: number): InputFact {
  return { what, text: formatQuantity(dimension, value), amount: { dimension, value } };
}

/** Nothing where there is no number, so that it is said to be in one scenario only. */
export function optional(what: string, dimension: Dimension, value: number | undefined): InputFact[] {
  return value === undefined ? [] : [quantity(what, dimension, value)];
}

/** A number of each period: one number where it stands still. Nothing where there is none. */
export function series(
  what: string,
  dimension: Dimension,
  values: readonly (number | null)[] | undefined,
  periods: readonly Period[],
): InputFact[] {
  const [first] = values ?? [];
  if (values === undefined || first === undefined) return [];
  if (first !== null && values.every((value) => value === first)) return [quantity(what, dimension, first)];
  const text = seriesInWords(values, periods, (value) => formatQuantity(dimension, value));
  const exact = values.map((value, index) => `${periods[index]?.id} ${value}`).join();
  return [{ what, text, exact }];
}
