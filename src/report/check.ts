import { exclusionPhrase } from '../plan/exclusion.ts';
import { type Formulation, formulate } from '../plan/formulation.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { offer } from './check/offer.ts';
import { setting } from './check/setting.ts';
import { checkedTiers } from './check/tiers.ts';
import { pageOf, USUAL_COLUMNS } from './page.ts';
import { safe } from './safe.ts';
import { allExcluded } from './sections/excluded.ts';
import { remarks } from './sections/remarks.ts';
import { titled } from './titled.ts';

/** What a sound scenario would be planned with: its limits, what can be bought, who can serve whom, and what cannot and why. */
export function checkReport(scenario: Scenario): string {
  const page = pageOf(USUAL_COLUMNS);
  const shown = safe(scenario);
  const formulation = formulate(shown);
  return titled(
    `${shown.name}: the scenario is sound`,
    [
      setting(shown, page),
      offer(formulation, page),
      checkedTiers(formulation, page),
      allExcluded({ scenario: { input: shown }, excluded: excludedIn(formulation) }, page),
      remarks(shown, page),
    ],
    page,
  );
}

function excludedIn({ excluded }: Formulation) {
  return excluded.map(({ server, tier, reason }) => ({
    server,
    ...(tier !== undefined && { tier }),
    reason: reason.kind,
    because: exclusionPhrase(reason),
  }));
}
