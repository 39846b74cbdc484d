import type { PlanDocument } from '../document/schema.ts';
import { type Page, pageOf } from './page.ts';
import { safe } from './safe.ts';
import { type Answered, isAnswered } from './section.ts';
import { baselines } from './sections/baselines.ts';
import { binds } from './sections/binds.ts';
import { evidence } from './sections/evidence.ts';
import { excluded } from './sections/excluded.ts';
import { fleet } from './sections/fleet.ts';
import { fleetOverTime } from './sections/fleetOverTime.ts';
import { forecastRange } from './sections/forecastRange.ts';
import { generations } from './sections/generations.ts';
import { headline } from './sections/headline.ts';
import { money } from './sections/money.ts';
import { moneyByTier } from './sections/moneyByTier.ts';
import { orders } from './sections/orders.ts';
import { priceAndVolume } from './sections/priceAndVolume.ts';
import { proof } from './sections/proof.ts';
import { remarks } from './sections/remarks.ts';
import { tiers } from './sections/tiers.ts';
import { tiersOverTime } from './sections/tiersOverTime.ts';
import { timeline } from './sections/timeline.ts';
import { titled } from './titled.ts';
import { unplanned } from './unplanned.ts';

/**
 * A plan as text for a terminal or a file, without colours: no line is wider than `columns` (80 to 120 are used), and nothing
 * that anyone typed comes out as a control character. Where there is no plan, the report says why. Ends with a newline.
 */
export function textReport(document: PlanDocument, options: { columns: number }): string {
  const page = pageOf(options.columns);
  const shown = safe(document);
  const parts = isAnswered(shown) ? planned(shown, page) : unplanned(shown, page);
  return titled(shown.scenario.name, parts, page);
}

function planned(document: Answered, page: Page): string[][] {
  return [
    headline(document, page),
    ...(document.periods.length === 1 ? atOnce(document, page) : overTime(document, page)),
    priceAndVolume(document, page),
    money(document, page),
    moneyByTier(document, page),
    binds(document, page),
    baselines(document, page),
    excluded(document, page),
    evidence(document, page),
    proof(document, page),
    remarks(document, page),
  ];
}

function atOnce(document: Answered, page: Page): string[][] {
  return [
    ...document.periods.flatMap((period) => [fleet(document, period, page), tiers(document, period, page)]),
    forecastRange(document, page),
  ];
}

function overTime(document: Answered, page: Page): string[][] {
  return [
    timeline(document, page),
    generations(document, page),
    fleetOverTime(document, page),
    tiersOverTime(document, page),
    forecastRange(document, page),
    orders(document, page),
  ];
}
