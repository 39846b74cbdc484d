import type { Cooling, FacilityDefaults } from '../catalogue/catalogue.ts';
import type { Figure } from '../catalogue/figure.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { byId } from './order.ts';
import type { Tell } from './perPeriod.ts';
import type { Site } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { type Ageing, siteFleet } from './siteFleet.ts';
import { sitePower } from './sitePower.ts';
import { siteSystems } from './siteSystems.ts';
import { stated } from './stated.ts';
import type { Allowed } from './systems.ts';

type StatedSite = ScenarioFile['sites'][string];

/** The sites of a scenario, sorted by id, with the facility defaults of the catalogue where it states nothing. */
export function sitesOf(
  file: ScenarioFile,
  ageing: Ageing,
  allowed: Allowed,
  faults: Faults,
  tell: Tell,
): Site[] {
  const { catalogue, periods } = ageing;
  const entries = Object.entries(file.sites).toSorted(([a], [b]) => byId({ id: a }, { id: b }));
  if (entries.length === 0)
    faults.add(['sites'], 'no site; write at least one, such as "abilene: { power: 1 GW, shell: sunk }".');
  return entries.map(([id, site]) => {
    const powerMw = sitePower(id, site.power, periods, faults, tell);
    const fleet = siteFleet(id, site.fleet, ageing, faults, tell);
    const systems = siteSystems(id, site.systems, fleet, catalogue, allowed, faults);
    if (site.reserve === 1)
      faults.add(
        ['sites', id, 'reserve'],
        'a reserve of 100 % leaves racks no power; write less, such as "5 %".',
      );
    return {
      id,
      powerMw,
      ...(site.reserve !== undefined && site.reserve > 0 && { reserve: site.reserve }),
      pue: {
        air: pueOf(id, site, 'air', catalogue.facility, faults),
        liquid: pueOf(id, site, 'liquid', catalogue.facility, faults),
      },
      electricityUsdPerMwh:
        site.electricity === undefined ? catalogue.facility.electricityUsdPerMwh : stated(site.electricity),
      ...(site.carbon !== undefined && { carbonKgPerMwh: stated(site.carbon) }),
      ...shellOf(site),
      ...(systems && { systems }),
      ...(fleet.length > 0 && { fleet }),
    };
  });
}

function pueOf(
  id: string,
  site: StatedSite,
  cooling: Cooling,
  facility: FacilityDefaults,
  faults: Faults,
): Figure {
  const value = site.pue?.[cooling];
  if (value === undefined) return facility.pue[cooling];
  if (value < 1)
    faults.add(
      ['sites', id, 'pue', cooling],
      `a PUE of ${value} would make power; it is power at the meter over power at the racks, write 1 or more, such as 1.12.`,
    );
  return stated(value);
}

function shellOf({ shell }: StatedSite): Pick<Site, 'shellMusdPerMw' | 'existingShellMw'> {
  if (shell === 'sunk') return {};
  if (typeof shell === 'number') return { shellMusdPerMw: shell };
  const { price, existing = 0 } = shell;
  return { shellMusdPerMw: price, ...(existing > 0 && { existingShellMw: existing }) };
}
