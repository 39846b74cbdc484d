import type { Program } from './program.ts';

/**
 * What one more unit of each column would add to the objective at these prices: `c_j - sum over i of a_ij y_i`.
 * At an optimum it is zero for a column in use and zero or less for one that is not.
 */
export function reducedCosts(program: Program, duals: readonly number[]): number[] {
  const costs = program.columns.map((column) => column.objective);
  program.rows.forEach((row, i) => {
    const dual = duals[i] ?? 0;
    if (dual === 0) return;
    for (const { column, coefficient } of row.terms)
      costs[column] = (costs[column] ?? 0) - coefficient * dual;
  });
  return costs;
}
