import type { Steps } from '../steps.ts';
import { firstPiece } from './firstPiece.ts';
import type { Movable, Move } from './movedLimits.ts';

/** What one unit more of a limit does, or one unit less. */
export type Side =
  | {
      readonly kind: 'possible';
      /** $M that the named objective gains per unit, below 0 where it loses. */
      readonly valueMusd: number;
      /** How many units can be had at this value; absent where no end was found, or none was looked for. */
      readonly by?: number;
      /** Whether there is no plan beyond that. */
      readonly isLast?: true;
    }
  | { readonly kind: 'impossible' };

/** What is to be known of limits to move them. */
export interface Moved {
  readonly move: Move;
  /** How far they can be moved by what they are: a budget cannot fall below nothing. Infinite where nothing keeps them. */
  readonly most: number;
  /** The size of the limits, above 0. */
  readonly size: number;
}

/** What the first unit of a move does, and how many units do the same; undefined where no solver could tell. Pauses after each program. */
export function* sideOf(movable: Movable, { move, most, size }: Moved): Steps<Side | undefined> {
  const none = NONE * size;
  if (most <= none) return { kind: 'impossible' };
  // More room is never a loss, and worth no more than any price of the limit.
  if (movable.isFree(move))
    return { kind: 'possible', valueMusd: 0, ...(Number.isFinite(most) && { by: most }) };
  const found = movable.roomOf(move, most);
  yield;
  if (found === undefined) return undefined;
  const room = found > most * (1 - NONE) ? most : found;
  if (room <= none) return { kind: 'impossible' };
  const piece = yield* firstPiece(movable.lineOf(move, size, room));
  if (piece === undefined) return undefined;
  const { slope, until } = piece;
  return {
    kind: 'possible',
    // There is no -0.
    valueMusd: slope + 0,
    ...(until !== undefined && { by: until }),
    ...(until === room && room < most && { isLast: true }),
  };
}

/** The same without looking for an end: what the first small part of a unit does, by one program or none. */
export function* nearValueOf(movable: Movable, { move, most, size }: Moved): Steps<Side | undefined> {
  const none = NONE * size;
  if (most <= none) return { kind: 'impossible' };
  if (movable.isFree(move)) return { kind: 'possible', valueMusd: 0 };
  const line = movable.lineOf(move, size, most);
  if (line.isStartSettled) return { kind: 'possible', valueMusd: line.start.slope + 0 };
  const near = line.tangentAt(Math.min(STEP * size, most / 2));
  yield;
  return near && { kind: 'possible', valueMusd: near.slope + 0 };
}

/** A limit that can be moved by no more than this part of its size cannot be moved. */
const NONE = 1e-7;

const STEP = 1e-4;
