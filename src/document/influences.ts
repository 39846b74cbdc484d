import type { AtEnd, Influences } from '../insight/influence/influence.ts';
import type { PlanDocument } from './schema.ts';
import { usd } from './usd.ts';

type Written = NonNullable<PlanDocument['explanation']>['influences'];

/** What a plan hangs on, in USD. */
export function influencesIn({ valueMusd, anewMusd, numbers }: Influences): Written {
  return {
    valueUsd: usd(valueMusd),
    anewUsd: usd(anewMusd),
    numbers: numbers.map(({ what, grade, one, isTried, fixed, anew }) => ({
      what,
      grade,
      ...(one && { value: one.value, unit: one.unit, low: one.range[0], high: one.range[1] }),
      ...(isTried && { isTried }),
      fixed: endsIn(fixed),
      anew: endsIn(anew),
    })),
  };
}

function endsIn([low, high]: readonly [AtEnd, AtEnd]): { lowUsd?: number; highUsd?: number } {
  return {
    ...(low.kind === 'worth' && { lowUsd: usd(low.valueMusd) }),
    ...(high.kind === 'worth' && { highUsd: usd(high.valueMusd) }),
  };
}
