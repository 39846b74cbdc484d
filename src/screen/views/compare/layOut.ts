import { counted } from '../../../quantity/counted.ts';
import { cut, padded, widthOf } from '../../../report/width.ts';
import { wrap } from '../../../report/wrap.ts';
import type { Against } from '../../against.ts';
import { type Line, line } from '../../page.ts';
import { apart, headed } from '../headed.ts';
import { type Compared, lookOf } from './compared.ts';

/** Things of one kind that are compared, or why there are none. */
export interface Part {
  readonly title: string;
  readonly rows: readonly Compared[];
  /** In whole sentences. */
  readonly notes?: readonly string[];
}

export interface LaidOut {
  readonly heading: Line;
  readonly lines: readonly Line[];
}

/**
 * What differs, in the columns now, pinned and difference, which all parts share; words that are too long for a column stand below what
 * they are of. What is the same is counted. Where there is too little room, the difference in percent is left out first, then what was
 * pinned, and then the ends of names are.
 */
export function layOut(parts: readonly Part[], kind: Against['kind'], columns: number): LaidOut {
  const all = parts.flatMap((part) => part.rows);
  const rows = all.filter((row) => !row.isSame);
  if (rows.length === 0 && parts.every(({ notes = [] }) => notes.length === 0))
    return {
      heading: line(''),
      lines: [line(cut(`Nothing differs: ${counted(all.length, 'line')} compared.`, columns))],
    };
  const widths = widthsOf(
    rows.filter((row) => !isLong(row, columns)),
    kind,
    columns,
  );
  const headings = {
    what: '',
    now: 'now',
    pinned: kind,
    difference: 'difference',
    part: '',
    isSame: false,
  };
  return {
    heading: line(
      rowOf(headings, widths)
        .map(({ text }) => text)
        .join(''),
      'heading',
    ),
    lines: apart(parts.map((part) => linesOf(part, widths, columns))),
  };
}

interface Widths {
  readonly what: number;
  readonly now: number;
  /** 0 where what was pinned is not shown. */
  readonly pinned: number;
  readonly difference: number;
  readonly hasPart: boolean;
  /** Of the whole page. */
  readonly columns: number;
  /** What the plan to compare with is called. */
  readonly kind: Against['kind'];
}

const GAP = 2;
const INDENT = '    ';

// Words of a fifth of the page leave room for the other columns.
function isLong({ now = '', pinned = '' }: Compared, columns: number): boolean {
  return Math.max(widthOf(now), widthOf(pinned)) > Math.max(12, Math.floor(columns / 5));
}

function widthsOf(rows: readonly Compared[], kind: Against['kind'], columns: number): Widths {
  const widest = (least: string, of: (row: Compared) => string) =>
    Math.max(widthOf(least), ...rows.map((row) => widthOf(of(row))));
  const what = widest('', (row) => row.what);
  const now = widest('now', (row) => row.now ?? NONE);
  const pinned = widest(kind, (row) => row.pinned ?? NONE);
  const layout = (pinnedWidth: number, hasPart: boolean) => {
    const difference = widest('difference', (row) => differenceOf(row, hasPart, kind));
    const taken = GAP + now + GAP + difference + (pinnedWidth > 0 ? GAP + pinnedWidth : 0);
    return { now, pinned: pinnedWidth, hasPart, difference, columns, kind, room: columns - taken };
  };
  const barest = layout(0, false);
  const chosen =
    [layout(pinned, true), layout(pinned, false)].find(({ room }) => room >= Math.min(what, LEAST_NAME)) ??
    barest;
  return { ...chosen, what: Math.max(1, Math.min(what, chosen.room)) };
}

const NONE = 'none';
const LEAST_NAME = 20;

function linesOf({ title, rows, notes = [] }: Part, widths: Widths, columns: number): Line[] {
  const different = rows.filter((row) => !row.isSame);
  const same = rows.length - different.length;
  const sameLine =
    same === 0 ? [] : [line(cut(`${counted(same, 'line is', 'lines are')} the same`, columns), 'quiet')];
  const lines = [
    ...notes.flatMap((note) => wrap(note, columns).map((text) => line(text))),
    ...different.flatMap((row) =>
      isLong(row, columns) || isUntold(row, widths) ? stacked(row, widths) : [rowOf(row, widths)],
    ),
    ...sameLine,
  ];
  return headed(title, lines, columns);
}

// Of words, what was pinned cannot be told from the difference.
function isUntold({ pinned, difference }: Compared, widths: Widths): boolean {
  return widths.pinned === 0 && (difference === '' || difference === 'only pinned') && pinned !== undefined;
}

function rowOf(row: Compared, widths: Widths): Line {
  const gap = ' '.repeat(GAP);
  const pinned = widths.pinned > 0 ? gap + padded(row.pinned ?? NONE, widths.pinned, 'right') : '';
  const before =
    padded(cut(row.what, widths.what), widths.what) +
    gap +
    padded(row.now ?? NONE, widths.now, 'right') +
    pinned;
  const difference = differenceOf(row, widths.hasPart, widths.kind);
  if (difference === '') return line(before);
  const room = widths.columns - widthOf(before + gap);
  return [{ text: before + gap }, { text: cut(difference, room), look: lookOf(row) }];
}

function differenceOf(
  { difference, part, verdict }: Compared,
  hasPart: boolean,
  kind: Against['kind'],
): string {
  if (difference === 'only pinned') return `only ${kind}`;
  const amount = hasPart && part !== '' ? `${difference} (${part})` : difference;
  return verdict === undefined ? amount : `${amount} ${verdict}`;
}

function stacked(row: Compared, { kind, columns }: Widths): Line[] {
  const { what, now, pinned, difference } = row;
  const below = (name: string, text: string | undefined, look: 'changed' | 'quiet') =>
    wrap(`${padded(name, 8)}${text ?? NONE}`, columns - INDENT.length, ' '.repeat(8)).map((part) =>
      line(INDENT + part, look),
    );
  return [
    ...wrap(difference === '' ? what : `${what}: ${differenceOf(row, false, kind)}`, columns, '  ').map(
      (text) => line(text),
    ),
    ...(difference === 'only pinned' ? [] : below('now', now, 'changed')),
    ...(difference === 'only now' ? [] : below(kind, pinned, 'quiet')),
  ];
}
