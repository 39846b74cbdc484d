import type { Catalogue, CatalogueTier, Pairing } from '../catalogue/catalogue.ts';
import type { Figure } from '../catalogue/figure.ts';
import type { Forecast } from '../demand/forecast.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { commitmentOf } from './commitment.ts';
import { headsDemand } from './headsDemand.ts';
import { inputTokensOf } from './inputTokens.ts';
import type { Tell } from './perPeriod.ts';
import { priceStepsOf } from './priceSteps.ts';
import { pricesOf } from './prices.ts';
import type { Block, Period } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { type Setting, settingOf } from './setting.ts';
import { shapeOf } from './shape.ts';
import { shareLimit } from './shares.ts';
import { stated } from './stated.ts';
import type { Tier } from './tier.ts';

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

/** What a tier is made from beside its own setting. */
export interface Surroundings {
  readonly file: ScenarioFile;
  readonly catalogue: Catalogue;
  readonly periods: readonly Period[];
  readonly blocks: readonly Block[];
  readonly pairings: readonly Pairing[];
  /** Absent where demand is unlimited. */
  readonly forecast?: Forecast | undefined;
}

/** One tier as the scenario has it. */
export function tierOf(tier: CatalogueTier, around: Surroundings, faults: Faults, tell: Tell): Tier {
  const { file, catalogue, periods, forecast } = around;
  const setting = settingOf(file, tier.id);
  const demand = headsDemand(tier, setting, forecast?.tiers.get(tier.id) ?? {}, periods, tell);
  const inputTokens = inputTokensOf(tier, setting, catalogue, around.pairings, tell);
  const prices = pricesOf(tier, file, periods, inputTokens, faults, tell);
  const curve = priceStepsOf(tier, setting, prices, demand.mean !== undefined, faults, tell);
  const most = curve.priceSteps?.at(-1)?.demandPart;
  const committed = commitmentOf(
    tier,
    setting.commitment,
    periods,
    { ...demand, mostPart: most },
    faults,
    tell,
  );
  const limit = shareLimit(setting.share);
  const sites = sitesOf(tier.id, setting, Object.keys(file.sites), faults);
  const day = { blocks: around.blocks, isStated: file.blocks !== undefined, profiles: catalogue.profiles };
  return {
    id: tier.id,
    name: tier.name,
    model: tier.model,
    workload: tier.workload,
    isStandIn: !(catalogue.workloads.get(tier.workload)?.models ?? []).includes(tier.model),
    ...prices,
    ...curve,
    interactivity:
      setting.interactivity === undefined ? interactivityOf(tier, file) : stated(setting.interactivity),
    demand: { ...demand, ...shapeOf(tier, setting, day, faults, tell) },
    ...committed,
    ...(limit !== undefined && { share: limit }),
    ...(sites && { sites }),
    ...inputTokens,
  };
}

function interactivityOf(tier: CatalogueTier, file: ScenarioFile): Figure {
  return file.interactivity === 'marker' ? tier.markerInteractivity : tier.leastInteractivity;
}

function sitesOf(
  tier: string,
  { sites }: Setting,
  known: readonly string[],
  faults: Faults,
): string[] | undefined {
  if (sites === undefined) return undefined;
  const path = ['tiers', tier, 'sites'];
  if (sites.length === 0)
    faults.add(path, 'an empty list leaves no site to serve the tier; name sites, or leave the list out.');
  for (const [index, id] of sites.entries()) {
    if (sites.indexOf(id) < index) faults.add([...path, index], `"${id}" is listed twice; keep one.`);
    else if (!known.includes(id))
      faults.add([...path, index], `no site is called "${id}"; ${didYouMean(id, known)}`);
  }
  return sites.toSorted();
}
