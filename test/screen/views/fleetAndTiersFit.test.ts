import fc from 'fast-check';
import { describe, it } from 'vitest';
import { planIn } from '../../../src/plan/plan.ts';
import { readScenarioFile } from '../../../src/scenario/read.ts';
import type { PageProps } from '../../../src/screen/page.ts';
import { FIRST_VIEW } from '../../../src/screen/view.ts';
import { fleetPage } from '../../../src/screen/views/fleetPage.ts';
import { tiersPage } from '../../../src/screen/views/tiersPage.ts';
import { outcomeOf, planOf } from '../../support/planning.ts';
import { anyScenario } from '../../support/randomScenario.ts';
import { runs } from '../../support/runs.ts';
import { roadmap } from '../roadmap.ts';
import { expectToFit, propsOf } from './shown.ts';
import { smallFleet } from './smallFleet.ts';

const WIDTHS = Array.from({ length: 155 }, (_, index) => 46 + index);

function expectPagesToFit(props: PageProps): void {
  expectToFit(fleetPage, props);
  expectToFit(tiersPage, props);
}

describe('no line is wider than the page', () => {
  it.each(['gigawatt', 'roadmap'])(
    'of fixtures/%s, in every width',
    (folder) => {
      const plan = planOf(readScenarioFile(`fixtures/${folder}/scenario.yaml`));
      const last = plan.periods.length - 1;
      for (const columns of WIDTHS)
        expectPagesToFit(propsOf(plan, { columns, view: { ...FIRST_VIEW, period: columns % 2 ? last : 0 } }));
    },
    60_000,
  );

  it('of a small fleet, of several sites and of parts of the day', () => {
    const small = planOf(smallFleet());
    const day = planOf(roadmap({ blocks: 2 }));
    for (const columns of WIDTHS) {
      expectPagesToFit(propsOf(small, { columns }));
      expectPagesToFit(
        propsOf(day, { columns, view: { ...FIRST_VIEW, period: 1, site: 'columbus', block: 'peak' } }),
      );
    }
  }, 60_000);

  it('of random scenarios', () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 46, max: 200 }), (scenario, columns) => {
        const plan = planIn(outcomeOf(scenario));
        if (plan) expectPagesToFit(propsOf(plan, { columns }));
      }),
      runs(40),
    );
  }, 60_000);
});
