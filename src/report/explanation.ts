import type { PlanDocument } from '../document/schema.ts';
import { type Page, pageOf } from './page.ts';
import { safe } from './safe.ts';
import { type Answered, isAnswered } from './section.ts';
import { baselines } from './sections/baselines.ts';
import { headline } from './sections/headline.ts';
import { influences } from './sections/influences.ts';
import { limitValues } from './sections/limitValues.ts';
import { nearlyAsGood } from './sections/nearlyAsGood.ts';
import { whyNot } from './sections/whyNot.ts';
import { titled } from './titled.ts';
import { unplanned } from './unplanned.ts';

/**
 * Why a plan is as it is and what would change it, as text for a terminal or a file, laid out as the report of the plan is. Where there is no
 * plan, it says why. Ends with a newline.
 */
export function explanationReport(document: PlanDocument, options: { columns: number }): string {
  const page = pageOf(options.columns);
  const shown = safe(document);
  const parts = isAnswered(shown) ? explained(shown, page) : unplanned(shown, page);
  return titled(shown.scenario.name, parts, page);
}

function explained(document: Answered, page: Page): string[][] {
  return [
    headline(document, page),
    limitValues(document, page),
    baselines(document, page),
    whyNot(document, page),
    nearlyAsGood(document, page),
    influences(document, page),
  ];
}
