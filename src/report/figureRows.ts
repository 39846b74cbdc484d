import type { Figure } from '../catalogue/figure.ts';
import type { Page } from './page.ts';
import { type Column, table } from './table.ts';
import { rangeInWords } from './words.ts';

/** One number of a list: what it is, the number, and how it is written. */
export interface FigureRow {
  readonly what: string;
  readonly figure: Figure;
  readonly write: (value: number) => string;
}

/** Numbers that belong together, under lines that say what they belong to. */
export interface FigureGroup {
  readonly head: readonly string[];
  readonly rows: readonly FigureRow[];
}

const COLUMNS: readonly Column[] = [
  { header: '', least: 16 },
  { header: 'value', align: 'right' },
  { header: 'range' },
  { header: 'grade' },
  { header: 'source', least: 8 },
];

/** Groups of numbers with value, range, grade and source, aligned over all groups; headings stand once, at the top. */
export function figureRows(groups: readonly FigureGroup[], page: Page): string[] {
  const [headings, ...lines] = table(
    COLUMNS,
    groups.flatMap(({ rows }) => rows.map(cellsOf)),
    page,
  );
  let next = 0;
  const blocks = groups.map(({ head, rows }) => {
    const own = lines.slice(next, next + rows.length);
    next += rows.length;
    return [...head, ...own];
  });
  return [...(headings === undefined ? [] : [headings]), ...blocks.flat()];
}

function cellsOf({ what, figure, write }: FigureRow): string[] {
  const { value, range, grade, source } = figure;
  return [
    `  ${what}`,
    write(value),
    range ? rangeInWords(write(range[0]), write(range[1])) : '',
    grade,
    source,
  ];
}
