import { counted } from '../quantity/counted.ts';
import { listed } from '../quantity/words.ts';

/** A period as people call it. */
export interface Labelled {
  readonly label: string;
}

/**
 * Some periods of a horizon, by their places in it: `2027 Q1`, `2027 Q1 to 2028 Q4`, `2027 Q1, 2027 Q3 to 2028 Q1 and 2028 Q4`
 * where there are gaps, and `in 30 of 61 periods from 2027-01 to 2032-01` where there are very many. Empty for none.
 */
export function periodsInWords(periods: readonly Labelled[], places: readonly number[]): string {
  const label = (place: number) => periods[place]?.label ?? '';
  const runs = runsOf(places);
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (runs.length > MOST_RUNS)
    return `in ${places.length} of ${last.to - first.from + 1} periods from ${label(first.from)} to ${label(last.to)}`;
  return spansInWords(periods, runs);
}

/** Spans of periods one by one, neighbours apart: `2027 Q1 to 2027 Q4 and 2028 Q1`; of very many, how many they are and their ends. */
export function spansInWords(periods: readonly Labelled[], spans: readonly Span[]): string {
  const label = (place: number) => periods[place]?.label ?? '';
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (sorted.length > MOST_RUNS)
    return `${counted(sorted.length, 'span')} from ${label(first.from)} to ${label(last.to)}`;
  return listed(sorted.map(({ from, to }) => (from === to ? label(from) : `${label(from)} to ${label(to)}`)));
}

/** More runs of neighbours than this are no longer read one by one. */
const MOST_RUNS = 10;

/** Neighbouring periods, by the places of the first and the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

function runsOf(places: readonly number[]): Span[] {
  const runs: Span[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const before = runs.at(-1);
    if (before?.to === place - 1) runs[runs.length - 1] = { from: before.from, to: place };
    else runs.push({ from: place, to: place });
  }
  return runs;
}
