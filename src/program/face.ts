import type { Program, Row, Solution } from './program.ts';
import { isTight } from './tight.ts';

export interface Face<C, R> {
  readonly program: Program<C, R>;
  /** For each column of the face, its index in the program that was restricted. */
  readonly columns: readonly number[];
}

/**
 * The program whose feasible points are all the optimal points of `program`, with another objective to choose among them.
 *
 * Let `y` be any optimal dual and `d_j = c_j - sum_i a_ij y_i <= 0`. For every feasible `x`,
 *
 *     c x = b y - sum_i y_i (b_i - a_i x) + sum_j d_j x_j
 *
 * and neither sum can raise it. So `x` is optimal (`c x = b y`) exactly when `x_j = 0` wherever `d_j` is not zero and row `i` is
 * tight wherever `y_i` is not zero. This needs no strict complementarity: one optimal dual describes the whole optimal face.
 * What is not zero is told relative to the numbers it came from, and never of a column in use or a row with slack.
 *
 * `objective` has one number for each column of `program`. Columns that are 0 on the whole face are left out, and rows that then
 * hold no columns too.
 */
export function restrictToFace<C, R>(
  program: Program<C, R>,
  solution: Solution,
  objective: readonly number[],
): Face<C, R> {
  const { values, duals } = solution;
  const costs = Float64Array.from(program.columns, (column) => column.objective);
  const sizes = costs.map(Math.abs);
  for (const [i, { terms }] of program.rows.entries()) {
    const dual = duals[i] ?? 0;
    if (dual === 0) continue;
    for (const { column, coefficient } of terms) {
      costs[column] = (costs[column] as number) - coefficient * dual;
      sizes[column] = (sizes[column] as number) + Math.abs(coefficient * dual);
    }
  }

  const columns: number[] = [];
  const place = new Int32Array(program.columns.length).fill(-1);
  for (let j = 0; j < program.columns.length; j += 1) {
    const isAlwaysZero = values[j] === 0 && (costs[j] as number) < -NOT_ZERO * (sizes[j] as number);
    if (!isAlwaysZero) place[j] = columns.push(j) - 1;
  }

  const rows: Row<R>[] = [];
  for (const [i, row] of program.rows.entries()) {
    const terms = row.terms
      .filter(({ column }) => place[column] !== -1)
      .map(({ column, coefficient }) => ({ column: place[column] as number, coefficient }));
    if (terms.length === 0) continue;
    const isAlwaysTight = hasPrice(row, duals[i] ?? 0, sizes) && isTight(row, values);
    rows.push({ ...row, sense: isAlwaysTight ? '=' : row.sense, terms });
  }
  return {
    program: {
      columns: columns.map((j) => ({
        ...(program.columns[j] as (typeof program.columns)[number]),
        objective: objective[j] ?? 0,
      })),
      rows,
    },
    columns,
  };
}

/**
 * The program with right-hand sides moved as little as lets a point fulfil every row, those of equations included. A solver's solution lies
 * beside its program by up to the solver's tolerance, and then a face can be told that holds no point at all, until it is moved onto it.
 */
export function movedOnto<C, R>(program: Program<C, R>, values: readonly number[]): Program<C, R> {
  const rows = program.rows.map((row): Row<R> => {
    const at = row.terms.reduce(
      (sum, { column, coefficient }) => sum + coefficient * (values[column] ?? 0),
      0,
    );
    const isKept = row.sense === '<=' ? at <= row.rhs : row.sense === '>=' ? at >= row.rhs : at === row.rhs;
    return isKept ? row : { ...row, rhs: at };
  });
  return { ...program, rows };
}

/** The values of a face's columns as values of the `count` columns of the program that was restricted; the others are 0. */
export function liftValues(columns: readonly number[], values: readonly number[], count: number): number[] {
  const lifted = new Array<number>(count).fill(0);
  for (const [position, column] of columns.entries()) lifted[column] = values[position] ?? 0;
  return lifted;
}

/** As a part of the numbers that it was computed from; the certificate allows as much. */
const NOT_ZERO = 1e-9;

/** Whether the price weighs in the reduced cost of any column. */
function hasPrice({ terms }: Row<unknown>, dual: number, sizes: Float64Array): boolean {
  if (dual === 0) return false;
  return terms.some(
    ({ column, coefficient }) => Math.abs(coefficient * dual) > NOT_ZERO * (sizes[column] as number),
  );
}
