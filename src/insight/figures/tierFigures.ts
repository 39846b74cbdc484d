import { withInputTokens } from '../../scenario/inputPrice.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Tier } from '../../scenario/tier.ts';
import { oneFigure, type ScenarioFigure, severalFigures, statedFigure } from './figure.ts';

/** What is known of each tier: its price, the speed that it promises, its demand and its input tokens. */
export function tierFigures(scenario: Scenario): ScenarioFigure[] {
  return scenario.tiers.flatMap((tier) => {
    const put = (changed: Tier): Scenario => withTier(scenario, changed);
    const { id, interactivity, inputPerOutput, cacheHits } = tier;
    return [
      ...priceFigure(tier, put),
      oneFigure(`speed of ${id}`, 'tok/s/user', interactivity, (changed) =>
        put({ ...tier, interactivity: changed }),
      ),
      ...demandFigure(tier, put),
      ...(inputPerOutput
        ? [
            oneFigure(`input tokens for each output token of ${id}`, 'ratio', inputPerOutput, (changed) =>
              put(withInputTokens(tier, { inputPerOutput: changed })),
            ),
          ]
        : []),
      ...(cacheHits
        ? [
            oneFigure(
              `part of the input tokens of ${id} from a cache`,
              'fraction',
              cacheHits,
              (changed) => put(withInputTokens(tier, { cacheHits: changed })),
              { most: 1 },
            ),
          ]
        : []),
    ];
  });
}

// Prices of later periods follow the first. Nothing can be tried of a price of nothing.
function priceFigure(tier: Tier, put: (tier: Tier) => Scenario): ScenarioFigure[] {
  const { id, priceUsdPerMtok: price, pricesUsdPerMtok: prices } = tier;
  if (price.value === 0) return [];
  return [
    // A tier and a system may have one name.
    oneFigure(`token price of ${id}`, 'USD per M output tokens', price, (changed) =>
      put({
        ...tier,
        priceUsdPerMtok: changed,
        ...(prices && { pricesUsdPerMtok: prices.map((one) => one * (changed.value / price.value)) }),
      }),
    ),
  ];
}

// The demand of all periods together. What is promised as a part of it follows it, and a rate never is more than what is wanted.
function demandFigure(tier: Tier, put: (tier: Tier) => Scenario): ScenarioFigure[] {
  const { id, demand, commitment, commitmentParts, priceSteps } = tier;
  const mostPart = priceSteps?.at(-1)?.demandPart ?? 1;
  const { mean, low, high } = demand;
  if (mean === undefined) return [];
  const figures = mean.map((value, index) => {
    const range = [low?.[index] ?? value, high?.[index] ?? value] as const;
    return { ...statedFigure(value), ...((low || high) && { range }) };
  });
  return [
    severalFigures(`demand for ${id}`, figures, (change) => {
      const changed = figures.map((figure) => change(figure).value);
      return put({
        ...tier,
        demand: { ...demand, mean: changed },
        ...(commitment && {
          commitment: commitment.map((promised, index) => {
            const wanted = changed[index] ?? promised;
            const part = commitmentParts?.[index] ?? null;
            return part === null ? Math.min(promised, wanted * mostPart) : part * wanted;
          }),
        }),
      });
    }),
  ];
}

function withTier(scenario: Scenario, changed: Tier): Scenario {
  return { ...scenario, tiers: scenario.tiers.map((tier) => (tier.id === changed.id ? changed : tier)) };
}
