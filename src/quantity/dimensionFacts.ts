import type { Units } from './units.ts';

/** Everything that the reading and writing of one kind of quantity needs to know. */
export interface DimensionFacts {
  /** What it is, as in "kWh is energy, not power". */
  readonly noun: string;
  readonly units: Units;
  /** Units to write in, largest first. */
  readonly writtenIn: readonly string[];
  /** The unit that zero is written in. */
  readonly base: string;
  /** Units that a number without one may have meant, likeliest first. */
  readonly likely: readonly string[];
  /** Right spellings, for messages. */
  readonly examples: readonly string[];
  /** The largest value that a plan can have, in the inner unit; beyond it a unit was mistaken. */
  readonly ceiling: number;
  /** Completes "... is", as in "more power than any plan can have". */
  readonly tooMuch: string;
  /** Whether only whole numbers are right. */
  readonly whole?: boolean;
  /** Whether it may be less than zero. */
  readonly signed?: boolean;
}
