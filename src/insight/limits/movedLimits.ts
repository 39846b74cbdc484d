import type { PlanProgram } from '../../plan/buildProgram.ts';
import type { Program, Row, Solution } from '../../program/program.ts';
import { settledDuals } from '../../program/settledDuals.ts';
import type { Attempted, Solving, Varied } from '../../solvers/solving.ts';
import type { ConcaveLine, Tangent } from './firstPiece.ts';

/** Limits that are all raised together, or all lowered. */
export interface Move {
  readonly rows: readonly MovedRow[];
  readonly sign: 1 | -1;
}

/** A limit, by the index of its row, and by how much it is moved with each unit, above 0. */
export interface MovedRow {
  readonly row: number;
  readonly by: number;
}

/** A program whose limits can be moved. */
export interface Movable {
  readonly optimum: Solution;
  /** What the program is worth when limits are moved, by how far; `room` is how far they can be. */
  lineOf(move: Move, size: number, room: number): ConcaveLine;
  /**
   * How far limits can be moved before nothing keeps them all, and `most` where they can be moved as far as that, which may be
   * infinite. Undefined where it could not be found.
   */
  roomOf(move: Move, most: number): number | undefined;
  /** Whether a move only gives room, at limits whose price is 0. */
  isFree(move: Move): boolean;
  /** Gives the memory back. To be called, whatever happens, when no more is asked. */
  done(): void;
}

/**
 * Keeps a program to move its limits; undefined where it has no proven optimum. It is kept with one more column, in no row and worth
 * nothing, for the distance: how far limits can be moved is a program of its own, the same rows with that distance as large as can be.
 */
export function movable(program: PlanProgram, solving: Solving): Movable | undefined {
  const varied = solving.vary(withDistance(program));
  let optimum: Solution | undefined;
  try {
    optimum = optimumIn(varied.solve());
  } finally {
    if (optimum === undefined) varied.done();
  }
  return optimum && movedFrom(optimum, program, varied);
}

function movedFrom(optimum: Solution, program: PlanProgram, varied: Varied): Movable {
  const distance = program.columns.length;
  const isSettled = settledDuals(program, optimum.values);
  const slopeIn = ({ duals }: Solution, { rows, sign }: Move) =>
    rows.reduce((sum, { row, by }) => sum + sign * by * (duals[row] ?? 0), 0);
  return {
    optimum,
    lineOf: (move, size, room) => ({
      start: { at: 0, value: optimum.objective, slope: slopeIn(optimum, move) },
      isStartSettled: move.rows.every(({ row }) => isSettled[row]),
      size,
      ...(Number.isFinite(room) && { end: room }),
      tangentAt(at): Tangent | undefined {
        const rhs = move.rows.map(({ row, by }) => ({
          row,
          rhs: limitOf(program, row) + move.sign * by * at,
        }));
        const solution = optimumIn(varied.solve({ rhs }));
        return solution && { at, value: solution.objective, slope: slopeIn(solution, move) };
      },
    }),
    roomOf(move, most) {
      if (isLoosened(program, move) || isKeptByNothing(program, move, most)) return most;
      const objective = [...program.columns.map(() => 0), 1];
      const coefficients = move.rows.map(({ row, by }) => ({
        row,
        column: distance,
        coefficient: -move.sign * by,
      }));
      const { outcome } = varied.solve({ objective, coefficients });
      if (outcome.kind === 'unbounded') return most;
      return outcome.kind === 'optimal' ? Math.min(most, Math.max(0, outcome.solution.objective)) : undefined;
    },
    isFree: (move) => isLoosened(program, move) && slopeIn(optimum, move) === 0,
    done: () => varied.done(),
  };
}

/** Whether a move only gives room, so that whatever could be done before still can. */
function isLoosened({ rows }: Program, move: Move): boolean {
  const loosening = move.sign === 1 ? '<=' : '>=';
  return move.rows.every(({ row }) => rows[row]?.sense === loosening);
}

// Whether doing nothing at all keeps every limit after the move: then everything in between can be kept too.
function isKeptByNothing({ rows }: Program, move: Move, most: number): boolean {
  if (!Number.isFinite(most)) return false;
  const moved = new Map(move.rows.map(({ row, by }) => [row, by]));
  return rows.every(({ sense, rhs }, row) => {
    const by = moved.get(row);
    const limit = by === undefined ? rhs : rhs + move.sign * by * most;
    return sense === '=' ? limit === 0 : sense === '<=' ? limit >= 0 : limit <= 0;
  });
}

function withDistance(program: Program): Program {
  const column = { key: undefined, name: 'distance', objective: 0 };
  return { columns: [...program.columns, column], rows: program.rows };
}

function limitOf({ rows }: Program, row: number): number {
  return (rows[row] as Row<unknown>).rhs;
}

function optimumIn({ outcome }: Attempted): Solution | undefined {
  return outcome.kind === 'optimal' ? outcome.solution : undefined;
}
