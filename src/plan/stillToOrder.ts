import type { Period, Scenario } from '../scenario/scenario.ts';
import { type Formulation, systemOf } from './formulation.ts';
import { priceMusd } from './rackPrice.ts';
import { scheduleOf } from './schedule.ts';

/** Racks that an earlier plan was still to order. */
export interface LaterOrder {
  readonly site: string;
  readonly system: string;
  readonly period: Period;
  readonly racks: number;
  /** $M for each rack, when it is delivered. */
  readonly priceMusd: number;
}

/** The racks that the earlier plan was still to order and this one can, which a limit on churn is about; empty without one. */
export function stillToOrder({
  scenario,
  schedule,
  stocks,
}: Pick<Formulation, 'scenario' | 'schedule' | 'stocks'>): LaterOrder[] {
  return laterOrders(scenario, schedule).filter(({ site, system, period }) => {
    const stock = stocks.find((one) => one.site.id === site && one.system.id === system);
    return stock?.canBuy[scenario.periods.indexOf(period)] === true;
  });
}

/** All racks that the earlier plan was still to order; empty without a limit on churn. */
export function laterOrders(scenario: Scenario, schedule = scheduleOf(scenario)): LaterOrder[] {
  return (scenario.churn?.racks ?? []).flatMap(({ site, system, deliveryMonth, racks }) => {
    const span = schedule.spans.find(({ period }) => period.startMonth === deliveryMonth);
    if (span === undefined) return [];
    const price = priceMusd(scenario, systemOf(scenario, system), span.startYears);
    return [{ site, system, period: span.period, racks, priceMusd: price }];
  });
}

/** $M that the earlier plan was still to spend on racks; 0 without a limit on churn. */
export function stillToSpendMusd(scenario: Scenario): number {
  return laterOrders(scenario).reduce((sum, { racks, priceMusd: price }) => sum + racks * price, 0);
}
