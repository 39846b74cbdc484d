import type { Period, Scenario } from '../scenario/scenario.ts';
import { yearsOf } from './yearsOf.ts';

/** Where one period stands in time and what its money is worth at the start of the horizon. */
export interface Span {
  readonly period: Period;
  readonly index: number;
  /** Years from the start of the horizon to the start of the period, and its length. */
  readonly startYears: number;
  readonly years: number;
  /** Present value of $1 at the start of the period. */
  readonly discount: number;
  /** Present value of $1 a year that flows throughout the period. */
  readonly discountedYears: number;
}

/** The periods of a horizon in time (design section 3, Time). */
export interface Schedule {
  readonly spans: readonly Span[];
  readonly horizonYears: number;
  /** Present value of $1 at the end of the horizon. */
  readonly horizonDiscount: number;
}

/** The schedule of a scenario. */
export function scheduleOf(scenario: Scenario): Schedule {
  const spans: Span[] = [];
  let elapsed = 0;
  for (const [index, period] of scenario.periods.entries()) {
    const years = yearsOf(period);
    spans.push({
      period,
      index,
      startYears: elapsed,
      years,
      discount: discount(scenario, elapsed),
      discountedYears: discountedYears(scenario, elapsed, years),
    });
    elapsed += years;
  }
  return { spans, horizonYears: elapsed, horizonDiscount: discount(scenario, elapsed) };
}

function discount(scenario: Scenario, years: number): number {
  return (1 + scenario.costOfCapital.value) ** -years;
}

// The integral of the discount factor over a span that starts after some years.
function discountedYears(scenario: Scenario, start: number, years: number): number {
  const force = Math.log1p(scenario.costOfCapital.value);
  return force === 0 ? years : (discount(scenario, start) - discount(scenario, start + years)) / force;
}
