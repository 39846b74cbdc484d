import { describe, expect, test } from 'vitest';
import {
  type AtEnd,
  type Influence,
  type Influences,
  influencesOn,
} from '../../../src/insight/influence/influence.ts';
import { finished } from '../../../src/insight/steps.ts';
import { studyOf } from '../../../src/insight/study.ts';
import { readScenarioFile } from '../../../src/scenario/read.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { Tier } from '../../../src/scenario/tier.ts';
import { planOf, solvingBy } from '../../support/planning.ts';
import { figure, plainScenario, tier } from '../../support/randomScenario.ts';

type SolverName = 'simplex' | 'highs';

function influences(scenario: Scenario, solver: SolverName = 'simplex'): Influences {
  const solving = solvingBy(solver);
  const study = studyOf(scenario, solving);
  if (study === undefined) throw new Error('expected an optimum');
  try {
    return finished(influencesOn(study, planOf(scenario, solver), solving));
  } finally {
    study.done();
  }
}

function influenceOf(found: Influences, what: string): Influence {
  const one = found.numbers.find((other) => other.what === what);
  if (one === undefined) throw new Error(`${what} is not among ${found.numbers.map((other) => other.what)}`);
  return one;
}

const worth = (valueMusd: number): AtEnd => ({ kind: 'worth', valueMusd: expect.closeTo(valueMusd, 6) });

const DAKOTA = readScenarioFile('fixtures/textbook/dakota/scenario.yaml');

describe.each(['simplex', 'highs'] as const)('Dakota by %s', (solver) => {
  const found = influences(DAKOTA, solver);

  test('is 280 as its numbers stand', () => {
    expect(found.valueMusd).toBeCloseTo(280, 8);
    expect(found.anewMusd).toBeCloseTo(280, 8);
  });

  // Two desks at 60 and eight chairs at 20: with the price of a chair at 18, and at 22, they stay the best (15 to 22.5).
  test('earns 264 to 296 as chairs sell for a tenth less or more, with its racks and without', () => {
    expect(influenceOf(found, 'token price of chair')).toMatchObject({
      one: {
        value: 20,
        range: [expect.closeTo(18, 9), expect.closeTo(22, 9)],
        unit: 'USD per M output tokens',
      },
      isTried: true,
      fixed: [worth(264), worth(296)],
      anew: [worth(264), worth(296)],
    });
  });

  // A chair takes 0.5 of the 8 of carpentry, 0.45 or 0.55. What was bought earns what it earned. Anew, 4 d + 1.5 c = 20 and 2 d + 0.45 c = 8
  // give 20/3 chairs and 2.5 desks, worth 283 1/3; 2 d + 0.55 c = 8 gives 10 chairs and 1.25 desks, worth 275. Tables stay out:
  // they would use up 34.2, and 36.25, for 30.
  test('earns the same with the racks that it has whatever a chair costs, and not planned anew', () => {
    expect(influenceOf(found, 'price of chair')).toMatchObject({
      fixed: [worth(280), worth(280)],
      anew: [worth(283 + 1 / 3), worth(275)],
    });
  });

  test('leaves out what makes no difference: no price of a table within a tenth brings it in', () => {
    expect(found.numbers.map(({ what }) => what)).not.toContain('token price of table');
  });

  test('lists the weightiest first', () => {
    const swings = found.numbers.map(({ fixed, anew }) =>
      Math.max(
        ...[...fixed, ...anew].map((end) => (end.kind === 'worth' ? Math.abs(end.valueMusd - 280) : 1e9)),
      ),
    );
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
  });
});

test('a promise that a number breaks leaves no plan', () => {
  // All that the gigawatt sells is promised: with a tenth less of it available, it cannot be kept.
  const availability = { ...figure(0.9), grade: 'assumption' as const };
  const sold = planOf(plainScenario({ availability })).periods[0]?.tiers[0]?.servedMtokPerS ?? 0;
  const scenario = plainScenario({ availability, tiers: [tier('chat', { commitment: [sold] })] });
  const one = influenceOf(influences(scenario), 'availability');
  expect(one.anew[0]).toEqual({ kind: 'noPlan' });
  expect(one.fixed[0]).toEqual({ kind: 'noPlan' });
});

// 1,000 MW make 80 Mtok/s. Of 400 wanted for nothing 5 % are promised, and of 200 and 800: 20, 10 and 40 fewer are sold at $94.608M each.
test('a promise that is a part of a demand follows it to the ends of its range, and a rate stays', () => {
  const demand = { mean: [400], low: [200], high: [800] };
  const free = (promised: Partial<Tier>) =>
    tier('free', { priceUsdPerMtok: figure(0), demand, commitment: [20], ...promised });
  const found = (promised: Partial<Tier>) =>
    influences(plainScenario({ tiers: [tier('chat', {}), free(promised)] }));
  expect(influenceOf(found({ commitmentParts: [0.05] }), 'demand for free')).toMatchObject({
    fixed: [worth(70 * 94.608), worth(40 * 94.608)],
    anew: [worth(70 * 94.608), worth(40 * 94.608)],
  });
  expect(found({}).numbers.map(({ what }) => what)).not.toContain('demand for free');
});

test('a price that several sources give is put to the ends of their range, and not to a tenth', () => {
  const chat = tier('chat', { priceUsdPerMtok: { ...figure(3), grade: 'estimate', range: [2, 5] } });
  const scenario = plainScenario({ tiers: [chat] });
  const revenue = planOf(scenario).objective.value;
  const one = influenceOf(influences(scenario), 'token price of chat');
  expect(one).not.toHaveProperty('isTried');
  expect(one.fixed).toEqual([worth((revenue * 2) / 3), worth((revenue * 5) / 3)]);
});

test('whole racks: what is planned anew has racks in parts, and the racks of the plan stay whole', () => {
  const scenario: Scenario = { ...readScenarioFile('fixtures/racks/96-megawatts.yaml') };
  const solving = solvingBy('highs');
  const study = studyOf(scenario, solving);
  if (study === undefined) throw new Error('expected an optimum');
  const plan = planOf(scenario, 'highs');
  const found = finished(influencesOn(study, plan, solving));
  study.done();
  expect(found.valueMusd).toBe(plan.objective.value);
  expect(found.anewMusd).toBeGreaterThanOrEqual(found.valueMusd);
});
