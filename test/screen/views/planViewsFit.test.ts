import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explanationSteps } from '../../../src/insight/explanation.ts';
import { insightInto } from '../../../src/insight/insight.ts';
import { finished } from '../../../src/insight/steps.ts';
import { planIn } from '../../../src/plan/plan.ts';
import { planScenario } from '../../../src/plan/planScenario.ts';
import { readScenarioFile } from '../../../src/scenario/read.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { PageProps } from '../../../src/screen/page.ts';
import { comparePage } from '../../../src/screen/views/comparePage.ts';
import { evidencePage } from '../../../src/screen/views/evidencePage.ts';
import { whyPage } from '../../../src/screen/views/whyPage.ts';
import { solvingBy } from '../../support/planning.ts';
import { anyRoadmap } from '../../support/randomRoadmap.ts';
import { anyScenario } from '../../support/randomScenario.ts';
import { roadmap } from '../roadmap.ts';
import { expectToFit, propsOf, textOf } from './shown.ts';

const solving = solvingBy('auto');

/** What pages are made of for a scenario that is compared with another; undefined where either has no plan. */
function madeOf(scenario: Scenario, other: Scenario): PageProps | undefined {
  const outcome = planScenario(scenario, solving);
  const [plan, pinned] = [planIn(outcome), planIn(planScenario(other, solving))];
  if (plan === undefined || pinned === undefined) return undefined;
  const against = { plan: pinned, kind: 'pinned', hasOther: true } as const;
  const explanation = finished(explanationSteps(plan, solving));
  return propsOf(plan, {
    against,
    insight: insightInto(scenario, outcome, solving),
    explained: explanation && { kind: 'found', explanation },
  });
}

function expectAllToFit(props: PageProps, columns: number): void {
  for (const makePage of [whyPage, comparePage, evidencePage]) expectToFit(makePage, { ...props, columns });
  for (const explained of [
    undefined,
    { kind: 'asked' },
    { kind: 'asked', part: 'whyNot' },
    LEFT,
    FAILED,
  ] as const)
    expectToFit(whyPage, { ...props, explained, columns });
}

const LEFT = { kind: 'left' } as const;

const FAILED = { kind: 'failed', why: 'The thread ended with code 1 and without an answer.' } as const;

const gigawatt = readScenarioFile('fixtures/gigawatt/scenario.yaml');
const fiveYears = readScenarioFile('fixtures/roadmap/scenario.yaml');

describe.each([
  ['a small roadmap', roadmap(), roadmap({ periods: 3, sites: 1 })],
  ['the built-in gigawatt', gigawatt, fiveYears],
  ['the roadmap', fiveYears, gigawatt],
])('%s', (_, scenario, other) => {
  const props = madeOf(scenario, other);

  it('is never wider than the page', () => {
    expect(props).toBeDefined();
    for (let columns = 46; columns <= 200; columns += 1) expectAllToFit(props as PageProps, columns);
  }, 60_000);
});

it('fits whatever is planned', () => {
  const any = fc.oneof(anyScenario, anyRoadmap);
  fc.assert(
    fc.property(any, any, fc.integer({ min: 46, max: 200 }), (scenario, other, columns) => {
      const props = madeOf(scenario, other);
      if (props) expectAllToFit(props, columns);
    }),
    { numRuns: 30 },
  );
}, 60_000);

describe('the built-in gigawatt at 80 and at 140 columns', () => {
  const props = madeOf(gigawatt, gigawatt) as PageProps;
  const first = (makePage: (props: PageProps) => ReturnType<typeof whyPage>, columns: number) =>
    textOf(makePage({ ...props, columns }));

  // The text report of the same plan has the same numbers.
  it('says why', () => {
    const unexplained = { ...props, explained: undefined };
    expect(textOf(whyPage({ ...unexplained, columns: 80 }))).toContain(
      'one more MW of power at abilene            earns $34.2M a year',
    );
    expect(textOf(whyPage({ ...unexplained, columns: 140 }))).toContain(
      'one more MW of power at abilene            earns $34.2M a year  sites.abilene.power',
    );
    for (const columns of [80, 140]) {
      expect(first(whyPage, columns)).toContain(
        'power at abilene, per MW         +$34.2M      1.007 GW   -$34.2M      957.8 MW',
      );
      expect(first(whyPage, columns)).toContain('capex                      $260M of $40B left');
      expect(first(whyPage, columns).join('\n')).toMatch(/Equal split of power .*-\$6.57B \(-14.6 %\)/);
    }
  });

  it('names its weakest numbers first', () => {
    expect(first(evidencePage, 80)).toContain(
      'electricity at abilene                                    86 USD/MWh  assumption',
    );
    expect(first(evidencePage, 140).join('\n')).toMatch(
      /\nIT power of vr_nvl72 +237.6 kW\/rack {2}estimate {4}190 to 238 kW\/rack +sa-sep26\n/,
    );
  });
});
