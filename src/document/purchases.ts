import type { Purchase } from '../insight/baselines/lastTime.ts';
import type { PlanDocument } from './schema.ts';

/** The racks that the plan of a document buys; undefined where there is no plan. */
export function purchasesOf({ periods, scenario }: PlanDocument): Purchase[] | undefined {
  return periods?.flatMap(({ start, fleet }) => {
    const month = scenario.input.periods.find(({ id }) => id === start)?.startMonth;
    return month === undefined
      ? []
      : fleet
          .filter(({ bought }) => bought > 0)
          .map(({ site, system, bought }) => ({ site, system, month, racks: bought }));
  });
}
