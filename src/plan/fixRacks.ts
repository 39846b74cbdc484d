import type { Row } from '../program/program.ts';
import type { PlanProgram } from './buildProgram.ts';
import type { RowKey } from './rules/index.ts';

/** A program in which some columns, such as those of racks, have given values, so that only the others are left to decide. */
export interface FixedRacks<X = never> {
  /** Without the columns that are fixed, and without the rows that hold nothing else. */
  readonly program: PlanProgram<X>;
  /** For each column of it, its index in the program that was fixed. */
  readonly columns: readonly number[];
}

/**
 * Fixes the whole-number columns of a program at the values given for them. Undefined where a row that holds nothing else is
 * broken by them. What the racks add to the objective is left out.
 */
export function fixRacks<X>(program: PlanProgram<X>, values: readonly number[]): FixedRacks<X> | undefined {
  return fixColumns(program, values, ({ integer }) => integer === true);
}

/** The same for any columns. */
export function fixColumns<X>(
  program: PlanProgram<X>,
  values: readonly number[],
  isFixed: (column: PlanProgram['columns'][number]) => boolean,
): FixedRacks<X> | undefined {
  const columns: number[] = [];
  const place = program.columns.map((column, j) => (isFixed(column) ? -1 : columns.push(j) - 1));
  const rows: Row<RowKey | X>[] = [];
  for (const row of program.rows) {
    let taken = 0;
    let size = Math.abs(row.rhs);
    const terms = row.terms.flatMap(({ column, coefficient }) => {
      const at = place[column] as number;
      if (at !== -1) return [{ column: at, coefficient }];
      const amount = coefficient * (values[column] ?? 0);
      taken += amount;
      size += Math.abs(amount);
      return [];
    });
    const rhs = row.rhs - taken;
    if (terms.length > 0) rows.push({ ...row, rhs: cleared(rhs, size), terms });
    else if (isBroken(row, rhs, size)) return undefined;
  }
  return { program: { columns: columns.map((j) => withoutInteger(program, j)), rows }, columns };
}

/** The values of the program that was fixed: those given for racks, and those that the fixed program found for the rest. */
export function withFixedRacks(
  program: PlanProgram<unknown>,
  { columns }: FixedRacks<unknown>,
  racks: readonly number[],
  rest: readonly number[],
): number[] {
  const values = program.columns.map((_, j) => racks[j] ?? 0);
  for (const [at, j] of columns.entries()) values[j] = rest[at] ?? 0;
  return values;
}

// Racks that use a limit up to the last digit must not break it by the rounding of a sum.
const ROUNDING = 1e-10;

function cleared(rhs: number, size: number): number {
  return Math.abs(rhs) <= ROUNDING * size ? 0 : rhs;
}

// What the search for whole numbers may leave open, relative to the row.
const BROKEN = 1e-7;

function isBroken({ sense }: Row<unknown>, rhs: number, size: number): boolean {
  const over = sense === '<=' ? -rhs : sense === '>=' ? rhs : Math.abs(rhs);
  return over > BROKEN * Math.max(size, 1e-6);
}

function withoutInteger(program: PlanProgram<unknown>, j: number): PlanProgram['columns'][number] {
  const { key, name, objective } = program.columns[j] as PlanProgram['columns'][number];
  return { key, name, objective };
}
