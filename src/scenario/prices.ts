import type { CatalogueTier } from '../catalogue/catalogue.ts';
import type { Figure } from '../catalogue/figure.ts';
import { MONTHS_PER_YEAR } from '../quantity/constants.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { earningsPerHead } from './earningsPerHead.ts';
import { inputEarnings } from './inputEarnings.ts';
import { atStarts, type Tell } from './perPeriod.ts';
import { baseStep } from './priceSteps.ts';
import type { Period } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { settingOf } from './setting.ts';
import { stated } from './stated.ts';
import type { Tier } from './tier.ts';

/** What a tier earns by the output token, and what that is made from. */
export type Prices = Pick<Tier, 'priceUsdPerMtok' | 'pricesUsdPerMtok' | 'earnings'>;

/** The input tokens of a tier, for which it may be paid. */
export type InputTokens = Pick<Tier, 'inputPerOutput' | 'cacheHits'>;

/**
 * What a tier's output tokens earn, in the first period and in each: of a demand curve, at its base. The price of a period is
 * that of its start; one that the scenario states by months is not changed on top, and before its first month the catalogue's
 * holds. What a seat, a user or a task is worth stands still. Two ways to earn are a fault, and so is one that lacks a number.
 */
export function pricesOf(
  tier: CatalogueTier,
  file: ScenarioFile,
  periods: readonly Period[],
  inputTokens: InputTokens,
  faults: Faults,
  tell: Tell,
): Prices {
  const setting = settingOf(file, tier.id);
  checkOneWay(tier.id, setting.price ?? {}, faults);
  const perHead = earningsPerHead(tier, setting, faults, tell);
  if (perHead) return perHead;
  const { prices, parts } = tokenPrices(tier, file, periods, tell);
  return inputEarnings(tier, setting, { prices, parts }, inputTokens, faults, tell);
}

type Price = NonNullable<ReturnType<typeof settingOf>['price']>;

// Prices of tokens go together, and price steps have their own words for what stands beside them.
function checkOneWay(tier: string, price: Price, faults: Faults): void {
  const ways = [
    (['output', 'input', 'cached'] as const).find((key) => price[key] !== undefined),
    ...(['steps', 'seat', 'uplift', 'internal'] as const).filter((key) => price[key] !== undefined),
  ].filter((key) => key !== undefined);
  const [first, second] = ways;
  if (first === undefined || second === undefined || (first === 'output' && second === 'steps')) return;
  faults.add(
    ['tiers', tier, 'price', second],
    `the tier earns by "${first}" already, and a tier earns in one way; take "${first}" or "${second}" away.`,
  );
}

/** The price of output tokens alone, in the first period and in each, and how prices of tokens change over the periods. */
function tokenPrices(
  tier: CatalogueTier,
  file: ScenarioFile,
  periods: readonly Period[],
  tell: Tell,
): { readonly prices: Prices; readonly parts: readonly number[] } {
  const setting = settingOf(file, tier.id).price;
  const output = baseStep(setting?.steps ?? [])?.price ?? setting?.output;
  if (output === undefined || typeof output === 'number') {
    const price: Figure = output === undefined ? tier.priceUsdPerMtok : stated(output);
    const growth = 1 + (file.change?.tokenPrices ?? 0);
    const start = periods[0]?.startMonth ?? 0;
    const parts = periods.map(({ startMonth }) => growth ** ((startMonth - start) / MONTHS_PER_YEAR));
    return {
      prices: { priceUsdPerMtok: price, ...ifMoving(parts.map((part) => price.value * part)) },
      parts,
    };
  }
  const steps = atStarts(output, periods, `The price of ${tier.name}`, tell);
  const [first] = steps;
  return {
    prices: {
      priceUsdPerMtok: first === undefined ? tier.priceUsdPerMtok : stated(first),
      ...ifMoving(steps.map((price) => price ?? tier.priceUsdPerMtok.value)),
    },
    parts: periods.map(() => 1),
  };
}

function ifMoving(prices: readonly number[]): Pick<Tier, 'pricesUsdPerMtok'> {
  return prices.every((price) => price === prices[0]) ? {} : { pricesUsdPerMtok: prices };
}
