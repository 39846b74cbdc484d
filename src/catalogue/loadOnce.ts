import { resolve } from 'node:path';
import type { Catalogue } from './catalogue.ts';
import { type LoadCatalogue, loadCatalogue } from './load.ts';

/**
 * A loader that reads each catalogue once and answers from memory after that. It never looks at the files again, so
 * make one for each command, and a new one to read what has changed.
 */
export function loadOnce(): LoadCatalogue {
  const loaded = new Map<string, Catalogue>();
  return (reference, baseFolder) => {
    const key = JSON.stringify([reference, resolve(baseFolder)]);
    const catalogue = loaded.get(key) ?? loadCatalogue(reference, baseFolder);
    loaded.set(key, catalogue);
    return catalogue;
  };
}
