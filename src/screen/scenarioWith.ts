import { match } from 'ts-pattern';
import { roundTo10 } from '../quantity/round.ts';
import type { Scenario, Tier, TierDemand } from '../scenario/scenario.ts';
import { stated } from '../scenario/stated.ts';
import type { Target } from './input.ts';

/** The scenario with other values of one input, one for each period where it has several; `opened` is the scenario before any change. */
export function scenarioWith(
  scenario: Scenario,
  target: Target,
  values: readonly number[],
  opened: Scenario,
): Scenario {
  const withTier = (tier: string, change: (tier: Tier) => Tier): Scenario => ({
    ...scenario,
    tiers: scenario.tiers.map((one) => (one.id === tier ? change(one) : one)),
  });
  return match(target)
    .returnType<Scenario>()
    .with({ kind: 'power' }, ({ site }) => ({
      ...scenario,
      sites: scenario.sites.map((one) => (one.id === site ? { ...one, powerMw: values } : one)),
    }))
    .with({ kind: 'capex' }, () => ({ ...scenario, capexBudgetMusd: values }))
    .with({ kind: 'demand' }, ({ tier }) => ({
      ...withTier(tier, (one) => ({ ...one, demand: withMean(one.demand, values) })),
      forecast: changedForecast(opened.forecast),
    }))
    .with({ kind: 'price' }, ({ tier }) => withTier(tier, (one) => withPrices(one, values)))
    .with({ kind: 'racks' }, () => ({ ...scenario, racks: values[0] === 1 ? 'whole' : 'continuous' }))
    .exhaustive();
}

// The range around the mean keeps its proportion to it.
function withMean(demand: TierDemand, mean: readonly number[]): TierDemand {
  const scaled = (rates: readonly number[]) =>
    rates.map((rate, period) => {
      const [before, after] = [demand.mean?.[period] ?? 0, mean[period] ?? 0];
      return before === 0 ? rate + after : roundTo10((rate * after) / before);
    });
  return {
    ...demand,
    mean,
    ...(demand.low && { low: scaled(demand.low) }),
    ...(demand.high && { high: scaled(demand.high) }),
  };
}

function withPrices(tier: Tier, prices: readonly number[]): Tier {
  return {
    ...tier,
    priceUsdPerMtok: stated(prices[0] ?? 0),
    ...(tier.pricesUsdPerMtok && { pricesUsdPerMtok: prices }),
  };
}

// What the file's forecast is known by does not hold for numbers that were nudged.
function changedForecast({ note }: Scenario['forecast']): Scenario['forecast'] {
  return { grade: 'assumption', note: `Changed on the screen; before that: ${note}` };
}
