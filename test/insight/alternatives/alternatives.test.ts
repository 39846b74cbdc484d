import { describe, expect, test } from 'vitest';
import type { AlternativePlan } from '../../../src/insight/alternatives/alternativePlan.ts';
import {
  type Alternatives,
  alternativesOf,
  type Within,
} from '../../../src/insight/alternatives/alternatives.ts';
import { finished } from '../../../src/insight/steps.ts';
import { studyOf } from '../../../src/insight/study.ts';
import { readScenarioFile } from '../../../src/scenario/read.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { planOf, solvingBy } from '../../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../../support/randomScenario.ts';

type Solver = 'simplex' | 'highs';

function alternativesTo(
  scenario: Scenario,
  { solver = 'simplex', losses }: { solver?: Solver; losses?: readonly number[] } = {},
): Alternatives {
  const solving = solvingBy(solver);
  const study = studyOf(scenario, solving);
  if (study === undefined) throw new Error('expected an optimum');
  try {
    return finished(
      alternativesOf(study, planOf(scenario, scenario.racks === 'whole' ? 'auto' : solver), losses),
    );
  } finally {
    study.done();
  }
}

function withinOf(scenario: Scenario, options: Parameters<typeof alternativesTo>[1] = {}): readonly Within[] {
  const alternatives = alternativesTo(scenario, options);
  if (alternatives.kind !== 'possible') throw new Error(alternatives.why);
  return alternatives.within;
}

function within(scenario: Scenario, loss: number, solver: Solver = 'simplex'): Within {
  return withinOf(scenario, { solver, losses: [loss] })[0]!;
}

const range = (id: string, plan: number, from: number, to: number) => ({
  id,
  plan: expect.closeTo(plan, 7),
  from: expect.closeTo(from, 7),
  to: expect.closeTo(to, 7),
});

const racksOf = ({ fleet }: AlternativePlan) =>
  Object.fromEntries(fleet.map(({ system: id, racks, planRacks }) => [id, [racks, planRacks]]));

