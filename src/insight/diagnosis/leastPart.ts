import type { Solution, Term } from '../../program/program.ts';
import type { Change, Coefficient } from '../../program/variation.ts';
import type { Varied } from '../../solvers/solving.ts';
import type { Steps } from '../steps.ts';
import { allLevers, type Opened } from './opened.ts';
import type { StatedInput } from './statedInputs.ts';

/**
 * The number nearest to the stated one at which a part of some power, such as a tier's least share, can be kept, all else as it is but for
 * a change. Begins at a number and a point that keep it.
 *
 * With T the MW of the part and A the MW of all in each period, a least share v asks for T - v A >= 0, which is no linear program in
 * v and x together. Dinkelbach's method for ratios: at the number v that a point x' keeps, room is made,
 *
 *     max z    with T - v A >= z A(x') in each period, and the same the other way round for a most share
 *
 * and the point that is found keeps a number that is nearer, until there is no room. Each number on the way is kept by a point.
 */
export function* leastPart(
  opened: Opened,
  varied: Varied,
  input: StatedInput,
  begin: number,
  point: Solution,
  around: Change,
): Steps<number> {
  const { program, room } = opened;
  const closed = [...opened.short, ...opened.released.values(), ...allLevers(opened)];
  const objective = program.columns.map((_, column) => (column === room ? 1 : 0));
  let number = begin;
  let values = point.values;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const change: Change = {
      ...around,
      coefficients: [
        ...(around.coefficients ?? []),
        ...withPart(opened, input, number),
        ...roomBeside(opened, input, values),
      ],
      objective,
      closed,
    };
    const { outcome } = varied.solve(change);
    yield;
    if (outcome.kind !== 'optimal') return number;
    values = outcome.solution.values;
    const nearer = partAt(input, opened, outcome.solution);
    const isSettled = Math.abs(nearer - number) <= SETTLED || (values[room] ?? 0) <= SETTLED;
    number = input.side === 'least' ? Math.max(number, nearer) : Math.min(number, nearer);
    if (isSettled) return number;
  }
  return number;
}

/** The number of a part that a point keeps in every period, as near to the stated one as that allows. */
export function partAt(input: StatedInput, opened: Opened, { values }: Solution): number {
  const stated = input.values[0] ?? 0;
  const most = Math.max(...input.rows.map(({ perUnit }) => 0 - sumOf(perUnit.terms, values)));
  const kept = input.rows.flatMap(({ row, perUnit }) => {
    const all = 0 - sumOf(perUnit.terms, values);
    if (all <= NOTHING * most) return [];
    return [stated + sumOf(termsOf(opened, row), values) / all];
  });
  return input.side === 'least' ? Math.min(stated, ...kept) : Math.max(stated, ...kept);
}

/** The rows of a part with another number in place of the stated one. */
export function withPart(opened: Opened, { rows, values }: StatedInput, number: number): Coefficient[] {
  const more = number - (values[0] ?? 0);
  return rows.flatMap(({ row, perUnit }) => {
    const stated = new Map(termsOf(opened, row).map(({ column, coefficient }) => [column, coefficient]));
    return perUnit.terms.map(({ column, coefficient }) => ({
      row,
      column,
      coefficient: cleared((stated.get(column) ?? 0) + more * coefficient),
    }));
  });
}

/** The method doubles the digits with each step; ten were never needed. */
const MOST_STEPS = 30;

/** A part of a whole, or of the room, that is nothing. */
const SETTLED = 1e-11;

/** A period with less than this part of the power of the others says nothing about a part of it. */
const NOTHING = 1e-9;

function roomBeside({ room }: Opened, { rows, side }: StatedInput, values: readonly number[]): Coefficient[] {
  return rows.map(({ row, perUnit }) => {
    const all = 0 - sumOf(perUnit.terms, values);
    return { row, column: room, coefficient: side === 'least' ? 0 - all : all };
  });
}

// Without the columns that let the row give way.
function termsOf({ program, decisions }: Opened, row: number): Term[] {
  return (program.rows[row]?.terms ?? []).filter(({ column }) => column < decisions);
}

function sumOf(terms: readonly Term[], values: readonly number[]): number {
  return terms.reduce((sum, { column, coefficient }) => sum + coefficient * (values[column] ?? 0), 0);
}

// 1 less a number that is nearly 1 would be a coefficient of rounding.
function cleared(coefficient: number): number {
  return Math.abs(coefficient) < SETTLED ? 0 : coefficient;
}
