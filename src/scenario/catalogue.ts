import type { Catalogue } from '../catalogue/catalogue.ts';
import { isBuiltIn, noCatalogue } from '../catalogue/catalogueFiles.ts';
import type { LoadCatalogue } from '../catalogue/load.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { InputError } from '../reading/inputError.ts';
import { type Place, shownBeside } from './place.ts';

/**
 * The catalogue that a scenario names: a built-in one, or a folder relative to the scenario. Throws an
 * InputError where there is none, or where a file of it is faulty.
 */
export function catalogueOf(reference: string, place: Place, load: LoadCatalogue, faults: Faults): Catalogue {
  const problem = noCatalogue(reference, place.baseFolder);
  if (problem !== undefined) {
    faults.add(['catalogue'], problem);
    return faults.stop();
  }
  return isBuiltIn(reference) ? load(reference, place.baseFolder) : loadFolder(reference, place, load);
}

/** The loader names files relative to the scenario; whoever reads a message stands where the scenario's path begins. */
function loadFolder(reference: string, place: Place, load: LoadCatalogue): Catalogue {
  try {
    return load(reference, place.baseFolder);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map((problem) => ({ ...problem, file: shownBeside(place, problem.file) })),
    );
  }
}
