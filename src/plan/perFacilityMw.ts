import type { System } from '../catalogue/catalogue.ts';
import type { Site } from '../scenario/scenario.ts';
import type { CurveReading, PrefillReading } from './operatingPoint.ts';
import { prefillDecodeBalance } from './prefillDecode.ts';
import { rackMw } from './rackPower.ts';
import type { PrefillDecodeServer, RackServer, Server } from './servers.ts';

/** What a server makes of one facility MW at a site, and how its systems share that MW. */
export interface PerFacilityMw {
  /** Output Mtok/s before availability and utilisation. */
  readonly rated: number;
  /** Parts that add up to 1; a system that takes no part is left out. */
  readonly powerOfSystem: readonly { readonly system: string; readonly fraction: number }[];
}

/** Throughput and split of power of a server at a site, from what its curve gives (design section 3). */
export function perFacilityMw(site: Site, server: Server, curve: CurveReading): PerFacilityMw {
  return server.kind === 'racks' ? inRatio(site, server, curve) : inBalance(site, server, curve);
}

// The power of systems in a ratio splits by racks times MW per rack.
function inRatio(site: Site, server: RackServer, curve: CurveReading): PerFacilityMw {
  const parts = server.systems.map(({ system, racks }) => ({ system, mw: racks * rackMw(site, system) }));
  const unitMw = parts.reduce((sum, part) => sum + part.mw, 0);
  const accelerators = server.systems.reduce(
    (sum, { system, racks }) => sum + racks * system.accelerators.value,
    0,
  );
  return {
    rated: curve.throughput * (curve.basis === 'accelerator' ? accelerators / unitMw : 1),
    powerOfSystem: parts.map(({ system, mw }) => ({ system: system.id, fraction: mw / unitMw })),
  };
}

function inBalance(site: Site, { prefill, decode }: PrefillDecodeServer, curve: CurveReading): PerFacilityMw {
  const { inputRate, inputPerOutput, cacheHits } = curve.prefill as PrefillReading;
  const balance = prefillDecodeBalance({
    inputRate: inputRate.value * acceleratorsPerMw(site, prefill),
    outputRate: curve.throughput * (curve.basis === 'accelerator' ? acceleratorsPerMw(site, decode) : 1),
    inputPerOutput: inputPerOutput.value,
    cacheHits: cacheHits?.value ?? 0,
  });
  const parts = [
    { system: prefill.id, fraction: balance.prefill },
    { system: decode.id, fraction: balance.decode },
  ];
  return { rated: balance.mtokPerSPerMw, powerOfSystem: parts.filter(({ fraction }) => fraction > 0) };
}

function acceleratorsPerMw(site: Site, system: System): number {
  return system.accelerators.value / rackMw(site, system);
}
