import { safe } from '../../report/safe.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { chosenPeriod, type View } from '../view.ts';

/** A page's title with what of the plan it shows, where there is anything to choose: `Fleet, 2029 Q3, all sites`. */
export function titleOfPart(name: string, scenario: Scenario, view: View): string {
  const { periods, sites } = scenario;
  return [
    name,
    ...(periods.length > 1 ? [chosenPeriod(scenario, view)] : []),
    ...(sites.length > 1 ? [view.site === undefined ? 'all sites' : safe(view.site)] : []),
  ].join(', ');
}
