import type { ComparisonDocument, Pair } from '../../document/comparisonSchema.ts';
import { MOST_PERIODS } from '../stretch.ts';

/** Periods that a table shows as one row: a single one, or those that begin in a calendar year. */
export interface BothStretch {
  readonly label: string;
  /** First months of its periods. */
  readonly starts: readonly string[];
}

/** The periods of two plans, each by itself or, where there are many, by calendar year. */
export function stretchesOfBoth({ periods }: ComparisonDocument): BothStretch[] {
  if (periods.length <= MOST_PERIODS) return periods.map(({ label, start }) => ({ label, starts: [start] }));
  const years = new Set(periods.map(({ start }) => start.slice(0, 4)));
  return [...years].map((year) => ({
    label: year,
    starts: periods.map(({ start }) => start).filter((start) => start.startsWith(year)),
  }));
}

/** Numbers of some periods added up; a plan that has none of them has no sum. */
export function sumOf(pairs: readonly Pair[]): Pair {
  const total = (side: 'a' | 'b') => {
    const values = pairs.flatMap((pair) => pair[side] ?? []);
    return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) : undefined;
  };
  const [a, b] = [total('a'), total('b')];
  return {
    ...(a !== undefined && { a }),
    ...(b !== undefined && { b }),
    ...(a !== undefined && b !== undefined && { difference: b - a }),
  };
}
