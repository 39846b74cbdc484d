import type { Scenario } from '../scenario/scenario.ts';

/**
 * Whether planning may take longer than a frame: whole racks, or more than one period, site or part of the day. One period of one site
 * with racks in parts takes a few milliseconds; two sites take some ten times as long, and twenty quarters seconds.
 */
export function takesLong({ racks, periods, sites, blocks }: Scenario): boolean {
  return racks === 'whole' || periods.length * sites.length * blocks.length > 1;
}
