import { writeMonth } from '../quantity/month.ts';
import { quoted } from '../quantity/printable.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import type { Problem } from '../reading/inputError.ts';
import type { ReadDocument } from '../reading/readDocument.ts';
import { checkFrontiers } from './checkFrontiers.ts';
import { checkSources } from './checkSources.ts';
import { type Documents, workloadIdOf } from './documents.ts';
import { collect, knownNames, type Report } from './report.ts';

/** Everything that the files of a catalogue say against each other, file by file; empty for a sound one. */
export function checkCatalogue(documents: Documents, workloads: readonly string[]): Problem[] {
  const { systems, pairings, tiers, facility, supply, sources, frontiers } = documents;
  const systemIds = Object.keys(systems.value);
  const servers = [...systemIds, ...Object.keys(pairings?.value ?? {})];
  const faultsIn = <T>(document: ReadDocument<T> | undefined, check: (report: Report) => void): Problem[] => {
    if (!document) return [];
    return collect(document, (report) => {
      checkSources(document.value, Object.keys(sources.value), report);
      check(report);
    });
  };
  return [
    ...faultsIn(systems, (report) => checkSystems(documents, report)),
    ...faultsIn(pairings, (report) => checkPairings(documents, systemIds, report)),
    ...faultsIn(tiers, (report) => checkTiers(documents, workloads, report)),
    ...faultsIn(facility, (report) => checkFacility(documents, report)),
    ...faultsIn(supply, (report) => checkSupply(documents, systemIds, report)),
    ...[...frontiers.values()].flatMap((document) =>
      faultsIn(document, (report) => checkFrontiers(document.value, servers, report)),
    ),
  ];
}

function checkSystems({ systems }: Documents, report: Report): void {
  for (const [id, system] of Object.entries(systems.value)) {
    if (system.accelerators.value === 0)
      report([id, 'accelerators', 'value'], 'a rack without accelerators serves nobody; write 1 or more.');
    if (system.disabled !== undefined) continue;
    for (const field of ['itPower', 'capex'] as const) {
      if (system[field]) continue;
      report([id], `has no "${field}"; write one, or say with "disabled" why it cannot be bought.`);
    }
  }
}

function checkPairings({ pairings, tiers }: Documents, systemIds: readonly string[], report: Report): void {
  const tierIds = Object.keys(tiers.value);
  for (const [id, pairing] of Object.entries(pairings?.value ?? {})) {
    if (systemIds.includes(id)) report([id], 'is also the id of a system; give the pairing another one.');
    const parts = Object.entries(pairing.racks);
    if (parts.length < 2) report([id, 'racks'], 'one system alone is no pairing; name at least two.');
    for (const [system, count] of parts) {
      const path = [id, 'racks', system];
      if (!systemIds.includes(system))
        report(path, `there is no system ${quoted(system)}; ${knownNames(system, systemIds)}`);
      if (count.value === 0)
        report(
          [...path, 'value'],
          'a system of which there is none has no part in it; write more than 0, or leave it out.',
        );
    }
    for (const [index, tier] of (pairing.tiers ?? []).entries()) {
      if (tierIds.includes(tier)) continue;
      report([id, 'tiers', index], `there is no tier ${quoted(tier)}; ${knownNames(tier, tierIds)}`);
    }
  }
}

function checkTiers({ name, tiers }: Documents, workloads: readonly string[], report: Report): void {
  for (const [id, tier] of Object.entries(tiers.value)) {
    const workload = workloadIdOf(tier, name);
    if (workload === undefined) {
      report(
        [id, 'workload'],
        `names none for the catalogue ${quoted(name)}; write the name of a frontier file.`,
      );
    } else if (!workloads.includes(workload)) {
      const path = typeof tier.workload === 'string' ? [id, 'workload'] : [id, 'workload', name];
      report(
        path,
        `there is no frontier file ${quoted(`${workload}.yaml`)}; ${knownNames(workload, workloads)}`,
      );
    }
    const { least, marker, most } = tier.interactivity;
    const speed = quoted(writeQuantity('interactivity', marker.value));
    if (least.value > marker.value) {
      const what = `is faster than the tier's marker; write at most ${speed}, or move the marker.`;
      report([id, 'interactivity', 'least', 'value'], what);
    }
    if (most.value < marker.value) {
      const what = `is slower than the tier's marker; write at least ${speed}, or move the marker.`;
      report([id, 'interactivity', 'most', 'value'], what);
    }
  }
}

function checkFacility({ facility }: Documents, report: Report): void {
  for (const cooling of ['air', 'liquid'] as const) {
    if (facility.value.pue[cooling].value >= 1) continue;
    report(['pue', cooling, 'value'], 'a site cannot take less than its racks do; write 1 or more.');
  }
}

function checkSupply({ supply }: Documents, systemIds: readonly string[], report: Report): void {
  const poolOf = new Map<string, string>();
  for (const [id, pool] of Object.entries(supply?.value ?? {})) {
    for (const [index, system] of pool.systems.entries()) {
      const path = [id, 'systems', index];
      if (!systemIds.includes(system))
        report(path, `there is no system ${quoted(system)}; ${knownNames(system, systemIds)}`);
      const other = poolOf.get(system);
      if (other !== undefined)
        report(path, `${quoted(system)} is already in "${other}"; a system is in one pool only.`);
      poolOf.set(system, id);
    }
    for (const [index, { from }] of pool.deliveries.entries()) {
      const before = pool.deliveries[index - 1];
      if (!before || from > before.from) continue;
      report(
        [id, 'deliveries', index, 'from'],
        `"${writeMonth(from)}" does not come after "${writeMonth(before.from)}"; write the earliest first.`,
      );
    }
  }
}
