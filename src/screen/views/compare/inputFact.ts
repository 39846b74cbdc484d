import type { Dimension } from '../../../quantity/dimensions.ts';
import { formatQuantity } from '../../../quantity/format.ts';
import { seriesInWords } from '../../../report/seriesInWords.ts';
import type { Period } from '../../../scenario/scenario.ts';
import { type Compared, comparedAmounts, comparedTexts } from './compared.ts';

/** One input of a scenario: a number, or words. */
export interface InputFact {
  readonly what: string;
  readonly text: string;
  /** In inner units; absent where it is no single number. */
  readonly amount?: { readonly dimension: Dimension; readonly value: number };
  /** Tells apart what reads the same, such as a series that is told by its first and its last. */
  readonly exact?: string;
}

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

/** The inputs of two scenarios by their names, in the order of the first, with those of the second alone at the end. */
export function comparedFacts(now: readonly InputFact[], pinned: readonly InputFact[]): Compared[] {
  const names = [...new Set([...now, ...pinned].map(({ what }) => what))];
  return names.map((name) => {
    const [own, other] = [now, pinned].map((facts) => facts.find(({ what }) => what === name));
    if (own?.amount && other?.amount && own.amount.dimension === other.amount.dimension) {
      const { dimension } = own.amount;
      return comparedAmounts(name, [own.amount.value, other.amount.value], (value) =>
        formatQuantity(dimension, value),
      );
    }
    const compared = comparedTexts(name, [own?.text, other?.text]);
    return compared.isSame && own?.exact !== other?.exact
      ? { ...compared, difference: 'differs within', isSame: false }
      : compared;
  });
}
