import type { Page } from './page.ts';
import { table } from './table.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** What and how much, in two aligned columns; where the page is too narrow for that, each pair as a wrapped line. Nothing is cut. */
export function pairs(rows: readonly (readonly [what: string, amount: string])[], page: Page): string[] {
  const widest = (cells: readonly string[]) => Math.max(0, ...cells.map(widthOf));
  const needed = widest(rows.map(([what]) => what)) + 2 + widest(rows.map(([, amount]) => amount));
  return needed <= page.columns
    ? table([{ header: '' }, { header: '' }], rows, page)
    : rows.flatMap(([what, amount]) => wrap(`${what}: ${amount}`, page.columns, '  '));
}
