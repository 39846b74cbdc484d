import type { Program } from './program.ts';
import { settledUnknowns } from './settledUnknowns.ts';

/**
 * Whether a feasible program has one point only because its equalities leave no choice: they settle every column. False
 * where it cannot be told from the equalities alone, or not clearly.
 */
export function isSinglePoint({ columns, rows }: Program): boolean {
  const equalities = rows.filter(({ sense }) => sense === '=');
  if (equalities.length < columns.length) return false;
  const equations = equalities.map(({ terms }) => terms);
  return settledUnknowns(equations, columns.length).every(Boolean);
}
