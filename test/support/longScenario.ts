import { readScenario } from '../../src/scenario/read.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

/** Two years in quarters with whole racks at two sites: asked for a gap of 0 %, the search takes long enough to be stopped. */
export const LONG_SCENARIO = `
name: Long enough to be stopped
horizon: { start: 2027-01, periods: 8, months: 3 }
sites:
  plant:
    power: { 2027-01: 200 MW, 2027-07: 500 MW, 2028-04: 700 MW }
    electricity: 50 USD/MWh
    shell: 13M USD/MW
  annex:
    power: { 2027-04: 100 MW, 2028-01: 300 MW }
    electricity: 70 USD/MWh
    shell: sunk
budget: { capex: { 2027-01: 3B USD, 2027-07: 5B USD, 2028-04: 9B USD } }
supply: { share: 1 % }
forecast: { free: 60 Mtok/s, medium: 40 Mtok/s, high: 20 Mtok/s, premium: 5 Mtok/s, ultra: 2 Mtok/s }
objective: profit
racks: whole
`;

/** The same, read. */
export function longScenario(): Scenario {
  return scenarioOf(LONG_SCENARIO);
}

/** A scenario from its text, which names no files. */
export function scenarioOf(text: string): Scenario {
  return readScenario({ text, shownAs: 'test', baseFolder: '.' });
}
