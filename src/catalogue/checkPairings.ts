import { quoted } from '../quantity/printable.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import type { Path } from '../reading/path.ts';
import type { Documents } from './documents.ts';
import type { FileOf } from './schema.ts';

type PairingFile = FileOf<'pairings'>[string];

/** Reports pairings of unknown systems, for unknown tiers or workloads, and those in which a system has no part. */
export function checkPairings(
  { systems, pairings, tiers }: Documents,
  workloads: readonly string[],
  faults: Faults,
): void {
  const systemIds = Object.keys(systems.value);
  const tierIds = Object.keys(tiers.value);
  for (const [id, pairing] of Object.entries(pairings?.value ?? {})) {
    if (systemIds.includes(id)) faults.add([id], 'is also the id of a system; give the pairing another one.');
    if (pairing.racks) checkRacks(id, pairing.racks, systemIds, faults);
    if (pairing.prefill) checkPrefill(id, pairing.prefill, systemIds, workloads, faults);
    if (pairing.decode) checkDecode(id, pairing.decode, pairing.prefill, systemIds, faults);
    for (const [index, tier] of (pairing.tiers ?? []).entries()) {
      if (tierIds.includes(tier)) continue;
      faults.add([id, 'tiers', index], `there is no tier ${quoted(tier)}; ${didYouMean(tier, tierIds)}`);
    }
  }
}

function checkRacks(
  id: string,
  racks: NonNullable<PairingFile['racks']>,
  systemIds: readonly string[],
  faults: Faults,
): void {
  const parts = Object.entries(racks);
  if (parts.length < 2) faults.add([id, 'racks'], 'one system alone is no pairing; name at least two.');
  for (const [system, count] of parts) {
    const path = [id, 'racks', system];
    checkSystem(system, path, systemIds, faults);
    if (count.value === 0)
      faults.add(
        [...path, 'value'],
        'a system of which there is none has no part in it; write more than 0, or leave it out.',
      );
  }
}

function checkPrefill(
  id: string,
  { system, input }: NonNullable<PairingFile['prefill']>,
  systemIds: readonly string[],
  workloads: readonly string[],
  faults: Faults,
): void {
  checkSystem(system, [id, 'prefill', 'system'], systemIds, faults);
  const rates = Object.entries(input);
  if (rates.length === 0)
    faults.add(
      [id, 'prefill', 'input'],
      'names no workload; write how many input tokens an accelerator reads, by workload.',
    );
  for (const [workload, rate] of rates) {
    const path = [id, 'prefill', 'input', workload];
    if (!workloads.includes(workload))
      faults.add(
        path,
        `there is no frontier file ${quoted(`${workload}.yaml`)}; ${didYouMean(workload, workloads)}`,
      );
    if (rate.value === 0)
      faults.add(
        [...path, 'value'],
        'a system that reads no input cannot prefill; write more than 0, or leave the workload out.',
      );
  }
}

function checkDecode(
  id: string,
  { system }: NonNullable<PairingFile['decode']>,
  prefill: PairingFile['prefill'],
  systemIds: readonly string[],
  faults: Faults,
): void {
  const path = [id, 'decode', 'system'];
  checkSystem(system, path, systemIds, faults);
  if (system === prefill?.system)
    faults.add(
      path,
      `${quoted(system)} prefills already; name another system, or give ${quoted(system)} a curve of its own and leave the pairing out.`,
    );
}

function checkSystem(system: string, path: Path, systemIds: readonly string[], faults: Faults): void {
  if (systemIds.includes(system)) return;
  faults.add(path, `there is no system ${quoted(system)}; ${didYouMean(system, systemIds)}`);
}
