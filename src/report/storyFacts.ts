import { counted } from '../quantity/counted.ts';
import { formatPower } from '../quantity/format.ts';
import type { Generation, GenerationPeriod } from './generations.ts';
import type { Answered } from './section.ts';
import { isSome } from './someRacks.ts';

/** A generation whose story is told, among the others of its plan. */
export interface Story {
  readonly document: Answered;
  readonly generation: Generation;
  readonly all: readonly Generation[];
  /** Places of the first period in which some of it stands, and of the last of the horizon. */
  readonly first: number;
  readonly last: number;
}

/** The racks of the generation in the period at a place. */
export function at({ generation }: Story, place: number): GenerationPeriod {
  return generation.periods[place] as GenerationPeriod;
}

/** What that period is called. */
export function label({ document }: Story, place: number): string {
  return document.periods[place]?.label ?? '';
}

/** Racks that run with their power; where none runs, those that stand. */
export function amount(story: Story, place: number): string {
  const { installed, running, powerMw } = at(story, place);
  return isSome(running) ? `${racksInWords(running)} (${formatPower(powerMw)})` : racksInWords(installed);
}

/** A count of racks: `1 rack`, `2,750 racks`. */
export function racksInWords(racks: number): string {
  return counted(racks, 'rack');
}
