import type { System } from '../catalogue/catalogue.ts';
import type { Scenario, Site } from '../scenario/scenario.ts';
import { priceMusd } from './rackPrice.ts';
import type { Schedule, Span } from './schedule.ts';

/**
 * Present value of what a rack that was bought in a period is worth at the end of the horizon, $M: the lower of the price paid
 * and the price then, times the share of its life that is left (design section 3, Time). Never more than what was paid.
 */
export function rackResidualMusd(scenario: Scenario, schedule: Schedule, system: System, span: Span): number {
  const paid = priceMusd(scenario, system, span.startYears);
  const then = priceMusd(scenario, system, schedule.horizonYears);
  return (
    Math.min(paid, then) * lifeLeft(schedule, span, scenario.itLifeYears.value) * schedule.horizonDiscount
  );
}

/** The same of one MW of shell that was built in a period. */
export function shellResidualMusd(
  scenario: Scenario,
  schedule: Schedule,
  { shellMusdPerMw = 0 }: Site,
  span: Span,
): number {
  return shellMusdPerMw * lifeLeft(schedule, span, scenario.shellLifeYears.value) * schedule.horizonDiscount;
}

function lifeLeft({ horizonYears }: Schedule, { startYears }: Span, lifeYears: number): number {
  return Math.max(0, 1 - (horizonYears - startYears) / lifeYears);
}
