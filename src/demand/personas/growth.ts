import { match } from 'ts-pattern';
import { MONTHS_PER_YEAR } from '../../quantity/constants.ts';
import { type Step, valueIn } from '../../reading/steps.ts';
import type { ForecastPeriod } from '../forecast.ts';
import type { Band } from './band.ts';

/** How the size of a group changes from the start of the horizon on; rates are per year. */
export type Growth =
  | { readonly kind: 'none' }
  | { readonly kind: 'compound'; readonly perYear: Band }
  | { readonly kind: 'linear'; readonly usersPerYear: Band }
  | { readonly kind: 'logistic'; readonly perYear: Band; readonly mostUsers: Band }
  | { readonly kind: 'steps'; readonly steps: readonly Step<Band>[] };

/** Which number of a band counts: its middle, an end, or one that is drawn. */
export type Pick = (band: Band) => number;

/**
 * Users of a group in each period, as the mean over the period, by the curve's integral. `users` is the size at the start of the first
 * period, t are years since then:
 *
 *     compound   users (1 + g)^t
 *     linear     users + r t, and never fewer than none
 *     logistic   most / (1 + (most / users - 1) (1 + g)^-t), which grows as compound does while users are few
 *     steps      users until the first step, then what the last step says
 *
 * Less than a thousandth of a user is none: a group that falls without end would else ask for 1e-25 Mtok/s, which no solver can promise.
 */
export function usersOver(
  users: number,
  growth: Growth,
  periods: readonly ForecastPeriod[],
  pick: Pick,
): number[] {
  const start = periods[0]?.startMonth ?? 0;
  const inPeriod = (curve: MeanOver) => (period: ForecastPeriod) => {
    const from = (period.startMonth - start) / MONTHS_PER_YEAR;
    return curve(from, from + period.months / MONTHS_PER_YEAR);
  };
  const meanIn = match(growth)
    .returnType<(period: ForecastPeriod) => number>()
    .with({ kind: 'none' }, () => () => users)
    .with({ kind: 'compound' }, ({ perYear }) => inPeriod(compound(users, Math.log1p(pick(perYear)))))
    .with({ kind: 'linear' }, ({ usersPerYear }) => inPeriod(linear(users, pick(usersPerYear))))
    .with({ kind: 'logistic' }, ({ perYear, mostUsers }) =>
      inPeriod(logistic(users, Math.log1p(pick(perYear)), pick(mostUsers))),
    )
    .with({ kind: 'steps' }, ({ steps }) => stepped(users, steps, pick))
    .exhaustive();
  return periods.map((period) => {
    const mean = meanIn(period);
    return mean < LEAST_USERS ? 0 : mean;
  });
}

const LEAST_USERS = 1e-3;

/** A rate per year below which nothing grows within any horizon. */
const NO_GROWTH = 1e-12;

/** The mean of a curve from one time to another, in years. */
type MeanOver = (from: number, to: number) => number;

// The mean of e^(qt) from a to b is e^(qa) (e^(q(b - a)) - 1) / (q (b - a)).
function compound(users: number, rate: number): MeanOver {
  if (Math.abs(rate) < NO_GROWTH || users === 0) return () => users;
  return (from, to) => {
    const along = rate * (to - from);
    return (users * Math.exp(rate * from) * Math.expm1(along)) / along;
  };
}

function linear(users: number, perYear: number): MeanOver {
  return (from, to) => {
    const [first, last] = [users + perYear * from, users + perYear * to];
    if (first >= 0 && last >= 0) return (first + last) / 2;
    if (first <= 0) return 0;
    // A triangle down to the time when the last user leaves.
    return ((first / 2) * (first / -perYear)) / (to - from);
  };
}

// With A = most / users - 1 the curve is most e^(qt) / (e^(qt) + A), whose integral is most ln(e^(qt) + A) / q.
function logistic(users: number, rate: number, most: number): MeanOver {
  if (Math.abs(rate) < NO_GROWTH || users === 0) return () => users;
  const missing = most / users - 1;
  return (from, to) => {
    const along = rate * (to - from);
    const grown = Math.expm1(along) / (1 + missing * Math.exp(-rate * from));
    return (most * Math.log1p(grown)) / along;
  };
}

function stepped(
  users: number,
  steps: readonly Step<Band>[],
  pick: Pick,
): (period: ForecastPeriod) => number {
  return ({ startMonth, months }) => {
    let sum = 0;
    for (let month = 0; month < months; month++) {
      const step = valueIn(steps, startMonth + month);
      sum += step === undefined ? users : pick(step);
    }
    return sum / months;
  };
}
