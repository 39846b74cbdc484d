import type { Catalogue, CatalogueTier } from '../catalogue/catalogue.ts';
import type { Figure } from '../catalogue/figure.ts';
import type { Forecast } from '../demand/forecast.ts';
import { formatTokenRate } from '../quantity/format.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import type { Period, Tier, TierDemand } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { type Setting, settingOf } from './setting.ts';
import { shareLimit } from './shares.ts';
import { stated } from './stated.ts';

/** The tiers of the catalogue that are on and those that the scenario switches off, in the order of the tiers file. */
export function chosenTiers(
  file: ScenarioFile,
  catalogue: Catalogue,
  faults: Faults,
): { readonly on: CatalogueTier[]; readonly off: CatalogueTier[] } {
  const known = [...catalogue.tiers.keys()];
  for (const id of Object.keys(file.tiers ?? {})) {
    if (catalogue.tiers.has(id)) continue;
    const hint = didYouMean(id, known, `it has ${known.join(', ') || 'none'}.`);
    faults.add(['tiers', id], `the catalogue "${catalogue.name}" has no tier "${id}"; ${hint}`);
  }
  const tiers = [...catalogue.tiers.values()];
  const on = tiers.filter(({ id }) => file.tiers?.[id] !== 'off');
  if (on.length === 0)
    faults.add(['tiers'], 'every tier is off, so there is nothing to sell; take "off" from at least one.');
  return { on, off: tiers.filter(({ id }) => file.tiers?.[id] === 'off') };
}

/** One tier as the scenario has it. A commitment above the demand is a fault, and so is a part of unlimited demand. */
export function tierOf(
  tier: CatalogueTier,
  file: ScenarioFile,
  catalogue: Catalogue,
  periods: readonly Period[],
  forecast: Forecast | undefined,
  faults: Faults,
): Tier {
  const setting = settingOf(file, tier.id);
  const demand: TierDemand = forecast?.tiers.get(tier.id) ?? {};
  const committed = commitmentOf(tier.id, setting, periods, demand.mean, faults);
  const limit = shareLimit(setting.share);
  return {
    id: tier.id,
    name: tier.name,
    model: tier.model,
    workload: tier.workload,
    isStandIn: !(catalogue.workloads.get(tier.workload)?.models ?? []).includes(tier.model),
    priceUsdPerMtok:
      setting.price?.output === undefined ? tier.priceUsdPerMtok : stated(setting.price.output),
    interactivity:
      setting.interactivity === undefined ? interactivityOf(tier, file) : stated(setting.interactivity),
    demand,
    ...(committed !== undefined && { commitment: committed }),
    ...(limit !== undefined && { share: limit }),
  };
}

function interactivityOf(tier: CatalogueTier, file: ScenarioFile): Figure {
  return file.interactivity === 'marker' ? tier.markerInteractivity : tier.leastInteractivity;
}

function commitmentOf(
  tier: string,
  setting: Setting,
  periods: readonly Period[],
  mean: readonly number[] | undefined,
  faults: Faults,
): readonly number[] | undefined {
  const { commitment } = setting;
  if (commitment === undefined) return undefined;
  if ('share' in commitment) {
    if (mean === undefined) {
      faults.add(
        ['tiers', tier, 'commitment'],
        `${writeQuantity('share', commitment.share)} of an unlimited demand is no number of tokens; write a rate, such as "100 Mtok/s", or give a forecast.`,
      );
      return undefined;
    }
    return commitment.share === 0 ? undefined : mean.map((rate) => rate * commitment.share);
  }
  const { rate } = commitment;
  const short = (mean ?? []).findIndex((most) => most < rate);
  if (mean !== undefined && short >= 0) {
    const most = mean[short] as number;
    faults.add(
      ['tiers', tier, 'commitment'],
      `${writeQuantity('tokenRate', rate)} is more than the ${formatTokenRate(most)} that the forecast has for the tier in ${
        (periods[short] as Period).id
      }; write at most that, or a part of the forecast such as "100 %".`,
    );
  }
  return rate === 0 ? undefined : periods.map(() => rate);
}