describe.each(['simplex', 'highs'] as const)('by %s', (solver) => {
  // With s MW and m $M not used, and t tables: 2 + s/2 - 1.5 m - 1.25 t desks and 8 - 2 s + 4 m + 2 t chairs use 20 - s MW and 8 - m $M,
  // and earn 280 - 10 s - 10 m - 5 t (a table takes 2 MW and $1.5M, worth 35, and earns 30).
  describe('Dakota', () => {
    const dakota = readScenarioFile('fixtures/textbook/dakota/scenario.yaml');

    // A loss of 2.8: s up to 0.28, m up to 0.28, t up to 0.56, or a mix of them; desks and chairs stay well above none.
    test('within 1 %', () => {
      const found = within(dakota, 0.01, solver);
      // Desks, 4 MW each: 2 - 1.25 x 0.56 = 1.3 to 2 + 0.14. Chairs, 1.5 MW: 8 - 0.56 to 8 + 1.12. Tables, 2 MW: up to 0.56.
      expect(found.systems).toEqual([
        range('chair', 12, 11.16, 13.68),
        range('desk', 8, 5.2, 8.56),
        range('table', 0, 0, 1.12),
      ]);
      expect(found.vendors).toEqual([{ id: 'Dakota', plan: 1, from: 1, to: 1 }]);
      // Of 20 MW where tables are made, of 20 - 0.28 where power is left over.
      expect(found.tiers).toEqual([
        range('desk', 0.4, 5.2 / 20, 8.56 / 19.72),
        range('table', 0, 0, 1.12 / 20),
        range('chair', 0.6, 11.16 / 19.72, 13.68 / 20),
      ]);
      expect(found.capex).toEqual(range('capex', 8, 7.72, 8));
      expect(found.fewestSystems).toMatchObject({ isThePlan: true, systems: 2, atLeast: 2, lossMusd: 0 });
      // m = 0.28: 2 - 0.42 desks and 8 + 1.12 chairs.
      expect(found.leastCapex).toMatchObject({
        isThePlan: false,
        valueMusd: expect.closeTo(277.2, 7),
        lossMusd: expect.closeTo(2.8, 7),
        lossShare: expect.closeTo(0.01, 9),
        capexMusd: expect.closeTo(7.72, 7),
        systems: 2,
        greatestVendor: { vendor: 'Dakota', spendMusd: expect.closeTo(7.72, 7) },
      });
      expect(racksOf(found.leastCapex!)).toEqual({
        chair: [expect.closeTo(9.12, 7), expect.closeTo(8, 7)],
        desk: [expect.closeTo(1.58, 7), expect.closeTo(2, 7)],
      });
    });

    // A loss of 14, where there need be no desks: 1.5 m + 1.25 t - s/2 may be 2.
    test('within 5 %', () => {
      const found = within(dakota, 0.05, solver);
      // Chairs: s = 1.4 leaves 5.2 of them; at most they take all 20 MW, which earns 266.7. Desks: none to 2.7.
      // Tables: s = 0.5 and t = 1.8 cost 14 and leave no desks.
      expect(found.systems).toEqual([
        range('chair', 12, 7.8, 20),
        range('desk', 8, 0, 10.8),
        range('table', 0, 0, 3.6),
      ]);
      expect(found.tiers).toEqual([
        range('desk', 0.4, 0, 10.8 / 18.6),
        range('table', 0, 0, 3.6 / 19.5),
        range('chair', 0.6, 7.8 / 18.6, 1),
      ]);
      // s = 0.05 and m = 1.35 cost 14 and leave no desks: 13.3 chairs for $6.65M.
      expect(found.capex).toEqual(range('capex', 8, 6.65, 8));
      // Chairs alone: 20 / 1.5 of them, 20 each.
      expect(found.fewestSystems).toMatchObject({
        isThePlan: false,
        systems: 1,
        atLeast: 1,
        valueMusd: expect.closeTo(800 / 3, 7),
        lossShare: expect.closeTo(1 / 21, 9),
      });
      expect(racksOf(found.fewestSystems)).toEqual({
        chair: [expect.closeTo(40 / 3, 7), expect.closeTo(8, 7)],
        desk: [0, expect.closeTo(2, 7)],
      });
      expect(found.leastCapex).toMatchObject({ systems: 1, capexMusd: expect.closeTo(6.65, 7) });
      expect(found.leastOnOneVendor).toMatchObject({
        greatestVendor: { vendor: 'Dakota', spendMusd: expect.closeTo(6.65, 7) },
      });
    });
  });

  // With u Ttok of windows not wanted and s MW without doors or windows: 6 + u - s MW of doors, 3 MW each, 12 - u MW of windows, 2 MW
  // each, for 36 - 1.5 u - s. The s MW may run doors or windows that serve nobody.
  test('Wyndor within 5 %, a loss of 1.8', () => {
    const found = within(readScenarioFile('fixtures/textbook/wyndor/scenario.yaml'), 0.05, solver);
    // u up to 1.2, s up to 1.8.
    expect(found.systems).toEqual([range('doors', 6, 4.2, 7.2), range('windows', 12, 10.8, 13.8)]);
    expect(found.tiers).toEqual([
      range('doors', 1 / 3, 4.2 / 18, 7.2 / 18),
      range('windows', 2 / 3, 10.8 / 18, 13.8 / 18),
    ]);
    // $1M a piece, 2 doors and 6 windows: 0.6 doors less; and with 0.9 windows that serve nobody in their place.
    expect(found.capex).toEqual(range('capex', 8, 7.4, 8.3));
    expect(found.fewestSystems).toMatchObject({ isThePlan: true, systems: 2, atLeast: 2 });
    expect(racksOf(found.leastCapex!)).toEqual({
      doors: [expect.closeTo(1.4, 7), expect.closeTo(2, 7)],
      windows: [expect.closeTo(6, 7), expect.closeTo(6, 7)],
    });
  });

  // 1,000 MW take 10,000 racks at $3M. A MW of theirs earns 0.9 of a MW of ours.
  describe('two vendors', () => {
    const twoVendors = plainScenario({
      systems: [system('ours', { vendor: 'Ours' }), system('theirs', { vendor: 'Theirs' })],
      alone: ['ours', 'theirs'],
      frontiers: [frontier('ours', [[50, 0.001]]), frontier('theirs', [[50, 0.0009]])],
    });

    // Theirs may have a tenth of the power within 1 % and half of it within 5 %.
    test('share the power as far as the loss allows', () => {
      expect(within(twoVendors, 0.01, solver).vendors).toEqual([
        range('Ours', 1, 0.9, 1),
        range('Theirs', 0, 0, 0.1),
      ]);
      expect(within(twoVendors, 0.05, solver).vendors).toEqual([
        range('Ours', 1, 0.5, 1),
        range('Theirs', 0, 0, 0.5),
      ]);
    });

    // Within 4 % ours are left with 0.6. Within 10 % both are paid the same for x of the power each, 1.9 x = 0.9.
    test('are both paid as little as the loss allows', () => {
      const some = within(twoVendors, 0.04, solver).leastOnOneVendor;
      expect(some?.greatestVendor).toEqual({ vendor: 'Ours', spendMusd: expect.closeTo(18_000, 4) });
      const less = within(twoVendors, 0.1, solver).leastOnOneVendor;
      expect(less?.greatestVendor?.spendMusd).toBeCloseTo((30_000 * 0.9) / 1.9, 4);
      expect(racksOf(less!)).toEqual({
        ours: [expect.closeTo(9000 / 1.9, 4), expect.closeTo(10_000, 4)],
        theirs: [expect.closeTo(9000 / 1.9, 4), 0],
      });
    });
  });
});

