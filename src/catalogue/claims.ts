import { join } from 'node:path';
import { collectFaults } from '../reading/collectFaults.ts';
import { readDocument } from '../reading/readDocument.ts';
import { readTextFile } from '../reading/readTextFile.ts';
import { type CatalogueFile, MODELS } from './catalogueFiles.ts';
import { checkSources } from './checkSources.ts';
import { type ClaimsFile, claimsFile } from './claimsSchema.ts';

/**
 * The claims that come with the program, in inner units. They belong to no catalogue, and no plan depends on them. Throws an
 * InputError that names file, line and column of whatever is missing, out of its range or from a source that is not in `sources`.
 */
export function builtInClaims(sources: Iterable<string>): ClaimsFile {
  const name = 'claims.yaml';
  return readClaims(
    { shownAs: `models/${name}`, text: readTextFile(join(MODELS, name), `models/${name}`) },
    sources,
  );
}

/** The same from the text of a file. */
export function readClaims({ text, shownAs }: CatalogueFile, sources: Iterable<string>): ClaimsFile {
  const { value, positionOf } = readDocument(text, shownAs, claimsFile);
  const faults = collectFaults(positionOf);
  checkSources(value, [...sources], faults);
  faults.throwIfAny();
  return value;
}
