import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import type { ExistingRacks } from './scenario.ts';
import type { Allowed } from './systems.ts';

/** The systems that may stand at a site, sorted; undefined where any may. */
export function siteSystems(
  site: string,
  listed: readonly string[] | undefined,
  fleet: readonly ExistingRacks[],
  catalogue: Catalogue,
  allowed: Allowed,
  faults: Faults,
): string[] | undefined {
  if (listed === undefined) return undefined;
  const path = ['sites', site, 'systems'];
  if (listed.length === 0)
    faults.add(
      path,
      'an empty list leaves nothing that may stand here; name systems, or leave the list out.',
    );
  const known = [...catalogue.systems.keys()];
  const ids = allowed.systems.map(({ id }) => id);
  for (const [index, id] of listed.entries()) {
    if (listed.indexOf(id) < index) faults.add([...path, index], `"${id}" is listed twice; keep one.`);
    else if (catalogue.pairings.has(id))
      faults.add(
        [...path, index],
        `"${id}" is a pairing, and a site holds systems; list the systems of the pairing.`,
      );
    else if (!known.includes(id))
      faults.add(
        [...path, index],
        `the catalogue "${catalogue.name}" has no system "${id}"; ${didYouMean(id, known)}`,
      );
    else if (!ids.includes(id))
      faults.add(
        [...path, index],
        `the scenario's own "systems" leave out "${id}"; add it there, or take it away here.`,
      );
  }
  for (const system of new Set(fleet.map((racks) => racks.system)))
    if (!listed.includes(system))
      faults.add(
        ['sites', site, 'fleet'],
        `"${system}" stands here and is not among the systems that may; add it to the site's "systems", or leave these racks out.`,
      );
  return listed.toSorted();
}
