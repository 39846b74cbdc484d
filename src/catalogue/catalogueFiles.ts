import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quoted } from '../quantity/printable.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { InputError } from '../reading/inputError.ts';
import { isFolder } from '../reading/isFolder.ts';
import { readTextFile } from '../reading/readTextFile.ts';

/** The names of the frontier sets that come with the program. */
const BUILT_IN = ['measured', 'keynote'] as const;

/** The folder of the catalogues that come with the program, found from this module's own place. */
export const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

/** The text of one file, and what messages call it. */
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
  readonly profiles?: CatalogueFile;
  readonly workloadProfiles?: CatalogueFile;
  readonly sources: CatalogueFile;
  /** By workload id, sorted. */
  readonly frontiers: ReadonlyMap<string, CatalogueFile>;
}

/**
 * Reads the files of a built-in catalogue, or of a folder relative to `baseFolder`. Throws an InputError where there
 * is no such folder or a file is missing or no text.
 */
export function catalogueFiles(reference: string, baseFolder: string): CatalogueFiles {
  const layout = layoutOf(reference, baseFolder);
  const contents = new Map<string, CatalogueFile>();
  const read = (name: string, path: string, shownAs: string): CatalogueFile => {
    const file = { shownAs, text: readTextFile(path, shownAs) };
    contents.set(name, file);
    return file;
  };
  const needed = (name: string) => read(name, join(layout.folder, name), `${layout.shownAs}/${name}`);
  const optional = (name: string) => (existsSync(join(layout.folder, name)) ? needed(name) : undefined);
  const [pairings, supply, profiles, workloadProfiles] = [
    optional('pairings.yaml'),
    optional('supply.yaml'),
    optional('profiles.yaml'),
    optional('workload-profiles.yaml'),
  ];
  const files = {
    name: layout.name,
    systems: needed('systems.yaml'),
    ...(pairings && { pairings }),
    tiers: needed('tiers.yaml'),
    facility: needed('facility.yaml'),
    ...(supply && { supply }),
    ...(profiles && { profiles }),
    ...(workloadProfiles && { workloadProfiles }),
    sources: needed('sources.yaml'),
    frontiers: new Map(
      workloadIds(layout).map((id) => [
        id,
        read(
          `frontiers/${id}.yaml`,
          join(layout.frontierFolder, `${id}.yaml`),
          `${layout.frontiersShownAs}/${id}.yaml`,
        ),
      ]),
    ),
  };
  return { ...files, digest: digestOf(contents) };
}

/** Why a reference leads to no catalogue, in full sentences; undefined where it leads to one. */
export function noCatalogue(reference: string, baseFolder: string): string | undefined {
  if (isBuiltIn(reference) || isFolder(resolve(baseFolder, reference))) return undefined;
  const advice = 'write "measured", "keynote", or the path of a folder with a systems.yaml.';
  const hint = didYouMean(reference, BUILT_IN, advice);
  return `no catalogue is called ${quoted(reference)} and there is no such folder; ${hint}`;
}

/** Whether a reference names a catalogue that comes with the program. */
export function isBuiltIn(reference: string): boolean {
  return BUILT_IN.some((name) => name === reference);
}

/** Where a catalogue's files lie, and how messages call the folders. */
interface Layout {
  readonly name: string;
  readonly folder: string;
  readonly shownAs: string;
  readonly frontierFolder: string;
  readonly frontiersShownAs: string;
}

function layoutOf(reference: string, baseFolder: string): Layout {
  const problem = noCatalogue(reference, baseFolder);
  if (problem !== undefined) throw new InputError([{ file: reference, what: problem }]);
  const builtIn = BUILT_IN.find((name) => name === reference);
  const shownAs = builtIn ? 'models' : reference.replace(/[/\\]+$/, '');
  const folder = builtIn ? MODELS : resolve(baseFolder, reference);
  const frontiers = builtIn ? `frontiers/${builtIn}` : 'frontiers';
  return {
    name: builtIn ?? basename(folder),
    folder,
    shownAs,
    frontierFolder: join(folder, frontiers),
    frontiersShownAs: `${shownAs}/${frontiers}`,
  };
}

// The file's name is the workload's id, so a curve under another ending would be passed over without a word.
function workloadIds(layout: Layout): string[] {
  if (!isFolder(layout.frontierFolder)) {
    const what = 'there is no such folder; a catalogue holds one file for each workload in it.';
    throw new InputError([{ file: layout.frontiersShownAs, what }]);
  }
  const names = readdirSync(layout.frontierFolder).sort();
  const stray = names.find((name) => /\.(yml|json)$/.test(name));
  if (stray) {
    const what = `a frontier file ends in ".yaml"; rename it to "${stray.replace(/\.\w+$/, '.yaml')}".`;
    throw new InputError([{ file: `${layout.frontiersShownAs}/${stray}`, what }]);
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