describe('objectives', () => {
  // 4 Mtok/s take 50 MW, 500 racks, $1,500M, half of which serve what was promised. Within 10 % another $150M may be spent, on 50 racks.
  test('of the cheapest plan a loss is capex that is added', () => {
    const scenario = plainScenario({ objective: 'capex', tiers: [tier('chat', { commitment: [4] })] });
    const found = within(scenario, 0.1);
    expect(found.systems).toEqual([range('rack', 50, 50, 55)]);
    expect(found.capex).toEqual(range('capex', 1500, 1500, 1650));
    expect(found.leastCapex).toMatchObject({ isThePlan: true, lossMusd: 0, lossShare: 0 });
  });

  // What stood before is not paid for: 50 MW take shell for 30 MW more at $10M. Less capex would break the promise.
  test('capex leaves out shell that stands already', () => {
    const scenario = plainScenario({
      objective: 'capex',
      sites: [site('abilene', 1000, { shellMusdPerMw: 10, existingShellMw: 20 })],
      tiers: [tier('chat', { commitment: [4] })],
    });
    expect(within(scenario, 0.1).capex).toEqual(range('capex', 1800, 1800, 1980));
  });

  test('a profit that is none has no part to give up', () => {
    // Nothing that is free earns anything, so nothing is bought.
    const scenario = plainScenario({
      objective: 'profit',
      tiers: [tier('chat', { priceUsdPerMtok: figure(0) })],
    });
    expect(alternativesTo(scenario)).toEqual({
      kind: 'impossible',
      why: 'The plan makes no profit, so there is no part of it to give up.',
    });
  });

  test('nor has a plan that earns nothing, or costs nothing', () => {
    const free = [tier('chat', { priceUsdPerMtok: figure(0) })];
    expect(alternativesTo(plainScenario({ tiers: free }))).toEqual({
      kind: 'impossible',
      why: 'The plan earns nothing, so there is no part of its revenue to give up.',
    });
    expect(alternativesTo(plainScenario({ objective: 'capex' }))).toEqual({
      kind: 'impossible',
      why: 'The plan costs nothing, so there is no part of its capex to add.',
    });
  });
});

// 1.05 MW power 10 racks of 0.1 MW, so that racks in parts do better by a twentieth.
test('of a plan with whole racks a loss counts from what it earns, and racks are in parts', () => {
  const scenario = plainScenario({ racks: 'whole', sites: [site('abilene', 1.05)] });
  const found = within(scenario, 0.01);
  expect(found.systems).toEqual([range('rack', 1, 0.99, 1.05)]);
  expect(found.leastCapex).toMatchObject({ capexMusd: expect.closeTo(29.7, 7) });
});

