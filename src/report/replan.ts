import type { PlanDocument, Replan } from '../document/schema.ts';
import { isSame } from './comparison/amounts.ts';
import { origins } from './comparison/origins.ts';
import { differencesBeside } from './comparison.ts';
import { pageOf } from './page.ts';
import { forecastChanged } from './replan/forecast.ts';
import { replanHeadline } from './replan/headline.ts';
import { ordersThatStand } from './replan/ordered.ts';
import { plansBeside } from './replan/plans.ts';
import { safe } from './safe.ts';
import { isAnswered, section } from './section.ts';
import { conflictSection, repairSection } from './sections/diagnosis.ts';
import { noPlan } from './sections/noPlan.ts';
import { remarks } from './sections/remarks.ts';
import { textReport } from './text.ts';
import { titled } from './titled.ts';
import { wrap } from './wrap.ts';

/**
 * What planning again came to, as text for a terminal or a file: what changed in the forecast and in the plan, what the earlier racks would
 * have earned, and what cannot be undone. Where there is no new plan, it says why. A plan that was not planned again is reported as such a
 * plan is. Ends with a newline.
 */
export function replanReport(document: PlanDocument, options: { columns: number }): string {
  const page = pageOf(options.columns);
  const shown = safe(document);
  const { replan } = shown;
  if (replan === undefined) return textReport(document, options);
  const isPlanned = isAnswered(shown);
  const parts = [
    ...(isPlanned ? [] : [noPlan(shown, page), conflictSection(shown, page), repairSection(shown, page)]),
    replanHeadline(shown, replan, page),
    plansBeside(shown, replan, page),
    forecastChanged(shown.scenario.input, replan, page),
    ordersThatStand(shown, replan, page),
    ...(isPlanned && isChanged(replan)
      ? [
          section('The earlier plan (A) and the new one (B)', wrap(BOTH, page.columns), page),
          origins(replan.comparison, page),
          ...differencesBeside(replan.comparison, page),
        ]
      : []),
    remarks(shown, page),
  ];
  return titled(`${shown.scenario.name}, planned again as of ${replan.asOf}`, parts, page);
}

const BOTH =
  'A is what was planned then and under the forecast of then; B is the new plan under the new forecast.';

function isChanged({ forecast, comparison }: Replan): boolean {
  return forecast.length > 0 || comparison.racks.some(({ bought }) => !isSame(bought));
}
