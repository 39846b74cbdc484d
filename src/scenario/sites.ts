import type { FacilityDefaults } from '../catalogue/catalogue.ts';
import type { Figure } from '../catalogue/figure.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { byId } from './order.ts';
import type { Site } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { stated } from './stated.ts';

/** The sites of a scenario, sorted by id, with the facility defaults of the catalogue where it states nothing. */
export function sitesOf(file: ScenarioFile, facility: FacilityDefaults, faults: Faults): Site[] {
  const entries = Object.entries(file.sites);
  if (entries.length === 0)
    faults.add(['sites'], 'no site; write at least one, such as "abilene: { power: 1 GW, shell: sunk }".');
  return entries
    .map(([id, site]) => {
      if (site.power === 0)
        faults.add(
          ['sites', id, 'power'],
          'a site without power holds no racks; write its power at the meter, such as "1 GW", or leave the site out.',
        );
      const pue = (cooling: 'air' | 'liquid'): Figure => {
        const value = site.pue?.[cooling];
        if (value === undefined) return facility.pue[cooling];
        if (value < 1)
          faults.add(
            ['sites', id, 'pue', cooling],
            `a PUE of ${value} would make power; it is power at the meter over power at the racks, write 1 or more, such as 1.12.`,
          );
        return stated(value);
      };
      return {
        id,
        powerMw: site.power,
        pue: { air: pue('air'), liquid: pue('liquid') },
        electricityUsdPerMwh:
          site.electricity === undefined ? facility.electricityUsdPerMwh : stated(site.electricity),
        ...(site.shell !== 'sunk' && { shellMusdPerMw: site.shell }),
      };
    })
    .toSorted(byId);
}
