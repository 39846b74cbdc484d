import type { CsvCell } from '../reading/csv.ts';
import type { Problem } from '../reading/inputError.ts';
import type { Long } from './header.ts';
import type { ForecastRow, Reading } from './row.ts';

/**
 * What is wrong where an expected tier has no demand for some periods, at the first of its rows, or at the header where it has none; empty
 * where every tier has all.
 */
export function missingRows(
  byTier: ReadonlyMap<string, readonly ForecastRow[]>,
  head: CsvCell,
  { layout, file, expected }: Reading,
): Problem[] {
  return expected.tiers.flatMap((tier) => {
    const own = byTier.get(tier) ?? [];
    const months = new Set(own.map((row) => row.startMonth));
    const absent = expected.periods.filter(({ startMonth }) => !months.has(startMonth)).map(({ id }) => id);
    if (absent.length === 0) return [];
    const first = own[0];
    const { line, column } = head;
    if (layout.kind === 'wide') {
      const what =
        first === undefined
          ? `no column for the tier "${tier}"; add one such as "${tier} (Mtok/s)", or write "${tier}: off" under the scenario's tiers.`
          : `the tier "${tier}" has no row for ${absent.join(', ')}; add one.`;
      return { file, ...(first?.at ?? { line, column }), what };
    }
    const row = exampleRow(layout, absent[0] as string, tier);
    if (first === undefined) {
      const what = `no row for the tier "${tier}"; add one such as "${row}", or write "${tier}: off" under the scenario's tiers.`;
      return { file, line, column, what };
    }
    const what = `the tier "${tier}" has rows, but none for ${absent.join(', ')}; add one such as "${row}".`;
    return { file, ...first.at, what };
  });
}

function exampleRow({ at }: Long, month: string, tier: string): string {
  const cells = { period: month, tier, demand: '100', low: '50', high: '200' };
  const names = Object.keys(cells) as (keyof typeof cells)[];
  return names
    .filter((name) => at[name] !== undefined)
    .toSorted((one, other) => (at[one] as number) - (at[other] as number))
    .map((name) => cells[name])
    .join(',');
}
