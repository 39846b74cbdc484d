import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quoted } from '../quantity/printable.ts';
import { InputError } from '../reading/inputError.ts';
import { nearest } from '../reading/nearest.ts';
import { readTextFile } from '../reading/readTextFile.ts';

/** The names of the frontier sets that come with the program. */
export const BUILT_IN = ['measured', 'keynote'] as const;

export interface CatalogueFile {
  readonly shownAs: string;
  readonly text: string;
}

/** The text of every file of one catalogue. */
export interface CatalogueFiles {
  readonly name: string;
  /** SHA-256 over names and contents, the same wherever the folder lies. */
  readonly digest: string;
  readonly systems: CatalogueFile;
  readonly pairings?: CatalogueFile;
  readonly tiers: CatalogueFile;
  readonly facility: CatalogueFile;
  readonly supply?: CatalogueFile;
  readonly sources: CatalogueFile;
  /** By workload id, sorted. */
  readonly frontiers: ReadonlyMap<string, CatalogueFile>;
}

/**
 * Reads the files of a built-in catalogue, or of a folder relative to `baseFolder`. Throws an InputError where there
 * is no such folder or a file is missing or no text.
 */
export function catalogueFiles(reference: string, baseFolder: string): CatalogueFiles {
  const place = placeOf(reference, baseFolder);
  const contents = new Map<string, CatalogueFile>();
  const read = (name: string, path: string, shownAs: string): CatalogueFile => {
    const file = { shownAs, text: readTextFile(path, shownAs) };
    contents.set(name, file);
    return file;
  };
  const needed = (name: string) => read(name, join(place.folder, name), `${place.shownAs}/${name}`);
  const optional = (name: string) => (existsSync(join(place.folder, name)) ? needed(name) : undefined);
  const [pairings, supply] = [optional('pairings.yaml'), optional('supply.yaml')];
  const files = {
    name: place.name,
    systems: needed('systems.yaml'),
    ...(pairings && { pairings }),
    tiers: needed('tiers.yaml'),
    facility: needed('facility.yaml'),
    ...(supply && { supply }),
    sources: needed('sources.yaml'),
    frontiers: new Map(
      workloadIds(place).map((id) => [
        id,
        read(
          `frontiers/${id}.yaml`,
          join(place.frontierFolder, `${id}.yaml`),
          `${place.frontiersShownAs}/${id}.yaml`,
        ),
      ]),
    ),
  };
  return { ...files, digest: digestOf(contents) };
}

interface Place {
  readonly name: string;
  readonly folder: string;
  readonly shownAs: string;
  readonly frontierFolder: string;
  readonly frontiersShownAs: string;
}

function placeOf(reference: string, baseFolder: string): Place {
  const builtIn = BUILT_IN.find((name) => name === reference);
  const shownAs = builtIn ? 'models' : reference.replace(/[/\\]+$/, '');
  const folder = builtIn
    ? fileURLToPath(new URL('../../models', import.meta.url))
    : resolve(baseFolder, reference);
  const frontiers = builtIn ? `frontiers/${builtIn}` : 'frontiers';
  if (!isFolder(folder)) throw new InputError([{ file: reference, what: noSuchCatalogue(reference) }]);
  return {
    name: builtIn ?? basename(folder),
    folder,
    shownAs,
    frontierFolder: join(folder, frontiers),
    frontiersShownAs: `${shownAs}/${frontiers}`,
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function noSuchCatalogue(reference: string): string {
  const meant = nearest(reference, BUILT_IN);
  const hint = meant
    ? `did you mean ${quoted(meant)}?`
    : 'write "measured", "keynote", or the path of a folder with a systems.yaml.';
  return `no catalogue is called ${quoted(reference)} and there is no such folder; ${hint}`;
}

// The file's name is the workload's id, so a curve under another ending would be passed over without a word.
function workloadIds(place: Place): string[] {
  if (!isFolder(place.frontierFolder)) {
    const what = 'there is no such folder; a catalogue holds one file for each workload in it.';
    throw new InputError([{ file: place.frontiersShownAs, what }]);
  }
  const names = readdirSync(place.frontierFolder).sort();
  const stray = names.find((name) => /\.(yml|json)$/.test(name));
  if (stray) {
    const what = `a frontier file ends in ".yaml"; rename it to "${stray.replace(/\.\w+$/, '.yaml')}".`;
    throw new InputError([{ file: `${place.frontiersShownAs}/${stray}`, what }]);
  }
  return names.filter((name) => /^[^.].*\.yaml$/.test(name)).map((name) => name.slice(0, -'.yaml'.length));
}

function digestOf(contents: ReadonlyMap<string, CatalogueFile>): string {
  const hash = createHash('sha256');
  for (const name of [...contents.keys()].sort()) {
    const bytes = Buffer.from(contents.get(name)?.text ?? '');
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
