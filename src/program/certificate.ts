import type { Column, Program, Row } from './program.ts';
import { type NaturalUnits, naturalUnits } from './scaling.ts';

/** How far a point and its prices are from proving each other optimal, every number relative and free of units. */
export interface Certificate {
  /** The worst violation of a row, or of a value's sign. */
  readonly primalResidual: number;
  /** The worst positive reduced cost, or the worst wrong sign of a price. */
  readonly dualResidual: number;
  /** What is lost on rows with a price that are not tight and on columns in use with a reduced cost, against the objective. */
  readonly complementarity: number;
  /** The difference between the value of the point and of the prices, against the objective. */
  readonly gap: number;
  /** What each of the four may be at most. */
  readonly tolerance: number;
  readonly holds: boolean;
}

/**
 * The most that each residual may be. Over 11,000 random programs the good vertices of the simplex came out at 1e-13 or better and
 * those of HiGHS, whose own tolerance is 1e-10, at 3e-11; wrong ones came out at 0.1. 1e-9 of a gigawatt is one watt.
 */
export const CERTIFICATE_TOLERANCE = 1e-9;

/**
 * Whether the duals prove that the values are optimal, from nothing but the program as it was stated.
 *
 * For `max c x` with rows `a_i x (<=, >=, =) b_i` and `x >= 0`, weak duality says that `c x <= b y` for every feasible `x`
 * and every `y` with `y_i >= 0` on `<=`, `y_i <= 0` on `>=` and `d_j = c_j - sum_i a_ij y_i <= 0`. A feasible pair without a gap
 * is therefore optimal, whoever found it. Measured are:
 *
 *     primal           violation_i / (|b_i| + sum_j |a_ij| size(x_j)),    -x_j / size(x_j)
 *     dual             d_j / (|c_j| + sum_i |a_ij| size(y_i)),            wrong sign of y_i / size(y_i)
 *     complementarity  (sum_i |y_i (b_i - a_i x)| + sum_j |d_j x_j|) / objective
 *     gap              |c x - b y| / objective
 *
 * where the objective is the larger of |c x| and |b y|, but no less than a thousandth of sum_j |c_j| size(x_j) and
 * sum_i |b_i| size(y_i), for earnings and costs may cancel out.
 *
 * The size of a value or price is its magnitude plus its natural unit (see scaling.ts), so that none of these changes with the
 * units in which rows, columns, right-hand sides and objective are written, and a value that ought to be 0 and came out at 1e-17
 * does not count as wholly wrong. A unit is never more than the least value at which some row alone would stop its column (the
 * least price at which some column alone would pay for its row), and where all values are small in their units the units
 * shrink with them: a limit of 1e30 that nothing reaches makes no one milder. Only the units come from the scaling: the
 * numbers judged are those of the program as stated.
 */
export function certify(
  program: Program,
  values: readonly number[],
  duals: readonly number[],
  units: NaturalUnits = naturalUnits(program),
): Certificate {
  const { columns, rows } = program;
  const { valueSizes, priceSizes } = sizesOf(program, values, duals, units);

  let primalResidual = 0;
  let dualResidual = 0;
  let lost = 0;
  let worth = 0;
  let price = 0;
  let stake = 0;
  let priceStake = 0;
  const costs = Float64Array.from(columns, (column) => column.objective);
  const costSizes = costs.map(Math.abs);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as Row<unknown>;
    const dual = duals[i] ?? 0;
    const priceSize = priceSizes[i] as number;
    let activity = 0;
    let activitySize = Math.abs(row.rhs);
    for (const { column, coefficient } of row.terms) {
      activity += coefficient * (values[column] ?? 0);
      activitySize += Math.abs(coefficient) * (valueSizes[column] as number);
      costs[column] = (costs[column] as number) - coefficient * dual;
      costSizes[column] = (costSizes[column] as number) + Math.abs(coefficient) * priceSize;
    }
    primalResidual = worse(primalResidual, violation(row, activity), activitySize);
    dualResidual = worse(dualResidual, wrongSign(row, dual), priceSize);
    lost += Math.abs(dual * (row.rhs - activity));
    price += row.rhs * dual;
    priceStake += Math.abs(row.rhs) * priceSize;
  }
  for (let j = 0; j < columns.length; j += 1) {
    const { objective } = columns[j] as Column<unknown>;
    const value = values[j] ?? 0;
    const cost = costs[j] as number;
    primalResidual = worse(primalResidual, -value, valueSizes[j] as number);
    dualResidual = worse(dualResidual, cost, costSizes[j] as number);
    lost += Math.abs(cost * value);
    worth += objective * value;
    stake += Math.abs(objective) * (valueSizes[j] as number);
  }
  const against = Math.max(Math.abs(worth), Math.abs(price), LEAST_PART * Math.max(stake, priceStake));
  const complementarity = worse(0, lost, against);
  const gap = worse(0, Math.abs(worth - price), against);
  return {
    primalResidual,
    dualResidual,
    complementarity,
    gap,
    tolerance: CERTIFICATE_TOLERANCE,
    holds:
      values.length === columns.length &&
      duals.length === rows.length &&
      Math.max(primalResidual, dualResidual, complementarity, gap) <= CERTIFICATE_TOLERANCE,
  };
}

