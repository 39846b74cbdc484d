import type { Period, Scenario } from '../../../src/scenario/scenario.ts';

/** One period and what money is worth in it. */
export interface Time extends Period {
  readonly index: number;
  /** From the start of the horizon to the start of the period, and from then to the end of the horizon. */
  readonly years: number;
  readonly yearsLeft: number;
  /** Present value of $1 when the period begins, of $1 a year throughout it, and of $1 at the end of the horizon. */
  readonly worth: number;
  readonly flow: number;
  readonly worthAtEnd: number;
  /** The ids of this period and of all later ones. */
  readonly fromNow: readonly string[];
}

/** The periods of a scenario, earliest first. */
export function timesOf({ periods, costOfCapital }: Scenario): Time[] {
  const start = (periods[0] as Period).startMonth;
  const last = periods.at(-1) as Period;
  const end = (last.startMonth + last.months - start) / 12;
  const worthAt = (years: number) => (1 + costOfCapital.value) ** -years;
  return periods.map((period, index) => {
    const years = (period.startMonth - start) / 12;
    const worth = worthAt(years);
    return {
      ...period,
      index,
      years,
      yearsLeft: end - years,
      worth,
      flow: (worth - worthAt(years + period.months / 12)) / Math.log(1 + costOfCapital.value),
      worthAtEnd: worthAt(end),
      fromNow: periods.slice(index).map(({ id }) => id),
    };
  });
}

/** Whether racks that came in a month stand throughout a period. */
export function stands(
  { itLifeYears }: Scenario,
  since: number,
  { startMonth, months }: Pick<Period, 'startMonth' | 'months'>,
): boolean {
  return since <= startMonth && startMonth + months <= since + itLifeYears.value * 12;
}

/** What a thing is still worth at the end of the horizon, as a part of its price, where it lasts some years from the period on. */
export function partLeft({ yearsLeft }: Time, lifeYears: number): number {
  return Math.max(0, 1 - yearsLeft / lifeYears);
}
