import type { Figure } from '../catalogue/figure.ts';

/** A number that the planner stated, as a figure. */
export function stated(value: number): Figure {
  return { value, source: 'scenario', grade: 'assumption' };
}
