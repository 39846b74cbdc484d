import type { Column, Program, Row } from './program.ts';

/**
 * The program that asks how far the rows of `program` are from being met together: every row that the point 0 breaks may
 * fall short, by a part of its right-hand side, and the sum of those parts is made as small as it can be.
 *
 *     max - sum_i s_i    with a_i x + b_i s_i (<=, >=, =) b_i for each row that x = 0 breaks, the others as they are, s >= 0
 *
 * It is feasible at x = 0, s = 1 and never above 0. Its optimum is 0 exactly when `program` is feasible, so an optimum
 * below 0 with a certificate proves that `program` is not, whoever solved it.
 */
export function shortageProgram<C, R>(program: Program<C, R>): Program<C | undefined, R> {
  const columns: Column<C | undefined>[] = program.columns.map((column) => ({ ...column, objective: 0 }));
  const rows = program.rows.map((row): Row<R> => {
    if (!isBrokenAtZero(row)) return row;
    const column = columns.push({ key: undefined, name: `short(${row.name})`, objective: -1 }) - 1;
    return { ...row, terms: [...row.terms, { column, coefficient: row.rhs }] };
  });
  return { columns, rows };
}

/** The least shortage, as a part of right-hand sides, that is more than rounding. */
export const REAL_SHORTAGE = 1e-7;

function isBrokenAtZero({ sense, rhs }: Row<unknown>): boolean {
  if (sense === '=') return rhs !== 0;
  return sense === '<=' ? rhs < 0 : rhs > 0;
}
