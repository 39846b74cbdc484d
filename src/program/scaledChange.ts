import { LEAST_COEFFICIENT, MOST_COEFFICIENT } from './exponents.ts';
import type { Row } from './program.ts';
import { FAR, type NaturalUnits, type Scaled } from './scaling.ts';
import type { Change } from './variation.ts';

/** A change in the units of a scaled program, and the units in which the answer to it counts. */
export interface ScaledChange {
  readonly change: Change;
  readonly units: NaturalUnits;
}

/**
 * Brings a change of a program into the units in which the program was scaled, by powers of two only. Columns and rows keep the factors
 * that they have; another objective, and each row that is added, gets a factor of its own, for they may be in any unit. Undefined
 * where a number is not finite or does not come into range like this: then the varied program has to be scaled anew.
 */
export function scaleChange<C, R>(change: Change, scaling: Scaled<C, R>): ScaledChange | undefined {
  const { units, objectiveUnit } = scaling;
  const { rhs: limits = [], coefficients: numbers = [], objective, closed = [], rows = [] } = change;
  const worth = objective
    ? levelled(objective.map((each, j) => each * (units.values[j] as number)))
    : undefined;
  const unit = worth ? 1 / worth.factor : objectiveUnit;
  const added = rows.map((row) => scaledRow(row, units));
  const rhs = limits.map(({ row, rhs: limit }) => ({
    row,
    rhs: (limit * (units.duals[row] as number)) / objectiveUnit,
  }));
  const coefficients = numbers.map(({ row, column, coefficient }) => ({
    row,
    column,
    coefficient:
      ((coefficient * (units.duals[row] as number)) / objectiveUnit) * (units.values[column] as number),
  }));
  const isNear = (value: number): boolean => Math.abs(value) < FAR;
  const fits =
    rhs.every((limit) => isNear(limit.rhs)) &&
    coefficients.every(({ coefficient }) => coefficient === 0 || isInRange(coefficient)) &&
    (worth === undefined || worth.numbers.every(isNear)) &&
    added.every(({ row }) => isNear(row.rhs) && row.terms.every(({ coefficient }) => isInRange(coefficient)));
  if (!fits) return undefined;
  const duals = [
    ...units.duals.map((dual) => (dual * unit) / objectiveUnit),
    ...added.map(({ factor }) => factor * unit),
  ];
  return {
    change: {
      rhs,
      coefficients,
      closed,
      rows: added.map(({ row }) => row),
      ...(worth && { objective: worth.numbers }),
    },
    units: { values: units.values, duals },
  };
}

function scaledRow(row: Row<unknown>, { values }: NaturalUnits): { row: Row<unknown>; factor: number } {
  const { numbers, factor } = levelled([
    ...row.terms.map(({ column, coefficient }) => coefficient * (values[column] as number)),
    row.rhs,
  ]);
  const terms = row.terms.map(({ column }, k) => ({ column, coefficient: numbers[k] as number }));
  return { row: { ...row, rhs: numbers.at(-1) as number, terms }, factor };
}

/** The numbers times the power of two that brings their geometric mean close to one; zeros do not count. */
function levelled(numbers: readonly number[]): { numbers: readonly number[]; factor: number } {
  let logs = 0;
  let count = 0;
  for (const number of numbers) {
    if (number === 0) continue;
    logs += Math.log2(Math.abs(number));
    count += 1;
  }
  const factor = 2 ** -Math.round(logs / Math.max(1, count));
  return { numbers: numbers.map((number) => number * factor), factor };
}

function isInRange(coefficient: number): boolean {
  const size = Math.abs(coefficient);
  return size >= LEAST_COEFFICIENT && size <= MOST_COEFFICIENT;
}
