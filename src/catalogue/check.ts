import { writeMonth } from '../quantity/month.ts';
import { quoted } from '../quantity/printable.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import { collectFaults, type Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import type { Problem } from '../reading/inputError.ts';
import type { ReadDocument } from '../reading/readDocument.ts';
import { checkFrontiers, NO_SPEED } from './checkFrontiers.ts';
import { checkPairings } from './checkPairings.ts';
import { checkSources } from './checkSources.ts';
import { type Documents, workloadIdOf } from './documents.ts';
import { checkProfiles } from './profiles.ts';
import type { FileOf } from './schema.ts';
import { checkWorkloadProfiles } from './workloadProfiles.ts';

/** Everything that the files of a catalogue say against each other, file by file; empty for a sound one. */
export function checkCatalogue(documents: Documents, workloads: readonly string[]): Problem[] {
  const { systems, pairings, tiers, facility, supply, profiles, workloadProfiles, sources, frontiers } =
    documents;
  const systemIds = Object.keys(systems.value);
  const servers = [...systemIds, ...Object.keys(pairings?.value ?? {})];
  const decoders = decodersOf(pairings?.value ?? {});
  const faultsIn = <T>(document: ReadDocument<T> | undefined, check: (faults: Faults) => void): Problem[] => {
    if (!document) return [];
    const faults = collectFaults(document.positionOf);
    checkSources(document.value, Object.keys(sources.value), faults);
    check(faults);
    return faults.problems();
  };
  return [
    ...faultsIn(systems, (faults) => checkSystems(documents, faults)),
    ...faultsIn(pairings, (faults) => checkPairings(documents, workloads, faults)),
    ...faultsIn(tiers, (faults) => checkTiers(documents, workloads, faults)),
    ...faultsIn(facility, (faults) => checkFacility(documents, faults)),
    ...faultsIn(profiles, (faults) => checkProfiles(profiles?.value ?? {}, faults)),
    ...faultsIn(workloadProfiles, (faults) =>
      checkWorkloadProfiles(workloadProfiles?.value ?? {}, Object.keys(profiles?.value ?? {}), faults),
    ),
    ...faultsIn(supply, (faults) => checkSupply(documents, systemIds, faults)),
    ...[...frontiers.values()].flatMap((document) =>
      faultsIn(document, (faults) => checkFrontiers(document.value, servers, decoders, faults)),
    ),
  ];
}

// The decode system of each pairing that has one, by the pairing's id.
function decodersOf(pairings: FileOf<'pairings'>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(pairings).flatMap(([id, { decode }]) => (decode ? [[id, decode.system] as const] : [])),
  );
}

function checkSystems({ systems }: Documents, faults: Faults): void {
  for (const [id, system] of Object.entries(systems.value)) {
    if (system.accelerators.value === 0)
      faults.add(
        [id, 'accelerators', 'value'],
        'a rack without accelerators serves nobody; write 1 or more.',
      );
    if (system.itPower?.value === 0)
      faults.add(
        [id, 'itPower', 'value'],
        'a rack without power would fill no site; write more than 0, such as "237.6 kW".',
      );
    if (system.capex?.value === 0)
      faults.add(
        [id, 'capex', 'value'],
        'a rack that costs nothing is bought without end; write more than 0, such as "3.5M USD".',
      );
    if (system.disabled !== undefined) continue;
    for (const field of ['itPower', 'capex'] as const) {
      if (system[field]) continue;
      faults.add([id], `has no "${field}"; write one, or say with "disabled" why it cannot be bought.`);
    }
  }
}

function checkTiers({ name, tiers }: Documents, workloads: readonly string[], faults: Faults): void {
  for (const [id, tier] of Object.entries(tiers.value)) {
    const workload = workloadIdOf(tier, name);
    if (workload === undefined) {
      faults.add(
        [id, 'workload'],
        `names none for the catalogue ${quoted(name)}; write the name of a frontier file.`,
      );
    } else if (!workloads.includes(workload)) {
      const path = typeof tier.workload === 'string' ? [id, 'workload'] : [id, 'workload', name];
      faults.add(
        path,
        `there is no frontier file ${quoted(`${workload}.yaml`)}; ${didYouMean(workload, workloads)}`,
      );
    }
    for (const end of ['least', 'marker', 'most'] as const) {
      if (tier.interactivity[end].value === 0)
        faults.add([id, 'interactivity', end, 'value'], `${NO_SPEED}; write more than 0.`);
    }
    const { least, marker, most } = tier.interactivity;
    const speed = quoted(writeQuantity('interactivity', marker.value));
    if (least.value > marker.value) {
      const what = `is faster than the tier's marker; write at most ${speed}, or move the marker.`;
      faults.add([id, 'interactivity', 'least', 'value'], what);
    }
    if (most.value < marker.value) {
      const what = `is slower than the tier's marker; write at least ${speed}, or move the marker.`;
      faults.add([id, 'interactivity', 'most', 'value'], what);
    }
  }
}

function checkFacility({ facility }: Documents, faults: Faults): void {
  for (const cooling of ['air', 'liquid'] as const) {
    if (facility.value.pue[cooling].value >= 1) continue;
    faults.add(['pue', cooling, 'value'], 'a site cannot take less than its racks do; write 1 or more.');
  }
  for (const part of ['utilisation', 'availability', 'loadFactor'] as const) {
    if (facility.value[part].value > 0) continue;
    faults.add([part, 'value'], 'at 0 % no rack would work; write more than 0 % and at most 100 %.');
  }
  for (const life of ['itLife', 'shellLife'] as const) {
    if (facility.value[life].value > 0) continue;
    faults.add(
      [life, 'value'],
      'what lasts no time is never paid off; write more than 0, such as "4 years".',
    );
  }
}

function checkSupply({ supply }: Documents, systemIds: readonly string[], faults: Faults): void {
  const poolOf = new Map<string, string>();
  for (const [id, pool] of Object.entries(supply?.value ?? {})) {
    for (const [index, system] of pool.systems.entries()) {
      const path = [id, 'systems', index];
      if (!systemIds.includes(system))
        faults.add(path, `there is no system ${quoted(system)}; ${didYouMean(system, systemIds)}`);
      const other = poolOf.get(system);
      if (other !== undefined)
        faults.add(path, `${quoted(system)} is already in "${other}"; a system is in one pool only.`);
      poolOf.set(system, id);
    }
    for (const [index, { from }] of pool.deliveries.entries()) {
      const before = pool.deliveries[index - 1];
      if (!before || from > before.from) continue;
      faults.add(
        [id, 'deliveries', index, 'from'],
        `"${writeMonth(from)}" does not come after "${writeMonth(before.from)}"; write the earliest first.`,
      );
    }
  }
}
