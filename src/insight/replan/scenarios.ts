import type { Period, Scenario } from '../../scenario/scenario.ts';
import { type EarlierPlan, orderedBefore, orderedFrom } from './earlier.ts';

/** The scenarios that planning again is about; each differs from the next in one thing. */
export interface ReplanScenarios {
  /** All that the earlier plan buys, and nothing else, under the new forecast. */
  readonly oldFleet: Scenario;
  /** The new plan's. */
  readonly replanned: Scenario;
  /** The same without a limit on churn; absent where there is none. */
  readonly unlimited?: Scenario;
  /** Nothing ordered yet and no limit on churn: planned from scratch by somebody who knew the forecast. */
  readonly fromScratch: Scenario;
}

/**
 * The scenarios of planning again as of a month, counted from year 0. `forecast` is the scenario of the earlier plan under the new
 * forecast. `churn` is the part of what was still to be ordered that may change; any may where it is left out.
 */
export function replanScenarios(
  earlier: EarlierPlan,
  asOfMonth: number,
  forecast: Scenario,
  churn: number | undefined,
): ReplanScenarios {
  const { ordered: _, churn: _limit, ...fromScratch } = forecast;
  const unlimited = withOrders(fromScratch, earlier, asOfMonth);
  const replanned: Scenario =
    churn === undefined
      ? unlimited
      : { ...unlimited, churn: { share: churn, racks: orderedFrom(earlier, asOfMonth) } };
  return {
    oldFleet: withOrders(fromScratch, earlier, endOf(forecast)),
    replanned,
    ...(churn !== undefined && { unlimited }),
    fromScratch,
  };
}

/** As of the start of the horizon nothing was ordered, and a plan is as it was before there was one. */
function withOrders(scenario: Scenario, earlier: EarlierPlan, month: number): Scenario {
  const isFirst =
    month <= (scenario.periods[0] as Period).startMonth && earlier.scenario.ordered === undefined;
  return isFirst ? scenario : { ...scenario, ordered: orderedBefore(earlier, month) };
}

/** The first month after the horizon, which every order lies before. */
function endOf({ periods }: Scenario): number {
  const last = periods.at(-1) as Period;
  return last.startMonth + last.months;
}
