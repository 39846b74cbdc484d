import type { System } from '../catalogue/catalogue.ts';
import type { Scenario, Site } from '../scenario/scenario.ts';
import { mwhPerRackYear } from './energy.ts';

/**
 * Tonnes of CO2 equivalent a year that the electricity of one running rack causes: its energy times the carbon intensity of the
 * site's electricity; 0 where that is not known.
 */
export function tonnesPerRackYear(scenario: Scenario, site: Site, system: System): number {
  return (mwhPerRackYear(scenario, site, system) * (site.carbonKgPerMwh?.value ?? 0)) / 1000;
}