/** The worst violation of a row, or of a value's sign, as in a certificate: for a point that has no prices. */
export function primalResidualOf(
  program: Program,
  values: readonly number[],
  units: NaturalUnits = naturalUnits(program),
): number {
  const { valueSizes } = sizesOf(program, values, [], units);
  let worst = 0;
  for (const row of program.rows) {
    let activity = 0;
    let size = Math.abs(row.rhs);
    for (const { column, coefficient } of row.terms) {
      activity += coefficient * (values[column] ?? 0);
      size += Math.abs(coefficient) * (valueSizes[column] as number);
    }
    worst = worse(worst, violation(row, activity), size);
  }
  return values.reduce((soFar, value, j) => worse(soFar, -value, valueSizes[j] as number), worst);
}

function sizesOf(
  { columns, rows }: Program,
  values: readonly number[],
  duals: readonly number[],
  units: NaturalUnits,
): { valueSizes: Float64Array; priceSizes: Float64Array } {
  const leastStop = Float64Array.from(units.values);
  const leastPay = Float64Array.from(units.duals);
  const objectives = Float64Array.from(columns, ({ objective }) => objective);
  for (let i = 0; i < rows.length; i += 1) {
    const { rhs, terms } = rows[i] as Row<unknown>;
    for (const { column, coefficient } of terms) {
      const stop = Math.abs(rhs / coefficient);
      const pay = Math.abs((objectives[column] as number) / coefficient);
      if (stop !== 0 && stop < (leastStop[column] as number)) leastStop[column] = stop;
      if (pay !== 0 && pay < (leastPay[i] as number)) leastPay[i] = pay;
    }
  }
  return { valueSizes: enlarged(values, leastStop), priceSizes: enlarged(duals, leastPay) };
}

/** Magnitude plus unit, with units no larger than the largest of the numbers takes them to be. */
function enlarged(numbers: readonly number[], units: Float64Array): Float64Array {
  let largest = 0;
  for (let index = 0; index < units.length; index += 1)
    largest = Math.max(largest, Math.abs(numbers[index] ?? 0) / (units[index] as number));
  const part = Math.min(1, largest);
  const sizes = new Float64Array(units.length);
  for (let index = 0; index < units.length; index += 1)
    sizes[index] = part * (units[index] as number) + Math.abs(numbers[index] ?? 0);
  return sizes;
}

/** Where earnings and costs cancel out to less than this part of them, the gap is measured against them instead. */
const LEAST_PART = 1e-3;

function violation({ sense, rhs }: Row<unknown>, activity: number): number {
  if (sense === '=') return Math.abs(activity - rhs);
  return sense === '<=' ? activity - rhs : rhs - activity;
}

function wrongSign({ sense }: Row<unknown>, dual: number): number {
  if (sense === '=') return 0;
  return sense === '<=' ? -dual : dual;
}

/** The larger of the worst so far and `amount / against`. What is not a number counts as wholly wrong. */
function worse(worst: number, amount: number, against: number): number {
  if (amount <= 0) return worst;
  const relative = amount / against;
  return Number.isNaN(relative) ? Number.POSITIVE_INFINITY : Math.max(worst, relative);
}
