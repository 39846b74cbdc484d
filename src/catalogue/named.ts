import type { Faults } from '../reading/collectFaults.ts';
import { InputError } from '../reading/inputError.ts';
import { type Place, shownBeside } from '../reading/place.ts';
import type { Catalogue } from './catalogue.ts';
import { isBuiltIn, noCatalogue } from './catalogueFiles.ts';
import type { LoadCatalogue } from './load.ts';

/**
 * The catalogue that a file names under `catalogue`: a built-in one, or a folder relative to the file. Throws an
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

/** The loader names files relative to the file that names the catalogue; whoever reads a message stands where that file's path begins. */
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
