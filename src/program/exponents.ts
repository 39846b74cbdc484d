import type { Program } from './program.ts';

/** Every coefficient of a scaled program lies between these two: HiGHS drops 1e-9 and less without a word. */
export const LEAST_COEFFICIENT = 1e-4;
export const MOST_COEFFICIENT = 1e4;

/**
 * Every number of a program as parallel lists: the coefficients first, then the right-hand sides in one more column and the
 * objective in one more row. Zeros are left out.
 */
export interface Bordered {
  readonly coefficientCount: number;
  readonly row: Int32Array;
  readonly column: Int32Array;
  /** The logarithm to base 2 of the magnitude. */
  readonly log: Float64Array;
  readonly rowCount: number;
  readonly columnCount: number;
  /** For each column of the program, the column here whose exponent it has: its own, or that of the right-hand sides. */
  readonly exponentOf: Int32Array;
}

/**
 * The numbers of a program; all of them must be finite.
 *
 * Whole columns stand in the column of the right-hand sides and share its exponent. Then they keep their own units (`x = x'` in
 * scaling.ts), as they must: a solver rounds to whole numbers of whatever it is given.
 */
export function borderedMatrix({ columns, rows }: Program): Bordered {
  const exponentOf = Int32Array.from(columns, ({ integer }, j) => (integer ? columns.length : j));
  let coefficientCount = 0;
  for (const { terms } of rows) coefficientCount += terms.length;
  const row = new Int32Array(coefficientCount + rows.length + columns.length);
  const column = new Int32Array(row.length);
  const log = new Float64Array(row.length);
  let count = 0;
  const add = (i: number, j: number, value: number): void => {
    if (value === 0) return;
    row[count] = i;
    column[count] = j;
    log[count] = Math.log2(Math.abs(value));
    count += 1;
  };
  for (const [i, { terms }] of rows.entries())
    for (const term of terms) add(i, exponentOf[term.column] as number, term.coefficient);
  for (const [i, { rhs }] of rows.entries()) add(i, columns.length, rhs);
  for (const [j, { objective }] of columns.entries()) add(rows.length, exponentOf[j] as number, objective);
  return {
    coefficientCount,
    row: row.subarray(0, count),
    column: column.subarray(0, count),
    log: log.subarray(0, count),
    rowCount: rows.length + 1,
    columnCount: columns.length + 1,
    exponentOf,
  };
}

/** Whole exponents of two; the last row is the objective, the last column the right-hand sides. */
export interface Exponents {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

const PASSES = 4;

/** Exponents that bring the geometric mean of each row and of each column close to one. */
export function levelExponents({ rowCount, columnCount, row, column, log }: Bordered): Exponents {
  const rows = new Float64Array(rowCount);
  const columns = new Float64Array(columnCount);
  for (let pass = 0; pass < PASSES; pass += 1) {
    levelOut(rows, row, columns, column, log);
    levelOut(columns, column, rows, row, log);
  }
  return { rows: rows.map(Math.round), columns: columns.map(Math.round) };
}

/** Sets each exponent so that the logarithms along its line average to zero, given the exponents across it. */
function levelOut(
  exponents: Float64Array,
  line: Int32Array,
  across: Float64Array,
  crossing: Int32Array,
  log: Float64Array,
): void {
  const counts = new Int32Array(exponents.length);
  exponents.fill(0);
  for (let k = 0; k < log.length; k += 1) {
    const at = line[k] as number;
    exponents[at] =
      (exponents[at] as number) - (log[k] as number) - (across[crossing[k] as number] as number);
    counts[at] = (counts[at] as number) + 1;
  }
  for (let at = 0; at < exponents.length; at += 1) {
    exponents[at] = (exponents[at] as number) / Math.max(1, counts[at] as number);
  }
}

/** A hair under log2(1e4), so that rounding cannot carry a coefficient over the edge. */
const REACH = Math.log2(MOST_COEFFICIENT) - 1e-9;

/** Whether every coefficient is in range with these exponents. */
export function isInRange(bordered: Bordered, exponents: Exponents): boolean {
  for (let k = 0; k < bordered.coefficientCount; k += 1) {
    if (Math.abs(scaledLog(bordered, exponents, k)) > REACH) return false;
  }
  return true;
}

/** The logarithm to base 2 of one number with these exponents. */
export function scaledLog({ log, row, column }: Bordered, { rows, columns }: Exponents, k: number): number {
  return (log[k] as number) + (rows[row[k] as number] as number) + (columns[column[k] as number] as number);
}

/** Chains of rows and columns longer than this do not occur; the limit keeps a hopeless program from being studied for ever. */
const LONGEST_CHAIN = 1000;

/**
 * Changes the exponents in place so that every coefficient is in range, if any exponents do that; says whether they do.
 *
 * `-reach <= log_ij + r_i + k_j <= reach` is a system of difference constraints in `r_i` and `-k_j`. Lowering whatever is too
 * high (Bellman-Ford) settles within as many passes as there are rows and columns, or else there is a cycle that no exponents
 * can satisfy. Whole exponents stay whole.
 */
export function forceIntoRange(bordered: Bordered, exponents: Exponents): boolean {
  const { rows, columns } = exponents;
  const passes = Math.min(rows.length + columns.length, LONGEST_CHAIN);
  for (let pass = 0; pass < passes; pass += 1) {
    let settled = true;
    for (let k = 0; k < bordered.coefficientCount; k += 1) {
      const i = bordered.row[k] as number;
      const j = bordered.column[k] as number;
      const log = scaledLog(bordered, exponents, k);
      if (log > REACH) rows[i] = (rows[i] as number) - Math.ceil(log - REACH);
      else if (log < -REACH) columns[j] = (columns[j] as number) + Math.ceil(-REACH - log);
      else continue;
      settled = false;
    }
    if (settled) return true;
  }
  return false;
}
