import type { CatalogueTier } from '../catalogue/catalogue.ts';
import { formatPrice } from '../quantity/format.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import { listed } from '../quantity/words.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { Path } from '../reading/path.ts';
import { concaveSteps } from './concaveSteps.ts';
import { elasticSteps } from './elasticSteps.ts';
import type { Tell } from './perPeriod.ts';
import type { StatedPriceStep } from './priceSchema.ts';
import type { Setting } from './setting.ts';
import type { PriceStep, Tier } from './tier.ts';

/** The price of a tier, and those of later periods where it changes. */
type Prices = Pick<Tier, 'priceUsdPerMtok' | 'pricesUsdPerMtok'>;

/**
 * The demand curve of a tier around its price: the steps that the scenario states, or those that an elasticity makes. Empty where the
 * tier has one price. Steps below a mix of their neighbours give way to that mix, which a remark says. A curve of an unlimited demand is
 * a fault, and so is one whose prices do not fall while demand grows, and an elasticity around a price of nothing or beside a stated
 * number of seats or users.
 */
export function priceStepsOf(
  tier: CatalogueTier,
  setting: Setting,
  prices: Prices,
  hasForecast: boolean,
  faults: Faults,
  tell: Tell,
): Pick<Tier, 'priceSteps'> {
  const { steps, elasticity } = setting.price ?? {};
  if (steps === undefined && elasticity === undefined) return {};
  const path = ['tiers', tier.id, 'price'];
  if (!hasForecast)
    faults.add(
      path,
      'a demand curve is made of parts of a forecast, and the demand is unlimited; give a forecast, or state one price.',
    );
  checkHeads(setting, [...path, 'elasticity'], faults);
  if (steps !== undefined) return statedSteps(tier, steps, setting, prices, path, faults, tell);
  return elasticSteps(tier, elasticity as number, prices, [...path, 'elasticity'], faults, tell);
}

// Who states how many buy leaves nothing to a price, and beside price steps nobody is counted.
function checkHeads({ price = {} }: Setting, path: Path, faults: Faults): void {
  if (price.elasticity === undefined) return;
  for (const [key, heads] of [
    ['seats', price.seat?.seats],
    ['users', price.uplift?.users],
  ] as const)
    if (heads !== undefined)
      faults.add(
        path,
        `the number of ${key} is stated, and with an elasticity it would follow from the price; take "elasticity" away, or "${key}" and give a forecast.`,
      );
}

/**
 * The step at whose price the forecast stands, on which the curve is built: the dearest at which all of it is wanted, or the cheapest
 * where nowhere all of it is.
 */
export function baseStep(steps: readonly StatedPriceStep[]): StatedPriceStep | undefined {
  return steps.find(({ demand }) => demand >= 1) ?? steps.at(-1);
}

function statedSteps(
  { name }: CatalogueTier,
  steps: readonly StatedPriceStep[],
  setting: Setting,
  { priceUsdPerMtok: base }: Prices,
  path: Path,
  faults: Faults,
  tell: Tell,
): Pick<Tier, 'priceSteps'> {
  for (const key of ['output', 'elasticity'] as const)
    if (setting.price?.[key] !== undefined)
      faults.add(
        [...path, key],
        `the price has "steps" already, which say all prices; take "${key}" or "steps" away.`,
      );
  const sound = steps.filter((_, index) => isSound(steps, index, [...path, 'steps', index], faults));
  if (sound.length < steps.length) return {};
  const stated = steps.map(({ price, demand }) => ({ pricePart: price / base.value, demandPart: demand }));
  const kept = concaveSteps(stated);
  const dropped = steps.filter((_, index) => !kept.includes(stated[index] as PriceStep));
  if (dropped.length > 0)
    tell(
      `The demand curve of ${name} is not concave at ${listed(dropped.map(({ price }) => formatPrice(price)))}: a price between the neighbouring steps earns more there. It is planned with its concave hull, without ${dropped.length === 1 ? 'that step' : 'those steps'}.`,
    );
  return { priceSteps: kept };
}

function isSound(steps: readonly StatedPriceStep[], index: number, path: Path, faults: Faults): boolean {
  const [step, before] = [steps[index] as StatedPriceStep, steps[index - 1]];
  if (step.demand === 0) {
    faults.add(
      [...path, 'demand'],
      'at this price nothing is wanted, so the step sells nothing; leave it out.',
    );
    return false;
  }
  if (before === undefined || (step.price < before.price && step.demand > before.demand)) {
    if (step.price > 0) return true;
    faults.add(
      [...path, 'price'],
      'tokens that cost nothing bring nothing, so the step is never sold; leave it out.',
    );
    return false;
  }
  const isCheaper = step.price < before.price;
  const [key, dimension] = isCheaper
    ? (['demand', 'partOfForecast'] as const)
    : (['price', 'tokenPrice'] as const);
  faults.add(
    [...path, key],
    isCheaper
      ? `${writeQuantity(dimension, step.demand)} is no more than the ${writeQuantity(dimension, before.demand)} that is wanted at the dearer step before it; demand counts all buyers who pay that price or more, so write a larger part of the forecast.`
      : `${writeQuantity(dimension, step.price)} is no less than the ${writeQuantity(dimension, before.price)} of the step before it; write the steps by falling price, each with all that is wanted at it.`,
  );
  return false;
}
