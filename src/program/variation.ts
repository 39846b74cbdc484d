import type { Column, Program, Row } from './program.ts';

/** What is different in a variation of a program. Absent: as it was. */
export interface Change {
  /** Other right-hand sides, by the index of the row; the last one counts where a row is named twice. */
  readonly rhs?: readonly { readonly row: number; readonly rhs: number }[];
  /** Another objective, one number for each column. */
  readonly objective?: readonly number[];
  /** Columns, by index, that have to stay at 0. */
  readonly closed?: readonly number[];
  /** Rows behind those that there are. */
  readonly rows?: readonly Row<unknown>[];
}

/**
 * The program with a change made. Columns and rows keep their places: a closed column is left with no objective and in no row, so
 * that nothing is gained by using it, and its value has to be set to 0. Throws a RangeError for a row or column that does not exist,
 * and for an objective of another length than the columns.
 */
export function variationOf(program: Program, change: Change): Program {
  return { columns: columnsWith(program.columns, change), rows: rowsWith(program, change) };
}

function columnsWith(
  columns: readonly Column<unknown>[],
  { objective, closed = [] }: Change,
): readonly Column<unknown>[] {
  if (objective !== undefined && objective.length !== columns.length) {
    throw new RangeError(
      `An objective of ${objective.length} numbers does not fit ${columns.length} columns.`,
    );
  }
  if (objective === undefined && closed.length === 0) return columns;
  const varied = columns.map((column, j) =>
    objective === undefined ? column : { ...column, objective: objective[j] as number },
  );
  for (const j of closed) varied[j] = { ...existing(varied, j, 'column'), objective: 0 };
  return varied;
}

function rowsWith(
  { columns, rows }: Program,
  { rhs: limits = [], closed = [], rows: more = [] }: Change,
): readonly Row<unknown>[] {
  if (limits.length === 0 && closed.length === 0 && more.length === 0) return rows;
  const varied = [...rows];
  for (const { row, rhs } of limits) varied[row] = { ...existing(varied, row, 'row'), rhs };
  varied.push(...more);
  return closed.length === 0 ? varied : varied.map(without(closed, columns.length));
}

function without(closed: readonly number[], count: number): (row: Row<unknown>) => Row<unknown> {
  const isClosed = new Uint8Array(count);
  for (const j of closed) isClosed[j] = 1;
  return (row) =>
    row.terms.some(({ column }) => isClosed[column] === 1)
      ? { ...row, terms: row.terms.filter(({ column }) => isClosed[column] === 0) }
      : row;
}

function existing<T>(items: readonly T[], index: number, what: string): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`There is no ${what} ${index} to vary.`);
  return item;
}
