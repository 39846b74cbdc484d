import type { Program } from '../../../src/program/program.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { writeGiven } from './given.ts';
import { writeLimits } from './limits.ts';
import { programLines } from './programLines.ts';
import { writeRacks } from './racks.ts';
import { writeSold } from './sold.ts';
import { timesOf } from './times.ts';

/**
 * The program that a planner would write by hand for most profit: every system and pairing at every site, for every tier,
 * period and block, at every operating point that is fast enough, and nothing left out because it cannot matter. What cannot be
 * bought yet has a row that holds it at 0, and every period has its rows of money and supply. It shares nothing with the
 * planner but the scenario, so that the two optima check each other.
 *
 * It knows what the scenarios of the bench state: of policies commitments alone, of pairings those by racks, and a limit on
 * money, supply and demand throughout.
 */
export function naiveProgram(scenario: Scenario): Program<string, string> {
  const lines = programLines();
  for (const time of timesOf(scenario)) {
    writeLimits(lines, scenario, time);
    writeRacks(lines, scenario, time);
    writeGiven(lines, scenario, time);
    writeSold(lines, scenario, time);
  }
  return lines.program();
}
