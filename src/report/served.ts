import { formatShare, formatTokenRate } from '../quantity/format.ts';

/** What of a tier's demand is served, Mtok/s; without a limit there is no demand. */
export interface Served {
  readonly servedMtokPerS: number;
  readonly demandMtokPerS?: number;
}

/** The part of the demand that is served; where demand is unlimited, 1 for whatever is served. */
export function servedShare({ servedMtokPerS, demandMtokPerS }: Served): number {
  if (demandMtokPerS === undefined) return servedMtokPerS > 0 ? 1 : 0;
  return demandMtokPerS === 0 ? 0 : servedMtokPerS / demandMtokPerS;
}

/**
 * What is served of a demand: `46.4 of 90 Mtok/s`, the unit once where both have the same. The short form is for a narrow column:
 * where the units differ it says the part in percent, and it does not say that there is no limit.
 */
export function servedInWords(tier: Served, form: 'long' | 'short'): string {
  const { servedMtokPerS, demandMtokPerS } = tier;
  const served = formatTokenRate(servedMtokPerS);
  if (demandMtokPerS === undefined) return form === 'long' ? `${served}, no limit` : served;
  const demand = formatTokenRate(demandMtokPerS);
  if (servedMtokPerS === 0) return `0 of ${demand}`;
  const [value, unit] = served.split(' ');
  if (unit === demand.split(' ')[1]) return `${value} of ${demand}`;
  return `${form === 'long' ? served : formatShare(servedShare(tier))} of ${demand}`;
}
