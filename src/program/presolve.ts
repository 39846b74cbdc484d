import type { Program } from './program.ts';

/** What is left of a program without the columns that can only be zero. */
export interface Presolved<C, R> {
  readonly program: Program<C, R>;
  /** For each of its columns, the index in the program that it came from. */
  readonly columns: readonly number[];
}

/**
 * Leaves out the columns that some row holds at zero: columns are never negative, so a row of at most zero without a negative
 * coefficient keeps all of its own at zero, and what that takes from other rows may make them such a row in turn. Rows that hold nothing
 * any more go too, unless nothing at all can keep them. Both programs have the same feasible points, the columns that are left out being 0.
 */
export function withoutZeroColumns<C, R>(program: Program<C, R>): Presolved<C, R> {
  const isZero = zeroColumns(program);
  const columns: number[] = [];
  const place = program.columns.map((_, j) => (isZero[j] === 1 ? -1 : columns.push(j) - 1));
  const rows = program.rows.flatMap((row) => {
    const terms = row.terms
      .filter(({ column }) => place[column] !== -1)
      .map(({ column, coefficient }) => ({ column: place[column] as number, coefficient }));
    return terms.length > 0 || !isKeptByNothing(row) ? [{ ...row, terms }] : [];
  });
  return {
    program: { columns: columns.map((j) => program.columns[j] as (typeof program.columns)[number]), rows },
    columns,
  };
}

function zeroColumns({ columns, rows }: Program): Uint8Array {
  const isZero = new Uint8Array(columns.length);
  let open = rows.filter(({ sense, rhs }) => sense !== '>=' && rhs === 0);
  for (let before = -1; before !== open.length; ) {
    before = open.length;
    open = open.filter(({ terms }) => {
      if (terms.some(({ column, coefficient }) => coefficient < 0 && isZero[column] === 0)) return true;
      for (const { column } of terms) isZero[column] = 1;
      return false;
    });
  }
  return isZero;
}

function isKeptByNothing({ sense, rhs }: Program['rows'][number]): boolean {
  return sense === '=' ? rhs === 0 : sense === '<=' ? rhs >= 0 : rhs <= 0;
}
