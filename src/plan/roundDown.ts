import type { Solution } from '../program/program.ts';
import type { Attempted, Solving } from '../solvers/solving.ts';
import type { PlanProgram } from './buildProgram.ts';
import { type FixedRacks, fixRacks, withFixedRacks } from './fixRacks.ts';

/** The best use of given racks. */
export interface Used<X = never> {
  readonly fixed: FixedRacks<X>;
  readonly attempted: Attempted;
  /** Of the program with the racks fixed. */
  readonly solution: Solution;
  /** Over all columns of the program whose racks were fixed. */
  readonly values: readonly number[];
}

/** The best use of the racks in a point, rounded down; undefined where they break a rule, or cannot keep what was promised. */
export function roundedDownUse<X extends object>(
  program: PlanProgram<X>,
  values: readonly number[],
  solving: Solving,
): Used<X> | undefined {
  return bestUse(program, wholeRacks(program, values), solving);
}

/**
 * Racks rounded down: those that are bought first, and then those that run, of which there can be no more than stand. Each delivery loses its own
 * part of a rack, and what runs of several would lose only one.
 */
function wholeRacks<X extends object>({ rows }: PlanProgram<X>, values: readonly number[]): number[] {
  const racks = values.map(roundedDown);
  for (const { key, rhs, terms } of rows) {
    if ((key as { readonly rule?: string }).rule !== 'fleet') continue;
    const stand = terms.reduce(
      (sum, { column, coefficient }) => (coefficient < 0 ? sum - coefficient * (racks[column] ?? 0) : sum),
      rhs,
    );
    for (const { column, coefficient } of terms)
      if (coefficient > 0) racks[column] = Math.min(racks[column] ?? 0, roundedDown(stand));
  }
  return racks;
}

/** The best use of the racks in a point; undefined where they break a rule, or cannot keep what was promised. */
export function bestUse<X>(
  program: PlanProgram<X>,
  racks: readonly number[],
  solving: Solving,
): Used<X> | undefined {
  const fixed = fixRacks(program, racks);
  const attempted = fixed && solving.solve(fixed.program);
  if (!fixed || attempted?.outcome.kind !== 'optimal') return undefined;
  const { solution } = attempted.outcome;
  return { fixed, attempted, solution, values: withFixedRacks(program, fixed, racks, solution.values) };
}

// What is a hair below a whole number is that number.
function roundedDown(racks: number): number {
  return Math.floor(racks * (1 + 1e-12) + 1e-9);
}
