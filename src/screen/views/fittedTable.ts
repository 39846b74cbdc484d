import { cut, padded, widthOf } from '../../report/width.ts';
import type { Line, Span } from '../page.ts';

/** One column of a page's table. */
export interface PageColumn<Row> {
  readonly heading: string;
  /** A heading over this column and its neighbours of the same group; absent for none. */
  readonly group?: string;
  /** `left` unless said otherwise. */
  readonly align?: 'left' | 'right';
  /** Where the page is too narrow the column of the highest rank goes first; those of rank 0 stay. */
  readonly rank: number;
  /** How far it may be cut down; absent for a column that is as wide as its heading and cells. */
  readonly least?: number;
  /** How wide it grows where there is room, for a cell that is drawn to its width; it says `least` too. */
  readonly most?: number;
  readonly write: (row: Row, width: number) => Span;
}

/** Columns laid out for a page: their headings, and the line of any row. */
export interface FittedTable<Row> {
  readonly headings: readonly Line[];
  readonly lineOf: (row: Row) => Line;
}

/** Lays columns out in a room: drops those of the highest rank until the others fit, then gives what is left to those that were cut. */
export function fittedTable<Row>(
  columns: readonly PageColumn<Row>[],
  rows: readonly Row[],
  room: number,
): FittedTable<Row> {
  const sized = columns.map((column) => sizeOf(column, rows));
  const gap = lengthOf(sized.map(comfortable), ROOMY_GAP) <= room ? ROOMY_GAP : 1;
  const kept = [...sized];
  while (lengthOf(kept.map(narrow), gap) > room && kept.some(({ column }) => column.rank > 0)) {
    const first = Math.max(...kept.map(({ column }) => column.rank));
    kept.splice(
      kept.findLastIndex(({ column }) => column.rank === first),
      1,
    );
  }
  let spare = Math.max(0, room - lengthOf(kept.map(narrow), gap));
  const placed = kept.map((size): Placed<Row> => {
    const more = Math.min(spare, size.natural - size.least);
    spare -= more;
    return { column: size.column, width: size.least + more };
  });
  for (const { name, members, width } of groupsOf(placed, gap)) {
    const last = members.at(-1);
    const more = Math.min(spare, Math.max(0, widthOf(name) - width));
    spare -= more;
    if (last) last.width += more;
  }
  return {
    headings: headingsOf(placed, gap, room),
    lineOf: (row) =>
      joined(
        placed.map(({ column, width }) => {
          const { text, look } = column.write(row, width);
          return { text: padded(cut(text, width), width, column.align), ...(look && { look }) };
        }),
        gap,
        room,
      ),
  };
}

/** The room that the columns that stay need at least. */
export function leastRoom<Row>(columns: readonly PageColumn<Row>[], rows: readonly Row[]): number {
  const staying = columns.filter(({ rank }) => rank === 0);
  return lengthOf(
    staying.map((column) => narrow(sizeOf(column, rows))),
    1,
  );
}

const ROOMY_GAP = 2;

interface Sized<Row> {
  readonly column: PageColumn<Row>;
  readonly least: number;
  readonly natural: number;
}

interface Placed<Row> {
  readonly column: PageColumn<Row>;
  width: number;
}

function sizeOf<Row>(column: PageColumn<Row>, rows: readonly Row[]): Sized<Row> {
  const { heading, most, write } = column;
  const natural = most ?? Math.max(widthOf(heading), ...rows.map((row) => widthOf(write(row, 0).text)));
  return { column, natural, least: Math.min(natural, column.least ?? natural) };
}

function narrow({ least }: Sized<never>): number {
  return least;
}

// What grows only to fill the room makes no claim to it.
function comfortable({ column, least, natural }: Sized<never>): number {
  return column.most === undefined ? natural : least;
}

function lengthOf(widths: readonly number[], gap: number): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, widths.length - 1);
}

function headingsOf<Row>(placed: readonly Placed<Row>[], gap: number, room: number): Line[] {
  const names = placed.map(({ column, width }) => ({
    text: padded(cut(column.heading, width), width, column.align),
    look: 'heading' as const,
  }));
  const groups = groupsOf(placed, gap);
  const over = groups.map(({ name, width }) => ({
    text: padded(cut(name, width), width, 'right'),
    look: 'heading' as const,
  }));
  const hasGroups = groups.some(({ name }) => name !== '');
  return [...(hasGroups ? [joined(over, gap, room)] : []), joined(names, gap, room)];
}

interface Group<Row> {
  readonly name: string;
  readonly members: Placed<Row>[];
  width: number;
}

// Columns without a group stand alone.
function groupsOf<Row>(placed: readonly Placed<Row>[], gap: number): Group<Row>[] {
  const groups: Group<Row>[] = [];
  for (const one of placed) {
    const name = one.column.group ?? '';
    const last = groups.at(-1);
    if (last && name !== '' && last.name === name) {
      last.width += gap + one.width;
      last.members.push(one);
    } else groups.push({ name, members: [one], width: one.width });
  }
  return groups;
}

function joined(cells: readonly Span[], gap: number, room: number): Line {
  const line: Span[] = [];
  let left = room;
  for (const [index, { text, look }] of cells.entries()) {
    const spaced = cut(index === 0 ? text : ' '.repeat(gap) + text, left);
    left -= widthOf(spaced);
    line.push({ text: spaced, ...(look && { look }) });
  }
  while (line.at(-1)?.text.trim() === '') line.pop();
  const last = line.pop();
  return last ? [...line, { ...last, text: last.text.trimEnd() }] : [];
}
