import type { PlanProgram } from '../../plan/buildProgram.ts';
import { type ColumnKey, columnName } from '../../plan/columns.ts';
import type { Formulation } from '../../plan/formulation.ts';
import { availableMw } from '../../plan/sitePower.ts';
import { allocations } from '../baselines/restriction.ts';

/** Terms for the MW-years that a system or pairing is given over the horizon; none where it can serve nobody. */
export function mwYearsTerms(formulation: Formulation, id: string): (readonly [ColumnKey, number])[] {
  return formulation.schedule.spans.flatMap(({ index, years }) =>
    allocations(formulation, index, ({ server }) => server === id).map(
      ([key, share]) => [key, share * years] as const,
    ),
  );
}

/** What one unit of each column of a program gives it in MW-years, in the order of the columns. */
export function mwYearsPerUnit(formulation: Formulation, { columns }: PlanProgram, id: string): number[] {
  const years = new Map(mwYearsTerms(formulation, id).map(([key, unit]) => [columnName(key), unit]));
  return columns.map(({ name }) => years.get(name) ?? 0);
}

/** MW-years at the meter of all sites over the horizon. */
export function horizonMwYears({ scenario, schedule }: Formulation): number {
  return schedule.spans.reduce(
    (sum, { years, index }) =>
      sum + years * scenario.sites.reduce((mw, site) => mw + availableMw(site, index), 0),
    0,
  );
}

/** The part of all power over the horizon that is little: far above rounding, and so little that it moves no price. */
const LITTLE = 1e-6;

/** The MW-years that are forced upon a contender to see what it costs, and that count for none where nothing is forced. */
export function littleMwYears(formulation: Formulation): number {
  return LITTLE * Math.max(horizonMwYears(formulation), 1);
}
