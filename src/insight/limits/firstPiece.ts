import type { Steps } from '../steps.ts';

/** A value at some distance from where one stands, with a slope of it there: at a kink, any between those of its two sides. */
export interface Tangent {
  readonly at: number;
  readonly value: number;
  readonly slope: number;
}

/** A concave, piecewise linear value of a distance, which can be asked for at any distance from 0 up to an end. */
export interface ConcaveLine {
  readonly start: Tangent;
  /** Whether the value has the slope of the start just beyond it. False where that is a choice among several. */
  readonly isStartSettled: boolean;
  /** What is a large distance here, above 0: a millionth of it is none. */
  readonly size: number;
  /** Where the value ends; absent where it goes on for ever. */
  readonly end?: number;
  /** Undefined where the value could not be found. */
  tangentAt(distance: number): Tangent | undefined;
}

/** The straight piece with which a line begins. */
export interface Piece {
  readonly slope: number;
  /** The distance at which another piece begins, or the line ends; absent where it was found to go on for ever. */
  readonly until?: number;
}

/**
 * The first piece of a line, and where it ends; undefined where a value could not be found. Pauses after each value.
 *
 * A tangent never lies below a concave line. Where those of two points meet, the line either reaches the meeting point, and then it
 * consists of the two and has its only kink there, or it lies below and has a tangent of its own there, between the two. Each value so
 * finds a piece or the end of the first one, so that this ends exactly at a kink, after a few values for each piece at most.
 */
export function* firstPiece(line: ConcaveLine): Steps<Piece | undefined> {
  const { start, size, end } = line;
  const isSame = (one: number, other: number) =>
    Math.abs(one - other) <=
    SAME_SLOPE * Math.max(Math.abs(one), Math.abs(other)) + (NOISE * Math.abs(start.value)) / size;

  const far = line.tangentAt(end === undefined ? FAR * size : end * (1 - SHORT));
  yield;
  if (far === undefined) return undefined;
  // The nearest last. All are beyond the first piece, or on it.
  const ahead = [far];
  let slope = start.slope;
  if (!line.isStartSettled && !isSame(slope, far.slope) && NEAR * size < far.at / 2) {
    const near = line.tangentAt(NEAR * size);
    yield;
    if (near === undefined) return undefined;
    ahead.push(near);
  }
  for (let next = ahead.at(-1); next !== undefined; next = ahead.at(-1)) {
    if (isSame(slope, next.slope)) {
      ahead.pop();
      continue;
    }
    const meeting = (next.value - start.value - next.slope * next.at) / (slope - next.slope);
    const none = SHORT * size + (NOISE * Math.abs(start.value)) / (slope - next.slope);
    if (meeting <= Math.min(none, next.at / 2)) {
      // The tangent comes from the start: the slope that the start had been given was another one of its choice.
      slope = next.slope;
      continue;
    }
    if (meeting >= next.at * (1 - SHORT)) return { slope, until: Math.min(meeting, end ?? next.at) };
    const found = line.tangentAt(meeting);
    yield;
    if (found === undefined) return undefined;
    const missing = start.value + slope * meeting - found.value;
    const isReached = missing <= NOISE * Math.max(Math.abs(start.value), Math.abs(found.value));
    if (isReached || isSame(found.slope, slope) || isSame(found.slope, next.slope))
      return { slope, until: meeting };
    ahead.push(found);
  }
  return end === undefined ? { slope } : { slope, until: end };
}

/** Beyond this many sizes nobody asks: a value that is straight up to there goes on for ever. */
const FAR = 1000;

/** Where a kink at the start shows, as a part of the size. */
const NEAR = 1e-4;

/** A distance that is none, as a part of the size. */
const SHORT = 1e-6;

/** Slopes of the same piece differ by no more than this part of them. */
const SAME_SLOPE = 1e-7;

/** What rounding leaves of a value, as a part of it. */
const NOISE = 1e-11;
