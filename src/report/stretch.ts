import { MONTHS_PER_YEAR } from '../quantity/constants.ts';
import { monthsOf } from '../quantity/perYear.ts';
import type { PeriodOf } from './section.ts';

/** When a period is, and how it is called. */
export type Dated = Pick<PeriodOf, 'label' | 'start' | 'months'>;

/** Periods that a table shows as one row: a single one, or those of a calendar year. */
export interface Stretch<P extends Dated = PeriodOf> {
  readonly label: string;
  readonly periods: readonly P[];
}

/** Periods up to which a table gives each a row of its own; more are told by calendar year. */
export const MOST_PERIODS = 6;

/** Each period by itself; where there are more than `most`, those that begin in one calendar year together. */
export function stretchesOf<P extends Dated>(periods: readonly P[], most: number): Stretch<P>[] {
  return periods.length > most
    ? yearsOf(periods)
    : periods.map((one) => ({ label: one.label, periods: [one] }));
}

/** Periods by the calendar year that they begin in. */
export function yearsOf<P extends Dated>(periods: readonly P[]): Stretch<P>[] {
  const years = new Map<string, P[]>();
  for (const period of periods) {
    const year = period.start.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), period]);
  }
  return [...years].map(([label, own]) => ({ label, periods: own }));
}

/** What to say below sums by calendar year where a period runs on into the next year; empty where none does. */
export function crossingNote(periods: readonly Dated[]): string[] {
  const crosses = ({ start, months }: Dated) => Number(start.slice(5, 7)) - 1 + months > MONTHS_PER_YEAR;
  return periods.some(crosses)
    ? ['A period that runs on into the next year counts whole in the year in which it begins.']
    : [];
}

/** A number of each period as its mean over the months of them all. */
export function meanOver<P extends Dated>(periods: readonly P[], of: (period: P) => number): number {
  const months = monthsOf(periods);
  return months > 0 ? totalOver(periods, (period) => of(period) * period.months) / months : 0;
}

/** A number of each period, added up. */
export function totalOver<T>(parts: readonly T[], of: (part: T) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}
