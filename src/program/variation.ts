import type { Column, Program, Row } from './program.ts';

/** What is different in a variation of a program. Absent: as it was. */
export interface Change {
  /** Other right-hand sides, by the index of the row; the last one counts where a row is named twice. */
  readonly rhs?: readonly { readonly row: number; readonly rhs: number }[];
  /** Another objective, one number for each column. */
  readonly objective?: readonly number[];
  /** Other coefficients, by the indices of row and column, also where there was none; 0 takes a term out. The last one counts. */
  readonly coefficients?: readonly Coefficient[];
  /** Columns, by index, that have to stay at 0. */
  readonly closed?: readonly number[];
  /** Rows behind those that there are. */
  readonly rows?: readonly Row<unknown>[];
}

/** One number of the matrix of a program. */
export interface Coefficient {
  readonly row: number;
  readonly column: number;
  readonly coefficient: number;
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
  { rhs: limits = [], coefficients = [], closed = [], rows: more = [] }: Change,
): readonly Row<unknown>[] {
  if (limits.length === 0 && coefficients.length === 0 && closed.length === 0 && more.length === 0)
    return rows;
  const varied = [...rows];
  for (const [row, terms] of byRow(columns, coefficients))
    varied[row] = withTerms(existing(varied, row, 'row'), terms);
  for (const { row, rhs } of limits) varied[row] = { ...existing(varied, row, 'row'), rhs };
  varied.push(...more);
  return closed.length === 0 ? varied : varied.map(without(closed, columns.length));
}

function byRow(
  columns: readonly Column<unknown>[],
  coefficients: readonly Coefficient[],
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const rows = new Map<number, Map<number, number>>();
  for (const { row, column, coefficient } of coefficients) {
    existing(columns, column, 'column');
    const terms = rows.get(row) ?? new Map<number, number>();
    rows.set(row, terms.set(column, coefficient));
  }
  return rows;
}

function withTerms(row: Row<unknown>, changed: ReadonlyMap<number, number>): Row<unknown> {
  const kept = row.terms.filter(({ column }) => !changed.has(column));
  const terms = [...kept, ...[...changed].map(([column, coefficient]) => ({ column, coefficient }))];
  return {
    ...row,
    terms: terms.filter(({ coefficient }) => coefficient !== 0).sort((a, b) => a.column - b.column),
  };
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
