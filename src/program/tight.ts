import type { Row } from './program.ts';

/** Slack below this part of a row's numbers counts as none; the certificate allows as much. */
const TIGHT = 1e-9;

/** Whether a row has no slack at a point. */
export function isTight({ rhs, terms }: Row<unknown>, values: readonly number[]): boolean {
  let slack = rhs;
  let size = Math.abs(rhs);
  for (const { column, coefficient } of terms) {
    const term = coefficient * (values[column] ?? 0);
    slack -= term;
    size += Math.abs(term);
  }
  return Math.abs(slack) <= TIGHT * size;
}
