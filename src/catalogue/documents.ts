import type { z } from 'zod';
import { type ReadDocument, readDocument } from '../reading/readDocument.ts';
import type { CatalogueFile, CatalogueFiles } from './catalogueFiles.ts';
import { FILE_SCHEMAS, type FileOf } from './schema.ts';

/** The files of one catalogue after reading; an optional file that is absent is absent here too. */
export interface Documents {
  readonly name: string;
  readonly systems: ReadDocument<FileOf<'systems'>>;
  readonly pairings?: ReadDocument<FileOf<'pairings'>>;
  readonly tiers: ReadDocument<FileOf<'tiers'>>;
  readonly facility: ReadDocument<FileOf<'facility'>>;
  readonly supply?: ReadDocument<FileOf<'supply'>>;
  readonly profiles?: ReadDocument<FileOf<'profiles'>>;
  readonly workloadProfiles?: ReadDocument<FileOf<'workloadProfiles'>>;
  readonly sources: ReadDocument<FileOf<'sources'>>;
  /** By workload id. */
  readonly frontiers: ReadonlyMap<string, ReadDocument<FileOf<'frontier'>>>;
}

/** Which frontier files are read: all, those of the workloads that some tier names, or these as well. */
export type WantedWorkloads = 'all' | 'tiers' | readonly string[];

/** Reads the files of a catalogue. */
export function readDocuments(files: CatalogueFiles, workloads: WantedWorkloads): Documents {
  const read = <T>(schema: z.ZodType<T>, { text, shownAs }: CatalogueFile) =>
    readDocument(text, shownAs, schema);
  const tiers = read(FILE_SCHEMAS.tiers, files.tiers);
  const named = new Set(Object.values(tiers.value).map((tier) => workloadIdOf(tier, files.name)));
  const isListed = (id: string) => typeof workloads !== 'string' && workloads.includes(id);
  const wanted = [...files.frontiers].filter(([id]) => workloads === 'all' || named.has(id) || isListed(id));
  return {
    name: files.name,
    systems: read(FILE_SCHEMAS.systems, files.systems),
    ...(files.pairings && { pairings: read(FILE_SCHEMAS.pairings, files.pairings) }),
    tiers,
    facility: read(FILE_SCHEMAS.facility, files.facility),
    ...(files.supply && { supply: read(FILE_SCHEMAS.supply, files.supply) }),
    ...(files.profiles && { profiles: read(FILE_SCHEMAS.profiles, files.profiles) }),
    ...(files.workloadProfiles && {
      workloadProfiles: read(FILE_SCHEMAS.workloadProfiles, files.workloadProfiles),
    }),
    sources: read(FILE_SCHEMAS.sources, files.sources),
    frontiers: new Map(wanted.map(([id, file]) => [id, read(FILE_SCHEMAS.frontier, file)])),
  };
}

/** The id of the workload that stands for a tier in a catalogue; undefined where the tier names none for it. */
export function workloadIdOf(tier: FileOf<'tiers'>[string], catalogue: string): string | undefined {
  return typeof tier.workload === 'string' ? tier.workload : tier.workload[catalogue];
}
