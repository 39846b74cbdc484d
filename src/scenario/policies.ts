import type { Catalogue } from '../catalogue/catalogue.ts';
import { listed } from '../quantity/words.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { atStarts, type Tell } from './perPeriod.ts';
import type { Period, Scenario, Site } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { systemLimitsOf } from './systemLimits.ts';
import type { Allowed } from './systems.ts';
import { vendorLimitsOf } from './vendorLimits.ts';

/** What a scenario's policies come to. */
export type Policies = Pick<Scenario, 'vendorLimits' | 'systemLimits' | 'carbonTonnesPerYear'>;

/** What the firm demands beyond its tiers; each absent where it demands nothing. */
export function policiesOf(
  file: ScenarioFile,
  catalogue: Catalogue,
  { systems }: Allowed,
  periods: readonly Period[],
  sites: readonly Site[],
  faults: Faults,
  tell: Tell,
): Policies {
  const { vendors, limits, carbon } = file.policies ?? {};
  const vendorLimits = vendorLimitsOf(vendors ?? {}, catalogue, systems, faults);
  const systemLimits = systemLimitsOf(limits ?? {}, catalogue, systems, periods, faults, tell);
  if (carbon !== undefined) checkCarbon(sites, faults);
  return {
    ...(vendorLimits.length > 0 && { vendorLimits }),
    ...(systemLimits.length > 0 && { systemLimits }),
    ...(carbon !== undefined && {
      carbonTonnesPerYear: atStarts(carbon.most, periods, 'The limit on carbon', tell).map(
        (most) => most ?? null,
      ),
    }),
  };
}

function checkCarbon(sites: readonly Site[], faults: Faults): void {
  const unknown = sites.filter(({ carbonKgPerMwh }) => carbonKgPerMwh === undefined).map(({ id }) => id);
  if (unknown.length === 0) return;
  faults.add(
    ['policies', 'carbon'],
    `nobody has stated the carbon intensity of the electricity of ${listed(unknown)}, so what it causes cannot be limited; write it at ${unknown.length === 1 ? 'the site' : 'each site'}, such as "carbon: 380 kg/MWh".`,
  );
}
