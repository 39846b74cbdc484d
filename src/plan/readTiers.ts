import { SECONDS_PER_YEAR } from '../quantity/constants.ts';
import type { Tier } from '../scenario/tier.ts';
import { tokenPrice } from '../scenario/tokenPrice.ts';
import type { Amounts } from './amounts.ts';
import { blockDemand } from './blockDemand.ts';
import type { Formulation } from './formulation.ts';
import { blockMw } from './inBlock.ts';
import type { BlockEntry, OptionEntry, TierEntry } from './periods.ts';
import { readCurve } from './readCurve.ts';
import type { Span } from './schedule.ts';

/** What each tier is given, makes and sells in a period, weighted over the blocks of the day, in the order of the tiers. */
export function readTiers(formulation: Formulation, span: Span, amounts: Amounts): TierEntry[] {
  const served = formulation.scenario.tiers.map((tier) => readTier(formulation, tier, span, amounts));
  const totalMw = served.reduce((sum, tier) => sum + tier.powerMw, 0);
  return served.map((tier) => ({ ...tier, powerShare: totalMw > 0 ? tier.powerMw / totalMw : 0 }));
}

function readTier(
  formulation: Formulation,
  tier: Tier,
  span: Span,
  amounts: Amounts,
): Omit<TierEntry, 'powerShare'> {
  const { scenario } = formulation;
  const { period, index, years } = span;
  const options = readOptions(formulation, tier.id, span, amounts);
  const demandMtokPerS = tier.demand.mean?.[index];
  const sold = scenario.blocks.map(({ id }) => amounts.soldMtokPerS(tier.id, period.id, id));
  const reading = readCurve(scenario, tier, index, sold);
  const blocks = scenario.blocks.map(({ id, share }, at) => {
    const made = options.reduce((sum, option) => sum + blockMw(option, at) * option.billableMtokPerSPerMw, 0);
    const servedMtokPerS = sold[at] ?? 0;
    const price = reading?.blockPrices?.[at];
    const wanted =
      demandMtokPerS === undefined || tier.demand.deferrable
        ? undefined
        : blockDemand(tier, demandMtokPerS, at);
    const entry: BlockEntry = {
      block: id,
      powerMw: options.reduce((sum, option) => sum + blockMw(option, at), 0),
      servedMtokPerS,
      ...(wanted !== undefined && { demandMtokPerS: wanted }),
      idleMtokPerS: idleOf(made, servedMtokPerS),
      ...(price !== undefined && { priceUsdPerMtok: price }),
    };
    return { share, entry };
  });
  const mean = (of: (entry: BlockEntry) => number) =>
    blocks.reduce((sum, { share, entry }) => sum + share * of(entry), 0);
  const servedMtokPerS = mean((entry) => entry.servedMtokPerS);
  const priceUsdPerMtok = reading?.priceUsdPerMtok ?? tokenPrice(tier, index);
  return {
    tier: tier.id,
    powerMw: options.reduce((sum, option) => sum + option.powerMw, 0),
    servedMtokPerS,
    ...(demandMtokPerS !== undefined && { demandMtokPerS }),
    idleMtokPerS: mean((entry) => entry.idleMtokPerS),
    priceUsdPerMtok,
    ...(reading && { curve: reading.curve }),
    revenueMusd: (servedMtokPerS * priceUsdPerMtok * SECONDS_PER_YEAR * years) / 1e6,
    options,
    ...(blocks.length > 1 && { blocks: blocks.map(({ entry }) => entry) }),
  };
}

// Rounding leaves some 1e-13 of what is made; that is not idle capacity.
const NEGLIGIBLE = 1e-9;

function idleOf(made: number, served: number): number {
  const idle = made - served;
  return idle > NEGLIGIBLE * made ? idle : 0;
}

function readOptions(
  { scenario, optionsIn }: Formulation,
  tier: string,
  { period, index }: Span,
  amounts: Amounts,
): OptionEntry[] {
  return (optionsIn[index] ?? [])
    .filter((option) => option.tier === tier)
    .flatMap((option) => {
      const blocksMw = scenario.blocks.map(({ id }) =>
        amounts.allocatedMw(option.site, tier, option.server, period.id, id),
      );
      const powerMw = blocksMw.reduce((sum, mw, at) => sum + mw * (scenario.blocks[at]?.share ?? 0), 0);
      if (powerMw === 0) return [];
      const gain = option.gain[index] ?? 1;
      const billableMtokPerSPerMw = option.billableMtokPerSPerMw * gain;
      return [
        {
          site: option.site,
          server: option.server,
          powerMw,
          powerMwOfSystem: option.powerOfSystem.map(({ system, fraction }) => ({
            system,
            powerMw: powerMw * fraction,
          })),
          ratedMtokPerSPerMw: option.ratedMtokPerSPerMw * gain,
          billableMtokPerSPerMw,
          madeMtokPerS: powerMw * billableMtokPerSPerMw,
          interactivity: option.interactivity,
          curve: option.curve,
          ...(blocksMw.length > 1 && { blocksMw }),
        },
      ];
    });
}
