import {
  type Bordered,
  borderedMatrix,
  type Exponents,
  forceIntoRange,
  isInRange,
  LEAST_COEFFICIENT,
  levelExponents,
  MOST_COEFFICIENT,
  scaledLog,
} from './exponents.ts';
import type { Program, Row, Solution, Term } from './program.ts';

export type Scaling<C = unknown, R = unknown> =
  | Scaled<C, R>
  | { readonly kind: 'refused'; readonly reason: string };

export interface Scaled<C = unknown, R = unknown> {
  readonly kind: 'scaled';
  /** The same program in other units: keys, names, order and senses are those of the original. */
  readonly program: Program<C, R>;
  readonly units: NaturalUnits;
  /** What one unit of the scaled objective is in units of the original. */
  readonly objectiveUnit: number;
  /** Brings a solution of the scaled program back to the units of the original. */
  unscale(solution: Solution): Solution;
}

/**
 * The size that each number of a program usually has, found from all of them together: a value of `values[j]`, a price of
 * `duals[i]`, are neither large nor small. Powers of two.
 */
export interface NaturalUnits {
  readonly values: readonly number[];
  readonly duals: readonly number[];
}

/**
 * Brings a program into the range that both solvers read reliably, by powers of two only, so that no digit changes.
 *
 * With row factors `r_i`, column factors `k_j`, one factor `b` for the right-hand sides and one, `g`, for the objective:
 *
 *     a'_ij = r_i a_ij k_j     rhs'_i = r_i rhs_i b     c'_j = g c_j k_j
 *     x_j = x'_j k_j / b       y_i = y'_i r_i / g
 *
 * They level out the matrix bordered by the right-hand sides and the objective, so that a scaled program has the same numbers
 * whatever units the original was written in. Refused, with a sentence that names the row and column, when a number is not
 * finite, when a coefficient is zero, when no factors bring every coefficient into range, or when a limit or an
 * objective is absurdly far from the others.
 *
 * A whole column has `k_j = b`, so that it means the same number of whole things in either program.
 */
export function scaleProgram<C, R>(program: Program<C, R>): Scaling<C, R> {
  const unfit = unfitNumber(program);
  if (unfit !== undefined) return { kind: 'refused', reason: unfit };

  const bordered = borderedMatrix(program);
  const exponents = levelExponents(bordered);
  if (!isInRange(bordered, exponents) && !forceIntoRange(bordered, exponents)) {
    return { kind: 'refused', reason: outOfScale(program, bordered) };
  }
  const { rows, columns, b, g } = factorsOf(bordered, exponents);

  const scaled: Program<C, R> = {
    columns: program.columns.map((column, j) => ({
      ...column,
      objective: column.objective * (columns[j] as number) * g,
    })),
    rows: program.rows.map(({ key, name, sense, rhs, terms }, i) => {
      const factor = rows[i] as number;
      return {
        key,
        name,
        sense,
        rhs: rhs * factor * b,
        terms: terms.map(({ column, coefficient }) => ({
          column,
          coefficient: coefficient * factor * (columns[column] as number),
        })),
      };
    }),
  };
  const farAway = farAwayNumber(program, scaled);
  if (farAway !== undefined) return { kind: 'refused', reason: farAway };

  const units = { values: columns.map((factor) => factor / b), duals: rows.map((factor) => factor / g) };
  return {
    kind: 'scaled',
    program: scaled,
    units,
    objectiveUnit: 1 / (g * b),
    unscale: (solution) => inUnits(program, units, solution),
  };
}

/** A solution whose values and prices count natural units, in the units of the program as stated. */
export function inUnits(program: Program, units: NaturalUnits, { values, duals }: Solution): Solution {
  const unscaled = values.map((value, j) => value * (units.values[j] as number));
  return {
    objective: program.columns.reduce(
      (sum, { objective }, j) => sum + objective * (unscaled[j] as number),
      0,
    ),
    values: unscaled,
    duals: duals.map((dual, i) => dual * (units.duals[i] as number)),
  };
}

/** The natural units of a program, also of one that scaling refuses. */
export function naturalUnits(program: Program): NaturalUnits {
  const bordered = borderedMatrix(program);
  const { rows, columns } = levelExponents(bordered);
  const b = columns.at(-1) as number;
  const g = rows.at(-1) as number;
  return {
    values: Array.from(bordered.exponentOf, (at) => power((columns[at] as number) - b)),
    duals: Array.from(rows.subarray(0, -1), (exponent) => power(exponent - g)),
  };
}

interface Factors {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly b: number;
  readonly g: number;
}

function factorsOf({ exponentOf }: Bordered, exponents: Exponents): Factors {
  const rows = Array.from(exponents.rows, power);
  const columns = Array.from(exponents.columns, power);
  return {
    rows,
    columns: Array.from(exponentOf, (at) => columns[at] as number),
    b: columns.at(-1) as number,
    g: rows.pop() as number,
  };
}

/**
 * A scaled limit or objective beyond this drags all the others down to where the tolerances of the solvers are. (HiGHS takes
 * 1e20 for no limit at all, which is not for us to assume.)
 */
export const FAR = 1e9;

function unfitNumber(program: Program): string | undefined {
  for (const { name, objective } of program.columns) {
    if (!Number.isFinite(objective))
      return `The objective of column "${name}" is not a finite number (${objective}).`;
  }
  for (const { name, rhs, terms } of program.rows) {
    if (!Number.isFinite(rhs)) return `The limit of row "${name}" is not a finite number (${rhs}).`;
    for (const { column, coefficient } of terms) {
      if (Number.isFinite(coefficient) && coefficient !== 0) continue;
      const problem =
        coefficient === 0 ? 'zero, and must be left out' : `not a finite number (${coefficient})`;
      return `The coefficient of column "${program.columns[column]?.name}" in row "${name}" is ${problem}.`;
    }
  }
  return undefined;
}

function outOfScale(program: Program, bordered: Bordered): string {
  const exponents = levelExponents(bordered);
  let worst = 0;
  for (let k = 1; k < bordered.coefficientCount; k += 1) {
    const distance = Math.abs(scaledLog(bordered, exponents, k));
    if (distance > Math.abs(scaledLog(bordered, exponents, worst))) worst = k;
  }
  // The coefficients stand in the order of the rows and their terms.
  const at = bordered.row[worst] as number;
  const row = program.rows[at] as Row<unknown>;
  const { column, coefficient } = row.terms[worst - bordered.row.indexOf(at)] as Term;
  return (
    `Row "${row.name}" and column "${program.columns[column]?.name}" cannot be brought to one scale with the others: their ` +
    `coefficient ${coefficient} stays outside of ${LEAST_COEFFICIENT} to ${MOST_COEFFICIENT}, where the solvers are reliable. ` +
    'Check its unit.'
  );
}

function farAwayNumber(program: Program, scaled: Program): string | undefined {
  const isFar = (value: number): boolean => !(Math.abs(value) < FAR);
  const says = (what: string): string =>
    `${what}, is too far from the other numbers for the solvers to be reliable. Check its unit, or leave it out.`;
  const row = program.rows[scaled.rows.findIndex(({ rhs }) => isFar(rhs))];
  if (row !== undefined) return says(`The limit of row "${row.name}", ${row.rhs}`);
  const column = program.columns[scaled.columns.findIndex(({ objective }) => isFar(objective))];
  return column && says(`The objective of column "${column.name}", ${column.objective}`);
}

function power(exponent: number): number {
  return 2 ** exponent;
}
