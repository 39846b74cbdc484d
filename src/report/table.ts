import type { Page } from './page.ts';
import { cut, padded, widthOf } from './width.ts';

/** A column of a table: its heading and how it may be laid out. */
export interface Column {
  /** Empty for a column without a heading. */
  readonly header: string;
  /** `left` unless said otherwise. */
  readonly align?: 'left' | 'right';
  /** How far the column may be cut down where the page is too narrow; absent for one that is never cut. */
  readonly least?: number;
}

/** Rows of cells under their columns, whatever they are laid out as. */
export interface Tabular {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

const GAP = '  ';

/**
 * Rows in aligned columns, under a line of headings if any column has one. Cells that do not fit are cut with an
 * ellipsis; a row may have fewer cells than there are columns, and a column without heading and content takes no room.
 * Nothing where there are no rows.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  page: Page,
): string[] {
  const isEmpty = (index: number) => columns[index]?.header === '' && rows.every((cells) => !cells[index]);
  const kept = columns.flatMap((_, index) => (isEmpty(index) ? [] : [index]));
  if (kept.length < columns.length) {
    return table(
      kept.map((index) => columns[index] as Column),
      rows.map((cells) => kept.map((index) => cells[index] ?? '')),
      page,
    );
  }
  if (rows.length === 0) return [];
  const widths = fitted(columns, rows, page.columns);
  const headers = columns.map((column) => column.header);
  const lines = headers.some((header) => header !== '') ? [headers, ...rows] : rows;
  return lines.map((cells) => lineOf(columns, widths, cells, page));
}

function lineOf(
  columns: readonly Column[],
  widths: readonly number[],
  cells: readonly string[],
  page: Page,
): string {
  const line = columns
    .map((column, index) => {
      const width = widths[index] ?? 0;
      return padded(cut(cells[index] ?? '', width), width, column.align);
    })
    .join(GAP)
    .trimEnd();
  return cut(line, page.columns);
}

// Each column as wide as its widest cell; then the widest of those that may be cut gives way, one column at a time.
function fitted(columns: readonly Column[], rows: readonly (readonly string[])[], room: number): number[] {
  const widths = columns.map(({ header }, index) =>
    Math.max(widthOf(header), ...rows.map((cells) => widthOf(cells[index] ?? ''))),
  );
  const spare = () =>
    room - widths.reduce((sum, width) => sum + width, 0) - GAP.length * (columns.length - 1);
  while (spare() < 0) {
    const widest = columns.reduce<number | undefined>((best, { least }, index) => {
      const width = widths[index] ?? 0;
      if (least === undefined || width <= least) return best;
      return best !== undefined && (widths[best] ?? 0) >= width ? best : index;
    }, undefined);
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
