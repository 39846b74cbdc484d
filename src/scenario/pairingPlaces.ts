import { systemsOfPairing } from '../catalogue/systemsOfPairing.ts';
import { listed } from '../quantity/words.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { Tell } from './perPeriod.ts';
import type { Site } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import type { Allowed } from './systems.ts';

/**
 * The systems of a pairing serve together, so they must be allowed at one site. A pairing that the scenario names and that no
 * site can hold is a fault; one that merely belongs to all systems gets a remark.
 */
export function checkPairingPlaces(
  file: ScenarioFile,
  { pairings }: Allowed,
  sites: readonly Site[],
  faults: Faults,
  tell: Tell,
): void {
  for (const pairing of pairings) {
    const members = systemsOfPairing(pairing);
    const holds = ({ systems }: Site) => members.every((id) => systems?.includes(id) ?? true);
    if (sites.some(holds)) continue;
    const why = `no site may hold ${listed(members)} together, as`;
    if (file.systems === 'all') tell(`${pairing.name} serves nobody: ${why} it needs.`);
    else
      faults.add(
        ['systems', file.systems.indexOf(pairing.id)],
        `${why} "${pairing.id}" needs; add them to the "systems" of one site, or take the pairing away.`,
      );
  }
}
