import { type ColumnKey, columnName } from './columns.ts';
import type { PeriodEntry } from './periods.ts';

/**
 * What a finished plan decided of racks and shell, by column of the program: racks bought and powered, MW of shell. 0 for every
 * other column, and where the plan has none.
 */
export function decidedIn(periods: readonly PeriodEntry[]): (key: ColumnKey) => number {
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
