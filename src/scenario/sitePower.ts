import { writeMonth } from '../quantity/month.ts';
import { writeQuantity } from '../quantity/quantity.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { type Step, type Stepped, stepsIn, valueIn } from '../reading/steps.ts';
import { changes, type Tell } from './perPeriod.ts';
import type { Period } from './scenario.ts';

/** MW at the meter in each period: the least of its months. A site without power in any period is a fault. */
export function sitePower(
  site: string,
  power: Stepped<number>,
  periods: readonly Period[],
  faults: Faults,
  tell: Tell,
): number[] {
  const steps = stepsIn(power);
  const perPeriod = periods.map((period) => leastIn(steps, period));
  if (perPeriod.every((mw) => mw === 0)) faults.add(['sites', site, 'power'], noPower(steps));
  for (const { fromMonth } of changes(steps)) {
    const index = periods.findIndex((period) => isWithin(period, fromMonth));
    if (index >= 0)
      tell(
        `The power of ${site} changes in ${writeMonth(fromMonth)}, within the period ${periods[index]?.id}, which is planned with the least power of its months: ${writeQuantity('power', perPeriod[index] as number)}.`,
      );
    else if (fromMonth >= endOf(periods))
      tell(
        `The power of ${site} changes in ${writeMonth(fromMonth)}, after the horizon, so the change is not used.`,
      );
  }
  return perPeriod;
}

function leastIn(steps: readonly Step<number>[], period: Period): number {
  const within = steps.filter(({ fromMonth }) => isWithin(period, fromMonth));
  return Math.min(valueIn(steps, period.startMonth) ?? 0, ...within.map(({ value }) => value));
}

function isWithin({ startMonth, months }: Period, month: number): boolean {
  return startMonth < month && month < startMonth + months;
}

function endOf(periods: readonly Period[]): number {
  const last = periods.at(-1);
  return last === undefined ? 0 : last.startMonth + last.months;
}

function noPower(steps: readonly Step<number>[]): string {
  if (steps.every(({ value }) => value === 0))
    return 'a site without power holds no racks; write its power at the meter, such as "1 GW", or leave the site out.';
  return 'the site has no power throughout any period, because a period has the least power of its months; write earlier months, or shorter or more periods.';
}
