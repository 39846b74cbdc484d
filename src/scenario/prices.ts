import type { CatalogueTier } from '../catalogue/catalogue.ts';
import { MONTHS_PER_YEAR } from '../quantity/constants.ts';
import { atStarts, type Tell } from './perPeriod.ts';
import { baseStep } from './priceSteps.ts';
import type { Period, Tier } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { settingOf } from './setting.ts';
import { stated } from './stated.ts';

/**
 * What a tier's tokens cost, in the first period and in each: of a demand curve, at its base. The price of a period is that of its start; one that the
 * scenario states by months is not changed on top, and before its first month the catalogue's holds.
 */
export function pricesOf(
  tier: CatalogueTier,
  file: ScenarioFile,
  periods: readonly Period[],
  tell: Tell,
): Pick<Tier, 'priceUsdPerMtok' | 'pricesUsdPerMtok'> {
  const setting = settingOf(file, tier.id).price;
  const output = baseStep(setting?.steps ?? [])?.price ?? setting?.output;
  if (output === undefined || typeof output === 'number') {
    const price = output === undefined ? tier.priceUsdPerMtok : stated(output);
    const growth = 1 + (file.change?.tokenPrices ?? 0);
    const start = periods[0]?.startMonth ?? 0;
    const prices = periods.map(
      ({ startMonth }) => price.value * growth ** ((startMonth - start) / MONTHS_PER_YEAR),
    );
    return { priceUsdPerMtok: price, ...ifMoving(prices) };
  }
  const steps = atStarts(output, periods, `The price of ${tier.name}`, tell);
  const [first] = steps;
  return {
    priceUsdPerMtok: first === undefined ? tier.priceUsdPerMtok : stated(first),
    ...ifMoving(steps.map((price) => price ?? tier.priceUsdPerMtok.value)),
  };
}

function ifMoving(prices: readonly number[]): Pick<Tier, 'pricesUsdPerMtok'> {
  return prices.every((price) => price === prices[0]) ? {} : { pricesUsdPerMtok: prices };
}
