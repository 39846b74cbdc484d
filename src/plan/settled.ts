import type { Period, Scenario } from '../scenario/scenario.ts';
import { leadMonthsOf } from './leadTime.ts';

/**
 * Whether what is delivered of a system when a period begins had to be ordered before the month as of which is planned, so that it is
 * what was ordered then. Never where nothing was planned before.
 */
export function isSettled(
  scenario: Scenario,
  system: string,
  { startMonth }: Pick<Period, 'startMonth'>,
): boolean {
  const { ordered } = scenario;
  return ordered !== undefined && startMonth - leadMonthsOf(scenario, system) < ordered.beforeMonth;
}

/** What rounding to the 10 digits of a plan document may take from a number or add to it, as a part of it. */
export const ROUNDED_BY = 6e-10;
