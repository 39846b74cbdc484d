import { formatCount } from '../quantity/format.ts';
import { cut } from '../report/width.ts';
import type { Timeline, TimelineRow } from './timeline.ts';

/** Columns for the generations of a timeline, as many as there is room for. */
export interface GenerationColumns {
  /** Names in one row, or in two where some have two words. */
  readonly headings: readonly (readonly string[])[];
  readonly widths: readonly number[];
  /** The MW of a row under each heading; empty where there are none. */
  readonly cells: (row: TimelineRow) => readonly string[];
}

/**
 * Generations in columns of at most `room` together, a blank before each. Where they do not all fit, those with most power keep a
 * column and the others share the last.
 */
export function fewGenerations({ generations, rows }: Timeline, room: number): GenerationColumns {
  const peak = (index: number) => Math.max(...rows.map((row) => row.generations[index]?.powerMw ?? 0));
  const all = generations.map((_, index) => index);
  const byPower = all.toSorted((a, b) => peak(b) - peak(a));
  // One column fewer at a time, until what is left fits.
  const columns =
    [...all, all.length]
      .map((dropped) => columnsOf(generations, new Set(byPower.slice(0, all.length - dropped))))
      .find((some) => some.reduce((sum, column) => sum + 1 + widthOf(column, rows), 0) <= room) ?? [];
  const hasTwo = columns.some(({ name: [above] }) => above !== '');
  return {
    headings: [
      ...(hasTwo ? [columns.map(({ name: [above] }) => above)] : []),
      columns.map(({ name: [, below] }) => below),
    ],
    widths: columns.map((column) => widthOf(column, rows)),
    cells: (row) => columns.map((column) => cellOf(column, row)),
  };
}

interface Column {
  readonly name: readonly [above: string, below: string];
  /** Indices of the generations that it adds up. */
  readonly members: readonly number[];
}

function columnsOf(generations: readonly string[], own: ReadonlySet<number>): Column[] {
  const others = generations.flatMap((_, index) => (own.has(index) ? [] : [index]));
  return [
    ...generations.flatMap((name, index) =>
      own.has(index) ? [{ name: inTwo(name), members: [index] }] : [],
    ),
    ...(others.length > 0 ? [{ name: ['', 'other'] as const, members: others }] : []),
  ];
}

const LONGEST_WORD = 12;

function inTwo(name: string): readonly [above: string, below: string] {
  const at = name.lastIndexOf(' ');
  const [above, below] = at < 0 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
  return [cut(above, LONGEST_WORD), cut(below, LONGEST_WORD)];
}

function cellOf({ members }: Column, row: TimelineRow): string {
  const mw = members.reduce((sum, index) => sum + (row.generations[index]?.powerMw ?? 0), 0);
  return mw > 0 ? formatCount(mw) : '';
}

function widthOf(column: Column, rows: readonly TimelineRow[]): number {
  return Math.max(...[...column.name, ...rows.map((row) => cellOf(column, row))].map(({ length }) => length));
}
