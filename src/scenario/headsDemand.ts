import type { CatalogueTier } from '../catalogue/catalogue.ts';
import { SECONDS_PER_MONTH } from '../quantity/constants.ts';
import { formatTokenRate } from '../quantity/format.ts';
import { roundTo10 } from '../quantity/round.ts';
import { atStarts, type Tell } from './perPeriod.ts';
import type { Period } from './scenario.ts';
import type { Setting } from './setting.ts';
import type { TierDemand } from './tier.ts';

type Wanted = Pick<TierDemand, 'mean' | 'low' | 'high' | 'most' | 'whole'>;

/**
 * The demand of a tier, Mtok/s in each period, which is no more than its seats or users take; where it is unlimited, what they take. As it is
 * where the scenario counts neither. Where the count cuts a forecast short, a remark says so.
 */
export function headsDemand(
  { name }: CatalogueTier,
  { price = {} }: Setting,
  demand: Wanted,
  periods: readonly Period[],
  tell: Tell,
): Wanted {
  const { heads, tokens } = price.seat
    ? { heads: price.seat.seats, tokens: price.seat.tokens }
    : { heads: price.uplift?.users, tokens: price.uplift?.tokens };
  const who = price.seat ? 'seats' : 'users';
  if (heads === undefined || tokens === undefined) return demand;
  const most = atStarts(heads, periods, `The number of ${who} of ${name}`, tell).map((count) =>
    roundTo10(((count ?? 0) * tokens) / SECONDS_PER_MONTH),
  );
  const taken = withinHeads(demand, most);
  const cut = headsRemark(name, who, taken, periods);
  if (cut !== undefined) tell(cut);
  return taken;
}

/** What seats or users take of a forecast, Mtok/s by period; all that they take where it is unlimited. */
export function withinHeads(
  { mean, low, high }: Pick<TierDemand, 'mean' | 'low' | 'high'>,
  most: readonly number[],
): Wanted {
  if (mean === undefined) return { mean: most, most, whole: {} };
  const forecast = { mean, ...(low && { low }), ...(high && { high }) };
  const bounded = (rates: readonly number[]) => rates.map((rate, index) => Math.min(rate, most[index] ?? 0));
  const isCut = Object.values(forecast).some((rates) =>
    rates.some((rate, index) => rate > (most[index] ?? 0)),
  );
  if (!isCut) return { ...forecast, most };
  return {
    mean: bounded(mean),
    ...(low && { low: bounded(low) }),
    ...(high && { high: bounded(high) }),
    most,
    whole: forecast,
  };
}

/** Says of the first period in which seats or users take less than the forecast that they do; undefined where they never do. */
export function headsRemark(
  name: string,
  who: Who,
  { most = [], whole }: Wanted,
  periods: readonly Period[],
): string | undefined {
  const mean = whole?.mean ?? [];
  const cut = periods.findIndex((_, index) => (mean[index] ?? 0) > (most[index] ?? 0));
  if (cut < 0) return undefined;
  return `${headsTake(name, who)} ${formatTokenRate(most[cut] ?? 0)} in ${periods[cut]?.id}, less than the ${formatTokenRate(mean[cut] ?? 0)} of its forecast: no more than they take is planned.`;
}

/** How that remark begins. */
export function headsTake(name: string, who: Who): string {
  return `The ${who} of ${name} take`;
}

type Who = 'seats' | 'users';
