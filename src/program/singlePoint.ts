import type { Program } from './program.ts';

/** A pivot that is smaller than this part of its row may be rounding: nothing is concluded from it. */
const CLEAR = 1e-6;

/**
 * Whether a feasible program has one point only because its equalities leave no choice: their columns are linearly
 * independent. False where it cannot be told from the equalities alone, or not clearly.
 */
export function isSinglePoint({ columns, rows }: Program): boolean {
  const equalities = rows.filter((row) => row.sense === '=');
  const width = columns.length;
  if (equalities.length < width) return false;
  const matrix = equalities.map(({ terms }) => {
    const line = new Float64Array(width);
    const largest = Math.max(...terms.map(({ coefficient }) => Math.abs(coefficient)));
    for (const { column, coefficient } of terms) line[column] = coefficient / largest;
    return line;
  });
  for (let step = 0; step < width; step += 1) {
    if (!eliminate(matrix, step)) return false;
  }
  return true;
}

// One step of Gaussian elimination, on the column with the given index; false where no clear pivot is left for it.
function eliminate(matrix: Float64Array[], step: number): boolean {
  let best = step;
  for (let line = step + 1; line < matrix.length; line += 1) {
    if (sizeAt(matrix, line, step) > sizeAt(matrix, best, step)) best = line;
  }
  const pivot = matrix[best] as Float64Array;
  const value = pivot[step] as number;
  if (Math.abs(value) < CLEAR) return false;
  matrix[best] = matrix[step] as Float64Array;
  matrix[step] = pivot;
  for (let line = step + 1; line < matrix.length; line += 1) {
    const target = matrix[line] as Float64Array;
    const factor = (target[step] as number) / value;
    if (factor === 0) continue;
    for (let column = step; column < target.length; column += 1) {
      target[column] = (target[column] as number) - factor * (pivot[column] as number);
    }
  }
  return true;
}

function sizeAt(matrix: readonly Float64Array[], line: number, column: number): number {
  return Math.abs(matrix[line]?.[column] ?? 0);
}
