import type { PeriodOf } from './section.ts';

type FleetEntry = PeriodOf['fleet'][number];

/**
 * Racks of a system at a site that ran in the period before and are switched off from this one on; 0 where there are none. Those
 * delivered in this very period never ran, so no more are switched off than run no longer.
 */
export function switchedOffNow(
  before: PeriodOf | undefined,
  { site, system, running, switchedOff }: FleetEntry,
): number {
  const own = before?.fleet.find((entry) => entry.site === site && entry.system === system);
  if (own === undefined) return 0;
  return Math.max(0, Math.min(switchedOff - own.switchedOff, own.running - running));
}
