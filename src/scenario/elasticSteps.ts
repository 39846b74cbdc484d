import type { CatalogueTier } from '../catalogue/catalogue.ts';
import { roundTo10 } from '../quantity/round.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { Path } from '../reading/path.ts';
import type { Tell } from './perPeriod.ts';
import type { Tier } from './tier.ts';

/**
 * The demand curve that an elasticity e makes around the price P0 and the demand Q0 of a tier: Q / Q0 = (P / P0)^-e, at fourteen prices.
 * Empty where it makes none: one that is not above 1, or above any that is known, and a price of nothing are faults.
 */
export function elasticSteps(
  { name }: CatalogueTier,
  elasticity: number,
  { priceUsdPerMtok, pricesUsdPerMtok }: Pick<Tier, 'priceUsdPerMtok' | 'pricesUsdPerMtok'>,
  path: Path,
  faults: Faults,
  tell: Tell,
): Pick<Tier, 'priceSteps'> {
  if (elasticity <= 1) {
    faults.add(
      path,
      elasticity < -1
        ? `states how much more is wanted where the price is lower, and stands without a sign; write ${-elasticity}.`
        : `with an elasticity of ${elasticity} cheaper tokens never earn more, and the dearest price would always be the best; write a number above 1, such as 1.2, or take it away.`,
    );
    return {};
  }
  if (elasticity > MOST_ELASTIC) {
    faults.add(
      path,
      `an elasticity of ${elasticity} is more than any demand for tokens has shown; write at most ${MOST_ELASTIC}.`,
    );
    return {};
  }
  if (Math.min(...(pricesUsdPerMtok ?? [priceUsdPerMtok.value])) === 0) {
    faults.add(
      path,
      'the tier costs nothing, and no elasticity tells how many would pay; state a price, or take the elasticity away.',
    );
    return {};
  }
  tell(
    `The demand for ${name} has an elasticity of ${elasticity} around its price: it may be sold at prices from a tenth of that to twice as much, one for all buyers.`,
  );
  return {
    priceSteps: ELASTIC_PRICES.map((pricePart) => ({
      pricePart,
      demandPart: roundTo10(pricePart ** -elasticity),
    })),
  };
}

/** The highest elasticity of a price: published ones lie between 1.1 and 1.8 (the claim `jevons` in models/claims.yaml). */
export const MOST_ELASTIC = 5;

/** Ten prices to a factor of ten, from twice the price to a tenth of it: the same for every elasticity. */
const ELASTIC_PRICES = Array.from({ length: 14 }, (_, index) => roundTo10(10 ** ((3 - index) / 10)));
