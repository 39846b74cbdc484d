import type { z } from 'zod';
import { writeMonth } from '../quantity/month.ts';
import type { Faults } from '../reading/collectFaults.ts';
import type { ForecastPeriod } from './forecast.ts';
import type { horizonSchema } from './horizonSchema.ts';

type Horizon = z.output<typeof horizonSchema>;

/** The periods of a horizon, earliest first, without gaps. Listed ones that are not so are faults. */
export function periodsOf(horizon: Horizon, faults: Faults): ForecastPeriod[] {
  const { start = 0, periods = 1, months = 12 } = horizon;
  if (typeof periods === 'number')
    return Array.from({ length: periods }, (_, index) => period(start + index * months, months));
  const listed = periods.map((each) => period(each.start, each.months));
  for (const [index, each] of listed.entries()) {
    const before = listed[index - 1];
    const problem = before && misplaced(each, before);
    if (problem !== undefined) faults.add(['horizon', 'periods', index, 'start'], problem);
  }
  return listed;
}

function period(startMonth: number, months: number): ForecastPeriod {
  return { id: writeMonth(startMonth), startMonth, months };
}

/** Why a period cannot come after the one before it in the list; undefined where it can. */
function misplaced(each: ForecastPeriod, before: ForecastPeriod): string | undefined {
  const next = before.startMonth + before.months;
  const apart = each.startMonth - before.startMonth;
  if (apart === before.months) return undefined;
  if (apart < 0)
    return `the period ${each.id} stands after the later period ${before.id}; write the earliest period first.`;
  const startHere = `"start: ${writeMonth(next)}" here`;
  if (apart === 0)
    return `the period ${each.id} stands twice in the list; write ${startHere}, or keep one of the two.`;
  const advice = `write ${startHere}, or "months: ${apart}" for the period ${before.id}.`;
  return apart < before.months
    ? `the period ${each.id} begins within the period ${before.id}, which lasts until ${writeMonth(next - 1)}; ${advice}`
    : `no period holds ${monthsBetween(next, each.startMonth - 1)}, between the periods ${before.id} and ${each.id}; ${advice}`;
}

function monthsBetween(first: number, last: number): string {
  return first === last
    ? `the month ${writeMonth(first)}`
    : `the months from ${writeMonth(first)} to ${writeMonth(last)}`;
}
