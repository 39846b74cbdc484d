import type { EarlierPlan } from '../insight/replan/earlier.ts';
import type { PlanDocument } from './schema.ts';

/** The racks and shell of a plan document, as planning again takes them over; undefined where it holds no plan. */
export function earlierIn({ scenario, periods }: PlanDocument): EarlierPlan | undefined {
  if (periods === undefined) return undefined;
  const { input } = scenario;
  return {
    scenario: input,
    periods: periods.map(({ start, fleet, sites }, index) => ({
      period: input.periods[index]?.id ?? start,
      fleet,
      sites,
    })),
  };
}
