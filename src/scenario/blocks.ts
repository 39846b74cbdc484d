import { writeQuantity } from '../quantity/quantity.ts';
import { roundTo10 } from '../quantity/round.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { Block } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';

const HOURS_PER_DAY = 24;

/** Room for the rounding of a sum of hours. */
const TOLERANCE = 1e-9;

/** The parts of the day with their share of its hours, as the file has them; without any, one that is called `day`. */
export function blocksOf(file: ScenarioFile, faults: Faults): Block[] {
  if (file.blocks === undefined) return [{ id: 'day', share: 1 }];
  const blocks = Object.entries(file.blocks);
  for (const [id, hours] of blocks)
    if (hours === 0)
      faults.add(['blocks', id], 'a block without hours holds nothing; write more than 0, or leave it out.');
  const sum = roundTo10(blocks.reduce((total, [, hours]) => total + hours, 0));
  if (Math.abs(sum - HOURS_PER_DAY) > TOLERANCE)
    faults.add(
      ['blocks'],
      `the blocks have ${writeQuantity('hours', sum)} together, and a day has 24; write hours that add up to 24, such as "{ peak: 8 hours, shoulder: 8 hours, night: 8 hours }".`,
    );
  return blocks.map(([id, hours]) => ({ id, share: hours / HOURS_PER_DAY }));
}
