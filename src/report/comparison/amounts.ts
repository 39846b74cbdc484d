import type { Pair } from '../../document/comparisonSchema.ts';
import { counted } from '../../quantity/counted.ts';
import { formatShare } from '../../quantity/format.ts';
import type { Page } from '../page.ts';
import { table } from '../table.ts';

/** A number of each plan under its name, and how it is written. */
export interface Amount {
  readonly what: string;
  readonly pair: Pair;
  readonly write: (value: number) => string;
}

/** What differs as a table of A, B and B less A; what is the same is counted. Nothing where there are no amounts. */
export function amountTable(amounts: readonly Amount[], page: Page): string[] {
  const there = amounts.filter(({ pair }) => pair.a !== undefined || pair.b !== undefined);
  const differing = there.filter(({ pair }) => !isSame(pair));
  const same = there.length - differing.length;
  const columns = [
    { header: '', least: 16 },
    ...['A', 'B', 'B less A', ''].map((header) => ({ header, align: 'right' }) as const),
  ];
  return [
    ...table(columns, differing.map(cellsOf), page),
    ...(same > 0 ? [`${counted(same, 'line is', 'lines are')} the same`] : []),
  ];
}

/** A number with its sign: a plus before what is more. */
export function signed(value: number, write: (value: number) => string): string {
  return value > 0 ? `+${write(value)}` : write(value);
}

/** Whether both plans have the number, and the same one but for rounding. */
export function isSame({ a, b }: Pair): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(b - a) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

/** What two solvers may differ by is no difference. */
const SAME = 1e-7;

function cellsOf({ what, pair: { a, b, difference }, write }: Amount): string[] {
  const written = (value: number | undefined) => (value === undefined ? 'none' : write(value));
  if (difference === undefined || a === undefined)
    return [what, written(a), written(b), a === undefined ? 'only B' : 'only A', ''];
  const more = signed(difference, write);
  // Percent of percent would be read as either.
  const part = a === 0 || more.includes('%') ? '' : `(${signed(difference / Math.abs(a), formatShare)})`;
  return [what, written(a), written(b), more, part];
}