// Over two years, one with 100 MW and one with 300 MW, a mean of 200 MW. The second earns three quarters, so a loss of 1 % is 4 MW of one of them:
// 2 MW of the mean.
test('power and shares are means over the horizon', () => {
  const start = 2027 * 12;
  const scenario = plainScenario({
    periods: [
      { id: '2027-01', startMonth: start, months: 12 },
      { id: '2028-01', startMonth: start + 12, months: 12 },
    ],
    sites: [site('abilene', [100, 300])],
  });
  const found = within(scenario, 0.01);
  expect(found.systems).toEqual([range('rack', 200, 198, 200)]);
  expect(found.tiers).toEqual([{ id: 'chat', plan: 1, from: 1, to: 1 }]);
});

describe('the fewest kinds of systems', () => {
  // The power takes 10,000 racks; each of `count` systems alike has some of them.
  const alike = (count: number, racks: number) => {
    const ids = Array.from({ length: count }, (_, index) => `rack${index}`);
    return plainScenario({
      systems: ids.map((id) => system(id, {})),
      alone: ids,
      frontiers: ids.map((id) => frontier(id, [[50, 0.001]])),
      systemLimits: ids.map((id) => ({ system: id, racks: { most: [racks] } })),
    });
  };

  test('are those of the plan where each is needed', () => {
    expect(within(alike(4, 2500), 0.2).fewestSystems).toMatchObject({
      isThePlan: true,
      systems: 4,
      atLeast: 4,
    });
  });

  test('are fewer where the loss allows it', () => {
    expect(within(alike(4, 2500), 0.3).fewestSystems).toMatchObject({
      isThePlan: false,
      systems: 3,
      atLeast: 3,
    });
  });

  test('are said to be unproven where the search was cut short', () => {
    expect(within(alike(13, 1000), 0.05).fewestSystems).toMatchObject({
      isThePlan: true,
      systems: 10,
      atLeast: 1,
    });
  });

  // Of any two there are 5 + 5 whole racks, and in parts 10.5.
  test('are those of a plan with whole racks where racks in parts of other systems only earn more', () => {
    const ids = ['rack0', 'rack1', 'rack2'];
    const scenario = plainScenario({
      racks: 'whole',
      sites: [site('abilene', 1.05)],
      systems: ids.map((id) => system(id, {})),
      alone: ids,
      frontiers: ids.map((id) => frontier(id, [[50, 0.001]])),
      systemLimits: ids.map((id) => ({ system: id, racks: { most: [5.5] } })),
    });
    expect(within(scenario, 0.01).fewestSystems).toMatchObject({ isThePlan: true, systems: 2, atLeast: 2 });
  });

  // Racks that stand already go on running, and are not bought.
  test('leave out what stands already', () => {
    const scenario = plainScenario({
      systems: [system('old', {}), system('new', {})],
      alone: ['old', 'new'],
      frontiers: [frontier('old', [[50, 0.001]]), frontier('new', [[50, 0.001]])],
      buyable: ['new'],
      sites: [site('abilene', 1000, { fleet: [{ system: 'old', racks: 1000, sinceMonth: 2027 * 12 - 12 }] })],
    });
    expect(within(scenario, 0.05).fewestSystems).toMatchObject({ isThePlan: true, systems: 1, atLeast: 1 });
  });
});

test('whatever is possible within a loss is possible within a larger one', () => {
  const [narrow, wide] = withinOf(readScenarioFile('fixtures/gigawatt/scenario.yaml'));
  expect([narrow?.loss, wide?.loss]).toEqual([0.01, 0.05]);
  for (const [index, { id, from, to }] of narrow!.systems.entries()) {
    expect(wide!.systems[index]).toMatchObject({ id });
    expect(wide!.systems[index]!.from).toBeLessThanOrEqual(from!);
    expect(wide!.systems[index]!.to).toBeGreaterThanOrEqual(to!);
  }
});
