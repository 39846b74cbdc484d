/** Direction of a row: its activity is at most, at least, or equal to its right-hand side. */
export type Sense = '<=' | '>=' | '=';

/** One decision, never below zero and without an upper bound: a limit is a row, so that it has a price. */
export interface Column<C> {
  readonly key: C;
  /** Unique within the program; what MPS files and solvers that want strings see. */
  readonly name: string;
  /** What one unit adds to the objective. */
  readonly objective: number;
  /** Whole numbers only; absent for a column that may take any value. Only a search keeps to it: prices need the relaxation. */
  readonly integer?: true;
}

export interface Term {
  /** Index into the program's columns. */
  readonly column: number;
  readonly coefficient: number;
}

export interface Row<R> {
  readonly key: R;
  /** Unique within the program. */
  readonly name: string;
  readonly sense: Sense;
  readonly rhs: number;
  /** At most one term per column, none of them zero. */
  readonly terms: readonly Term[];
}

/** A linear program, possibly with whole columns, that is always maximised, with keys of the caller's own types on columns and rows. */
export interface Program<C = unknown, R = unknown> {
  readonly columns: readonly Column<C>[];
  readonly rows: readonly Row<R>[];
}

/**
 * A point and its prices, in the units of the program.
 *
 * `duals[i]` is what the objective gains when row i's right-hand side grows by one: never negative on `<=`,
 * never positive on `>=`.
 */
export interface Solution {
  readonly objective: number;
  /** One value per column, in the order of the program's columns. */
  readonly values: readonly number[];
  /** One price per row, in the order of the program's rows. */
  readonly duals: readonly number[];
}
