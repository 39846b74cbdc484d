import type { CatalogueTier } from '../catalogue/catalogue.ts';
import { SECONDS_PER_MONTH } from '../quantity/constants.ts';
import { formatTokenRate } from '../quantity/format.ts';
import { roundTo10 } from '../quantity/round.ts';
import { atStarts, type Tell } from './perPeriod.ts';
import type { Period } from './scenario.ts';
import type { Setting } from './setting.ts';
import type { TierDemand } from './tier.ts';

type Wanted = Pick<TierDemand, 'mean' | 'low' | 'high' | 'most'>;

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
  const { heads, tokens, who } = price.seat
    ? { heads: price.seat.seats, tokens: price.seat.tokens, who: 'seats' }
    : { heads: price.uplift?.users, tokens: price.uplift?.tokens, who: 'users' };
  if (heads === undefined || tokens === undefined) return demand;
  const most = atStarts(heads, periods, `The number of ${who} of ${name}`, tell).map((count) =>
    roundTo10(((count ?? 0) * tokens) / SECONDS_PER_MONTH),
  );
  const bounded = (rates: readonly number[]) => rates.map((rate, index) => Math.min(rate, most[index] ?? 0));
  const { mean, low, high } = demand;
  if (mean === undefined) return { mean: most, most };
  const cut = periods.findIndex((_, index) => (mean[index] ?? 0) > (most[index] ?? 0));
  if (cut < 0) return { ...demand, most };
  tell(
    `The ${who} of ${name} take ${formatTokenRate(most[cut] ?? 0)} in ${periods[cut]?.id}, less than the ${formatTokenRate(mean[cut] ?? 0)} of its forecast: no more than they take is planned.`,
  );
  return {
    mean: bounded(mean),
    ...(low && { low: bounded(low) }),
    ...(high && { high: bounded(high) }),
    most,
  };
}
