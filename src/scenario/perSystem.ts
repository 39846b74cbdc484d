import type { Catalogue, System } from '../catalogue/catalogue.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { type Path, pathInWords } from '../reading/path.ts';
import type { Tell } from './perPeriod.ts';

/** The systems that may be named: those of the catalogue, of which the scenario has some. */
export interface Named {
  readonly catalogue: Catalogue;
  readonly systems: readonly System[];
}

/**
 * A value of all systems, or of some by id, for the systems of the scenario, sorted as they are; without those of which it is
 * zero. A name that the catalogue does not have is a fault; one that the scenario leaves out gets a remark.
 */
export function perSystem(
  stated: number | Readonly<Record<string, number>> | undefined,
  path: Path,
  named: Named,
  faults: Faults,
  tell: Tell,
): { readonly system: string; readonly value: number }[] {
  if (stated === undefined) return [];
  if (typeof stated === 'object') checkSystems(Object.keys(stated), path, named, faults, tell);
  return named.systems
    .map(({ id }) => ({ system: id, value: (typeof stated === 'number' ? stated : stated[id]) ?? 0 }))
    .filter(({ value }) => value !== 0);
}

/** Adds a fault for each id that is no system of the catalogue, and tells of those that the scenario leaves out. */
export function checkSystems(
  ids: readonly string[],
  path: Path,
  { catalogue, systems }: Named,
  faults: Faults,
  tell: Tell,
): void {
  const known = [...catalogue.systems.keys()];
  for (const id of ids) {
    if (!known.includes(id)) {
      const what = catalogue.pairings.has(id)
        ? `"${id}" is a pairing; write the systems of the pairing.`
        : `the catalogue "${catalogue.name}" has no system "${id}"; ${didYouMean(id, known, `it has ${known.join(', ')}.`)}`;
      faults.add([...path, id], what);
    } else if (!systems.some((system) => system.id === id))
      tell(`"${pathInWords(path)}" names ${id}, which the scenario leaves out, so that is not used.`);
  }
}
