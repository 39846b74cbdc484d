import type { Program, Solution } from '../program/program.ts';

/**
 * In a scaled program, where limits and prices are about 1: rounding leaves some 1e-16 where there should be nothing, and no
 * real rack or price is as small as this.
 */
const NOISE = 1e-13;

/**
 * A vertex of a scaled program as its solver meant it: what is smaller than rounding, or on the wrong side of zero, becomes 0.
 * Left as it is, a price of -1e-17 would count as wholly wrong in a certificate that knows no units. A value that is
 * truly wrong is no better for becoming 0: then its rows do not hold.
 */
export function withoutNoise(
  { columns, rows }: Program,
  rawValues: readonly number[],
  rawDuals: readonly number[],
): Solution {
  const values = rawValues.map((value) => (value < NOISE ? 0 : value));
  const duals = rawDuals.map((dual, i) => {
    const sense = rows[i]?.sense;
    const isWrong = (sense === '<=' && dual < 0) || (sense === '>=' && dual > 0);
    return isWrong || Math.abs(dual) < NOISE ? 0 : dual;
  });
  return {
    objective: columns.reduce((sum, { objective }, j) => sum + objective * (values[j] ?? 0), 0),
    values,
    duals,
  };
}
