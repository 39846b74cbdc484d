import type { System } from '../catalogue/catalogue.ts';
import { HOURS_PER_YEAR } from '../quantity/constants.ts';
import type { Scenario, Site } from '../scenario/scenario.ts';
import { rackMw } from './rackPower.ts';

/** MWh a year that one running rack draws at the meter: the load factor times what it is charged against the power. */
export function mwhPerRackYear(scenario: Scenario, site: Site, system: System): number {
  return rackMw(site, system) * scenario.loadFactor.value * HOURS_PER_YEAR;
}

/** What the energy of one running rack costs, $M a year. */
export function energyMusdPerRackYear(scenario: Scenario, site: Site, system: System): number {
  return (mwhPerRackYear(scenario, site, system) * site.electricityUsdPerMwh.value) / 1e6;
}
