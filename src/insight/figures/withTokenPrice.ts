import type { Scenario } from '../../scenario/scenario.ts';
import { scaled } from './scaled.ts';

/** The scenario with the tokens of a tier at a factor of their price, in every period. */
export function withTokenPrice(scenario: Scenario, tier: string, factor: number): Scenario {
  return {
    ...scenario,
    tiers: scenario.tiers.map((one) =>
      one.id === tier
        ? {
            ...one,
            priceUsdPerMtok: scaled(one.priceUsdPerMtok, factor),
            ...(one.pricesUsdPerMtok && {
              pricesUsdPerMtok: one.pricesUsdPerMtok.map((usd) => usd * factor),
            }),
          }
        : one,
    ),
  };
}
