import type { PeriodEntry } from '../../../plan/periods.ts';
import type { Plan } from '../../../plan/plan.ts';
import { counted } from '../../../quantity/counted.ts';
import { periodLabel } from '../../../quantity/periodLabel.ts';
import type { Period } from '../../../scenario/scenario.ts';

/** A plan in one of its periods. */
export interface PlanThen {
  readonly plan: Plan;
  readonly period: PeriodEntry;
}

/** The same period of two plans. */
export interface Moment {
  readonly label: string;
  /** What a reader must know of the two periods, in whole sentences. */
  readonly notes: readonly string[];
  readonly now: PlanThen;
  readonly pinned: PlanThen;
}

/**
 * Some period of a plan beside the period of the other that begins in the same month, or else the one within which it begins; otherwise
 * why there is none, in a sentence.
 */
export function momentOf(now: Plan, pinned: Plan, at: number): Moment | string {
  const period = now.periods[at];
  const planned = now.scenario.periods[at];
  if (period === undefined || planned === undefined) return 'There is no such period.';
  const label = periodLabel(planned);
  const there = placeOf(planned.startMonth, pinned.scenario.periods);
  const [other, others] = [pinned.periods[there], pinned.scenario.periods[there]];
  if (other !== undefined && others !== undefined)
    return {
      label,
      notes: [
        ...(others.startMonth === planned.startMonth
          ? []
          : [
              `The other plan has no period that begins in ${planned.id}: the one from ${others.id} on stands here.`,
            ]),
        ...(other.months === period.months
          ? []
          : [
              `That period has ${counted(period.months, 'month')} now and ${counted(other.months, 'month')} in the other plan.`,
            ]),
      ],
      now: { plan: now, period },
      pinned: { plan: pinned, period: other },
    };
  const [first, last] = [pinned.scenario.periods[0], pinned.scenario.periods.at(-1)];
  const span = first && last ? `: it has ${labelsOf(first, last)}` : '';
  return `${label} is only in the plan on show; the other has no such time${span}.`;
}

function placeOf(startMonth: number, periods: readonly Period[]): number {
  const same = periods.findIndex((period) => period.startMonth === startMonth);
  return same >= 0
    ? same
    : periods.findIndex(
        (period) => period.startMonth < startMonth && startMonth < period.startMonth + period.months,
      );
}

function labelsOf(first: Period, last: Period): string {
  const [from, to] = [periodLabel(first), periodLabel(last)];
  return from === to ? from : `${from} to ${to}`;
}
