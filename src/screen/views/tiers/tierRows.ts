import { blockMw, tierInBlock } from '../../../plan/inBlock.ts';
import type { OptionEntry, TierEntry } from '../../../plan/periods.ts';
import type { Plan } from '../../../plan/plan.ts';
import { perYear } from '../../../quantity/perYear.ts';
import type { Tier } from '../../../scenario/tier.ts';
import type { View } from '../../view.ts';

/** What a tier is given and sells in a period, in a part of the day or as the mean of it, by all sites; its power at one site where that is chosen. */
export interface TierRow {
  readonly tier: Tier;
  readonly powerMw: number;
  /** Part of the power of all tiers, at the same sites. */
  readonly powerShare: number;
  readonly servedMtokPerS: number;
  /** Absent where demand is unlimited, or may be served at any hour. */
  readonly demandMtokPerS?: number;
  readonly idleMtokPerS: number;
  readonly priceUsdPerMtok: number;
  /** A year, of the whole day. */
  readonly revenueMusd: number;
  /** The most power first; at the chosen site only. */
  readonly servers: readonly TierServer[];
}

/** One server of a tier at one site. */
export interface TierServer {
  readonly server: string;
  readonly site: string;
  readonly powerMw: number;
  readonly madeMtokPerS: number;
  /** Part of what all servers at all sites make for the tier. */
  readonly part: number;
  /** Speed that users see at its operating point, tok/s. */
  readonly interactivity: number;
}

/** The tiers of the chosen period, in the order of the scenario; none where there is no such period. */
export function tierRows({ scenario, periods }: Plan, view: View): TierRow[] {
  const period = periods[view.period];
  if (period === undefined) return [];
  const block = scenario.blocks.findIndex(({ id }) => id === view.block);
  const rows = period.tiers.flatMap((entry) => {
    const tier = scenario.tiers.find(({ id }) => id === entry.tier);
    return tier
      ? [{ ...rowOf(tier, entry, block, view.site), revenueMusd: perYear(entry.revenueMusd, period.months) }]
      : [];
  });
  const totalMw = rows.reduce((sum, { powerMw }) => sum + powerMw, 0);
  return rows.map((row) => ({ ...row, powerShare: totalMw > 0 ? row.powerMw / totalMw : 0 }));
}

function rowOf(
  tier: Tier,
  entry: TierEntry,
  block: number,
  site: string | undefined,
): Omit<TierRow, 'powerShare' | 'revenueMusd'> {
  const shown = block < 0 ? entry : tierInBlock(entry, block);
  const { servedMtokPerS, demandMtokPerS, idleMtokPerS } = shown;
  const all = entry.options.map((option) => serverOf(option, block));
  const made = all.reduce((sum, { madeMtokPerS }) => sum + madeMtokPerS, 0);
  const servers = all
    .filter((server) => (site === undefined || server.site === site) && server.powerMw > 0)
    .map((server) => ({ ...server, part: made > 0 ? server.madeMtokPerS / made : 0 }))
    .toSorted((a, b) => b.powerMw - a.powerMw);
  return {
    tier,
    powerMw: servers.reduce((sum, { powerMw }) => sum + powerMw, 0),
    servedMtokPerS,
    ...(demandMtokPerS !== undefined && { demandMtokPerS }),
    idleMtokPerS,
    priceUsdPerMtok: shown.priceUsdPerMtok ?? entry.priceUsdPerMtok,
    servers,
  };
}

function serverOf(option: OptionEntry, block: number): Omit<TierServer, 'part'> {
  const { server, site, interactivity } = option;
  const powerMw = block < 0 ? option.powerMw : blockMw(option, block);
  const madeMtokPerS = block < 0 ? option.madeMtokPerS : powerMw * option.billableMtokPerSPerMw;
  return { server, site, powerMw, madeMtokPerS, interactivity };
}
