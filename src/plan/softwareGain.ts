import type { Frontier } from '../catalogue/catalogue.ts';
import { lastMonthOf } from '../catalogue/dateMonth.ts';
import { MONTHS_PER_YEAR } from '../quantity/constants.ts';
import type { Scenario } from '../scenario/scenario.ts';

/**
 * The factor by which software makes a curve's racks faster at the start of each period than they were measured:
 * (1 + gain per year) ^ years since the date of the curve, none before it and no more after the gain's end; undefined
 * where the scenario has no gain. A curve is as new as its newest point: with one factor for all of its points, the one
 * that makes most tokens stays the same in every period.
 */
export function softwareGain(
  { softwareGain: gain, periods }: Scenario,
  frontier: Frontier,
): number[] | undefined {
  if (!gain) return undefined;
  const measured = Math.max(...frontier.points.map((point) => lastMonthOf(point.date)));
  const end = gain.untilMonth ?? Number.POSITIVE_INFINITY;
  return periods.map(({ startMonth }) => {
    const months = Math.max(0, Math.min(startMonth, end) - measured);
    return (1 + gain.perYear) ** (months / MONTHS_PER_YEAR);
  });
}
