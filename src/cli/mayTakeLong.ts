import type { Scenario } from '../scenario/scenario.ts';

/**
 * Whether a plan may take longer than a planner waits without a word. Measured with what it is held against: one site in one period
 * takes 0.1 to 0.2 s and two such parts up to 0.5 s, where a thread of its own would add a third; three take up to 1.5 s. A
 * search for whole racks may take any time.
 */
export function mayTakeLong({ racks, sites, periods, blocks }: Scenario): boolean {
  return racks === 'whole' || sites.length * periods.length * blocks.length > 2;
}
