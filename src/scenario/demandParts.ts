import type { Forecast, TierForecast } from '../demand/forecast.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import { roundTo10 } from '../quantity/round.ts';
import { listed } from '../quantity/words.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { Demand } from './demand.ts';
import type { ScenarioFile } from './schema.ts';
import { settingOf } from './setting.ts';

/**
 * The demand of which each tier takes the part that the scenario states; the very same where no part differs from the whole. What
 * is known of the forecast does not hold for numbers that were scaled, so they count as an assumption. A part of unlimited demand is a fault.
 */
export function scaledDemand(
  demand: Demand,
  file: ScenarioFile,
  tiers: readonly string[],
  faults: Faults,
): Demand {
  const parts = tiers.flatMap((tier) => {
    const part = settingOf(file, tier).demand;
    return part === undefined ? [] : [{ tier, part }];
  });
  const { forecast } = demand;
  if (forecast === undefined) {
    for (const { tier, part } of parts)
      faults.add(
        ['tiers', tier, 'demand'],
        `${writeQuantity('partOfForecast', part)} of an unlimited demand is no number of tokens; give a forecast, such as "forecast: { ${tier}: 200 Mtok/s }", or take "demand" away.`,
      );
    return demand;
  }
  const scaled = parts.filter(({ part }) => part !== 1);
  if (scaled.length === 0) return demand;
  const inWords = scaled.map(({ tier, part }) => `${tier} to ${writeQuantity('partOfForecast', part)}`);
  return {
    forecast: { ...forecast, tiers: scaledTiers(forecast.tiers, new Map(scaled.map(partByTier))) },
    grade: 'assumption',
    note: `Scaled by the scenario, ${listed(inWords)}; before that: ${demand.note}`,
  };
}

function partByTier({ tier, part }: { readonly tier: string; readonly part: number }): [string, number] {
  return [tier, part];
}

function scaledTiers(tiers: Forecast['tiers'], parts: ReadonlyMap<string, number>): Forecast['tiers'] {
  return new Map(
    [...tiers].map(([tier, forecast]) => [tier, scaledForecast(forecast, parts.get(tier) ?? 1)]),
  );
}

function scaledForecast(forecast: TierForecast, part: number): TierForecast {
  if (part === 1) return forecast;
  const scaled = (rates: readonly number[]) => rates.map((rate) => roundTo10(rate * part));
  return {
    mean: scaled(forecast.mean),
    ...(forecast.low && { low: scaled(forecast.low) }),
    ...(forecast.high && { high: scaled(forecast.high) }),
  };
}
