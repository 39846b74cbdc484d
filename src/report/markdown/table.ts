import type { Tabular } from '../table.ts';
import { escaped } from './escaped.ts';

/**
 * A table of GitHub-flavoured Markdown, as one text: its headings, how each column is aligned, and its rows. A column without
 * heading and content is left out; empty where there are no rows.
 */
export function markdownTable({ columns, rows }: Tabular): string {
  if (rows.length === 0) return '';
  const kept = columns.flatMap(({ header }, index) =>
    header === '' && rows.every((cells) => !cells[index]) ? [] : [index],
  );
  const aligned = kept.map((index) => (columns[index]?.align === 'right' ? '---:' : '---'));
  const headers = kept.map((index) => escaped(columns[index]?.header ?? ''));
  const cells = rows.map((row) => kept.map((index) => escaped(row[index] ?? '')));
  return [headers, aligned, ...cells].map(lineOf).join('\n');
}

function lineOf(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}
