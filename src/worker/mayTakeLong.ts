import type { Scenario } from '../scenario/scenario.ts';

/**
 * Whether a plan may take longer than a planner waits without a word, or than the screen may leave a key unanswered. One site in one
 * period, and two such parts, are planned within a frame; with what they are held against, which the screen works out in slices, they take
 * 0.1 to 0.5 s, and a thread of its own would add a third. Three parts take up to 1.5 s. A search for whole racks may take any time.
 */
export function mayTakeLong({ racks, sites, periods, blocks }: Scenario): boolean {
  return racks === 'whole' || sites.length * periods.length * blocks.length > 2;
}
