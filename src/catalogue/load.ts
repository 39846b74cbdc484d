import { InputError } from '../reading/inputError.ts';
import type { Catalogue, CatalogueTier, FacilityDefaults, Pairing, SupplyPool, System } from './catalogue.ts';
import { catalogueFiles } from './catalogueFiles.ts';
import { checkCatalogue } from './check.ts';
import { readDocuments, type WantedWorkloads, workloadIdOf } from './documents.ts';
import { frontierOf, workloadOf } from './frontiers.ts';
import { profilesOf } from './profiles.ts';
import type { FileOf } from './schema.ts';
import { workloadProfilesOf } from './workloadProfiles.ts';

/** Loads a catalogue by its reference; a folder is relative to `baseFolder`. */
export type LoadCatalogue = (reference: string, baseFolder: string) => Catalogue;

/**
 * Loads `measured`, `keynote`, or a folder relative to `baseFolder` that holds the same files. Only the curves of
 * workloads that some tier names are read, unless `workloads` names more or is `all`; the digest covers every file in any case.
 * Throws an InputError that names file, line and column of whatever is missing, unsourced or out of its range.
 */
export function loadCatalogue(
  reference: string,
  baseFolder: string,
  { workloads = 'tiers' }: { readonly workloads?: WantedWorkloads } = {},
): Catalogue {
  const files = catalogueFiles(reference, baseFolder);
  const documents = readDocuments(files, workloads);
  const problems = checkCatalogue(documents, [...files.frontiers.keys()]);
  if (problems.length > 0) throw new InputError(problems);
  const curves = [...documents.frontiers];
  return {
    name: files.name,
    digest: files.digest,
    systems: mapOf(documents.systems.value, systemOf),
    pairings: mapOf(documents.pairings?.value ?? {}, pairingOf),
    workloads: new Map(curves.map(([id, { value }]) => [id, workloadOf(id, value)])),
    frontiers: curves.flatMap(([id, { value }]) => value.frontiers.map((entry) => frontierOf(id, entry))),
    tiers: mapOf(documents.tiers.value, (id, tier) => tierOf(id, tier, files.name)),
    supply: mapOf(documents.supply?.value ?? {}, poolOf),
    facility: facilityOf(documents.facility.value),
    profiles: profilesOf(documents.profiles?.value ?? {}),
    workloadProfiles: workloadProfilesOf(documents.workloadProfiles?.value ?? {}),
    sources: mapOf(documents.sources.value, (id, source) => ({ id, ...source })),
  };
}

function mapOf<From, To>(record: Readonly<Record<string, From>>, convert: (id: string, from: From) => To) {
  return new Map(Object.entries(record).map(([id, from]) => [id, convert(id, from)]));
}

function systemOf(id: string, file: FileOf<'systems'>[string]): System {
  const { itPower, nameplate, capex, pairedOnly, ...same } = file;
  return {
    id,
    ...same,
    pairedOnly: pairedOnly ?? false,
    ...(itPower && { itKw: itPower }),
    ...(nameplate && { nameplateKw: nameplate }),
    ...(capex && { capexMusd: capex }),
  };
}

function pairingOf(id: string, { racks, prefill, decode, ...same }: FileOf<'pairings'>[string]): Pairing {
  if (prefill && decode) {
    const inputRates = Object.entries(prefill.input).map(([workload, mtokPerS]) => ({ workload, mtokPerS }));
    return { id, ...same, prefill: { system: prefill.system, inputRates }, decode };
  }
  const parts = Object.entries(racks ?? {}).map(([system, count]) => ({ system, count }));
  return { id, ...same, racks: parts.sort((a, b) => (a.system < b.system ? -1 : 1)) };
}

function tierOf(id: string, file: FileOf<'tiers'>[string], catalogue: string): CatalogueTier {
  return {
    id,
    name: file.name,
    model: file.model,
    workload: workloadIdOf(file, catalogue) ?? '',
    priceUsdPerMtok: file.price.output,
    markerInteractivity: file.interactivity.marker,
    leastInteractivity: file.interactivity.least,
    mostInteractivity: file.interactivity.most,
  };
}

function poolOf(id: string, { systems, deliveries }: FileOf<'supply'>[string]): SupplyPool {
  return {
    id,
    systems,
    steps: deliveries.map(({ from, racks }) => ({ fromMonth: from, racksPerYear: racks })),
  };
}

function facilityOf(file: FileOf<'facility'>): FacilityDefaults {
  const { electricity, operations, itLife, shellLife, shellPerItMw, ...same } = file;
  return {
    ...same,
    electricityUsdPerMwh: electricity,
    operationsMusdPerMwYear: operations,
    itLifeYears: itLife,
    shellLifeYears: shellLife,
    ...(shellPerItMw && { shellMusdPerItMw: shellPerItMw }),
  };
}
