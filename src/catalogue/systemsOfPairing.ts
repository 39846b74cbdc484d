import type { Pairing } from './catalogue.ts';

/** Ids of the systems that serve together in a pairing of either kind, sorted, each once. */
export function systemsOfPairing(pairing: Pairing): string[] {
  const ids =
    'racks' in pairing
      ? pairing.racks.map(({ system }) => system)
      : [pairing.prefill.system, pairing.decode.system];
  return [...new Set(ids)].sort();
}
