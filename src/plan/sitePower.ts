import type { Site } from '../scenario/scenario.ts';

/** MW at the meter of a site in a period of the horizon. */
export function availableMw({ powerMw }: Site, periodIndex: number): number {
  return powerMw[periodIndex] ?? 0;
}

/** MW that racks may take: those at the meter less the reserve. */
export function usableMw(site: Site, periodIndex: number): number {
  const available = availableMw(site, periodIndex);
  return site.reserve === undefined ? available : available * (1 - site.reserve);
}
