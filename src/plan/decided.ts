import { type ColumnKey, columnName } from './columns.ts';
import type { FleetEntry, SiteEntry } from './periods.ts';

/** What a plan decided of racks and shell in one period. */
export interface DecidedPeriod {
  readonly period: string;
  readonly fleet: readonly Pick<FleetEntry, 'site' | 'system' | 'bought' | 'running'>[];
  readonly sites: readonly Pick<SiteEntry, 'site' | 'shellMw'>[];
}

/**
 * What a finished plan decided of racks and shell, by column of the program: racks bought and powered, MW of shell. 0 for every
 * other column, and where the plan has none.
 */
export function decidedIn(periods: readonly DecidedPeriod[]): (key: ColumnKey) => number {
  const amounts = new Map<string, number>();
  for (const { period, fleet, sites } of periods) {
    for (const { site, system, bought, running } of fleet) {
      amounts.set(columnName({ kind: 'buy', site, system, period }), bought);
      amounts.set(columnName({ kind: 'run', site, system, period }), running);
    }
    for (const { site, shellMw } of sites)
      amounts.set(columnName({ kind: 'shell', site, period }), shellMw ?? 0);
  }
  return (key) => amounts.get(columnName(key)) ?? 0;
}
