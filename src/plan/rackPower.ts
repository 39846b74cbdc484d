import type { System } from '../catalogue/catalogue.ts';
import type { Site } from '../scenario/scenario.ts';

/**
 * Facility MW that one powered rack takes from a site's budget: its IT power times the site's PUE for its cooling,
 * `e[s,h]` of design section 3. NaN for a system whose IT power is not known.
 */
export function rackMw(site: Site, system: System): number {
  return ((system.itKw?.value ?? Number.NaN) * site.pue[system.cooling].value) / 1000;
}
