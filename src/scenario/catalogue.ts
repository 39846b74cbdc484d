import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { BUILT_IN } from '../catalogue/catalogueFiles.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { quoted } from '../quantity/printable.ts';
import { InputError } from '../reading/inputError.ts';
import { nearest } from '../reading/nearest.ts';
import type { Faults } from './faults.ts';
import { type Place, shownBeside } from './place.ts';

/**
 * The catalogue that a scenario names: a built-in one, or a folder relative to the scenario. Throws an
 * InputError where there is none, or where a file of it is faulty.
 */
export function catalogueOf(reference: string, place: Place, faults: Faults): Catalogue {
  if (BUILT_IN.some((name) => name === reference)) return loadCatalogue(reference, place.baseFolder);
  if (isFolder(resolve(place.baseFolder, reference))) return loadFolder(reference, place);
  const meant = nearest(reference, BUILT_IN);
  faults.add(
    ['catalogue'],
    `no catalogue is called ${quoted(reference)} and no folder beside the scenario is; ${
      meant === undefined
        ? 'write "measured", "keynote", or the path of a folder relative to the scenario.'
        : `did you mean "${meant}"?`
    }`,
  );
  return faults.stop();
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The loader names files relative to the scenario; whoever reads a message stands where the scenario's path begins. */
function loadFolder(reference: string, place: Place): Catalogue {
  try {
    return loadCatalogue(reference, place.baseFolder);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map((problem) => ({ ...problem, file: shownBeside(place, problem.file) })),
    );
  }
}
