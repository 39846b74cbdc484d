import { formatShare, formatTokenRate } from '../../../quantity/format.ts';
import { listed } from '../../../quantity/words.ts';
import { safe } from '../../../report/safe.ts';
import { rangeInWords } from '../../../report/words.ts';
import type { Tier } from '../../../scenario/tier.ts';

/** What limits a tier in a period beside its demand: commitment, share of power, sites, hours; empty where nothing does. */
export function tierTerms({ commitment, share, sites, demand }: Tier, period: number): string {
  const committed = commitment?.[period] ?? 0;
  const terms = [
    ...(committed > 0 ? [`commitment ${formatTokenRate(committed)}`] : []),
    ...(share === undefined ? [] : shareInWords(share)),
    ...(sites ? [`only at ${listed(sites.map((site) => safe(site)))}`] : []),
    ...(demand.deferrable ? ['at any hour of the day'] : []),
  ];
  return terms.join(', ');
}

function shareInWords({ least = 0, most = 1 }: NonNullable<Tier['share']>): string[] {
  const [from, to] = [formatShare(least), formatShare(most)];
  if (least > 0 && most < 1) return [`power share ${from === to ? from : rangeInWords(from, to)}`];
  if (least > 0) return [`power share at least ${from}`];
  return most < 1 ? [`power share at most ${to}`] : [];
}
