import { parseMonth, writeMonth } from '../quantity/month.ts';
import type { Period, Scenario } from '../scenario/scenario.ts';
import { UsageError } from './usageError.ts';

/**
 * The month of `--as-of`, counted from year 0. Without one, the month as of which the plan was made, or the start of its horizon. Throws a
 * UsageError for what is no month, lies outside the horizon, or before the month as of which the plan was made.
 */
export function asOfMonthOf(text: string | undefined, { periods, ordered }: Scenario): number {
  const [first, last] = [periods[0], periods.at(-1)] as [Period, Period];
  const earliest = ordered?.beforeMonth ?? first.startMonth;
  if (text === undefined) return earliest;
  const parsed = parseMonth(text);
  if (!parsed.ok) throw new UsageError(`--as-of ${text}: ${parsed.problem}`);
  const end = last.startMonth + last.months - 1;
  if (parsed.value < first.startMonth || parsed.value > end)
    throw new UsageError(
      `--as-of ${text}: the plan is of ${writeMonth(first.startMonth)} to ${writeMonth(end)}; name a month of it.`,
    );
  if (parsed.value < earliest)
    throw new UsageError(
      `--as-of ${text}: the plan was made as of ${writeMonth(earliest)}, and what was ordered before that stands; name that month or a later one.`,
    );
  return parsed.value;
}
