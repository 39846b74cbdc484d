import type { PeriodEntry } from '../../../plan/periods.ts';
import type { Plan } from '../../../plan/plan.ts';
import { periodLabel } from '../../../quantity/periodLabel.ts';
import { counted } from '../../../report/words.ts';

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

/** Some period of a plan beside the period of the other that begins in the same month; otherwise why there is none, in a sentence. */
export function momentOf(now: Plan, pinned: Plan, at: number): Moment | string {
  const period = now.periods[at];
  const planned = now.scenario.periods[at];
  if (period === undefined || planned === undefined) return 'There is no such period.';
  const label = periodLabel(planned);
  const there = pinned.scenario.periods.findIndex(({ startMonth }) => startMonth === planned.startMonth);
  const other = pinned.periods[there];
  if (other !== undefined)
    return {
      label,
      notes:
        other.months === period.months
          ? []
          : [
              `That period has ${counted(period.months, 'month')} now and ${counted(other.months, 'month')} in the pinned plan.`,
            ],
      now: { plan: now, period },
      pinned: { plan: pinned, period: other },
    };
  const [first, last] = [pinned.scenario.periods[0], pinned.scenario.periods.at(-1)];
  const span = first && last ? `: it has ${labelsOf(first, last)}` : '';
  return `${label} is only in the plan on show; the pinned one has no period that begins then${span}.`;
}

function labelsOf(first: Parameters<typeof periodLabel>[0], last: Parameters<typeof periodLabel>[0]): string {
  const [from, to] = [periodLabel(first), periodLabel(last)];
  return from === to ? from : `${from} to ${to}`;
}
