import { describe, expect, test } from 'vitest';
import { sideOf } from '../../../src/insight/limits/limitSide.ts';
import { movable } from '../../../src/insight/limits/movedLimits.ts';
import { finished } from '../../../src/insight/steps.ts';
import { buildProgram } from '../../../src/plan/buildProgram.ts';
import { decidedIn } from '../../../src/plan/decided.ts';
import { fixRacks } from '../../../src/plan/fixRacks.ts';
import { formulate } from '../../../src/plan/formulation.ts';
import { readScenarioFile } from '../../../src/scenario/read.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { planOf, solvingBy } from '../../support/planning.ts';
import { figure, plainScenario, site, tier } from '../../support/randomScenario.ts';
import { ofFamily, ofLimit, valuesOf } from './limitValuesOf.ts';

/** $M a year that one Mtok/s earns at 1 USD/Mtok: the seconds of a year, in millions. */
const YEAR = 31.536;

/** Ttok a year in one Mtok/s. */
const TTOK = 31.536;

function gain(valueMusd: number, by?: number) {
  return {
    kind: 'possible',
    valueMusd: expect.closeTo(valueMusd, 6),
    ...(by !== undefined && { by: expect.closeTo(by, 6) }),
  };
}

describe.each(['simplex', 'highs'] as const)('by %s', (solver) => {
  // Finishing f and carpentry c are used up by desks and chairs: 4 d + 1.5 h = f and 2 d + 0.5 h = c, so d = (3 c - f) / 2 and
  // h = 2 f - 4 c: with f = 20 and c = 8 that is 2 and 8. No desks are left at f = 3 c = 24, no chairs at f = 2 c = 16; and with f = 20 no
  // desks at c = 20 / 3, no chairs at c = 10.
  test('Dakota: a megawatt earns 10 up to 24 and costs 10 down to 16, and a $M between 6.667 and 10', () => {
    const values = valuesOf(readScenarioFile('fixtures/textbook/dakota/scenario.yaml'), solver);
    expect(values).toEqual({
      areRacksHeld: false,
      families: [],
      limits: [
        {
          key: { rule: 'capex', period: '2027-01' },
          label: 'capex in 2027-01',
          subject: 'capex',
          unit: '$M',
          stated: 8,
          binds: true,
          hasRange: true,
          more: gain(10, 2),
          less: gain(-10, 4 / 3),
        },
        {
          key: { rule: 'power', site: 'workshop', period: '2027-01' },
          label: 'power at workshop in 2027-01',
          subject: 'power at workshop',
          unit: 'MW',
          stated: 20,
          binds: true,
          hasRange: true,
          more: gain(10, 4),
          less: gain(-10, 4),
        },
      ],
    });
  });

  // Windows fill 2 of the 18 MW each and sell up to 12 Ttok, 2 apiece; doors take 3 MW each and could sell 4. Windows give way to no doors
  // at 2 w = 18, and all 4 doors are there at 2 w = 18 - 12 = 6. With 12 Ttok of windows no doors are left at 12 MW, and all 4 at 24 MW.
  test('Wyndor: 0, 1.5 and 1, with the windows between 6 and 18 and the power between 12 and 24', () => {
    const values = valuesOf(readScenarioFile('fixtures/textbook/wyndor/scenario.yaml'), solver);
    const windows = ofLimit(values, 'demand for windows in 2027-01');
    expect(windows).toMatchObject({
      binds: true,
      more: gain(1.5 * TTOK, 6 / TTOK),
      less: gain(-1.5 * TTOK, 6 / TTOK),
    });
    expect(ofLimit(values, 'power at plant in 2027-01')).toMatchObject({
      binds: true,
      more: gain(1, 6),
      less: gain(-1, 6),
    });
    // 2 of the 4 Ttok of doors are made.
    const doors = ofLimit(values, 'demand for doors in 2027-01');
    expect(doors).toMatchObject({ binds: false, less: gain(0, 2 / TTOK) });
    expect(doors.more).toEqual({ kind: 'possible', valueMusd: 0 });
  });

  // A MW makes 0.08 Mtok/s and is worth $5M; ten racks of $3M take it. Power and money both end at 1,000 MW and $30,000M.
  describe('where power and money are used up together', () => {
    const tiers = [tier('chat', { priceUsdPerMtok: figure(5 / 0.08 / YEAR) })];
    const both: Partial<Scenario> = { tiers, capexBudgetMusd: [30_000] };
    const one = { more: { kind: 'possible', valueMusd: 0 }, less: gain(-5, 1000) };
    const dollar = { more: { kind: 'possible', valueMusd: 0 }, less: gain(-5 / 30, 30_000) };

    test('one more of either is worth nothing and one less costs all of it', () => {
      const values = valuesOf(plainScenario(both), solver);
      expect(ofLimit(values, 'power at abilene in 2027-01')).toMatchObject({ binds: true, ...one });
      expect(ofLimit(values, 'capex in 2027-01')).toMatchObject({ binds: true, ...dollar });
    });

    test('the same whichever row comes first', () => {
      const program = buildProgram(formulate(plainScenario(both)));
      for (const rows of [program.rows, program.rows.toReversed()]) {
        const held = movable({ ...program, rows }, solvingBy(solver));
        if (held === undefined) throw new Error('expected an optimum');
        const sideAt = (rule: string, sign: 1 | -1, stated: number) =>
          finished(
            sideOf(held, {
              move: { rows: [{ row: rows.findIndex(({ key }) => key.rule === rule), by: 1 }], sign },
              most: sign === 1 ? Number.POSITIVE_INFINITY : stated,
              size: stated,
            }),
          );
        expect([sideAt('power', 1, 1000), sideAt('power', -1, 1000)]).toEqual([gain(0), gain(-5, 1000)]);
        expect([sideAt('capex', 1, 30_000), sideAt('capex', -1, 30_000)]).toEqual([
          gain(0),
          gain(-5 / 30, 30_000),
        ]);
        held.done();
      }
    });
  });

  // 1,000 MW make 80 Mtok/s. Free brings nothing, and each of its 20 Mtok/s takes one of chat away, which earns $94.608M.
  test('a promise costs one more as far as there is power, and one less as far as it goes', () => {
    const free = tier('free', { priceUsdPerMtok: figure(0), demand: { mean: [400] }, commitment: [20] });
    const values = valuesOf(plainScenario({ tiers: [tier('chat', {}), free] }), solver);
    expect(ofLimit(values, 'commitment to free in 2027-01')).toMatchObject({
      stated: 20,
      binds: true,
      more: { ...gain(-3 * YEAR, 60), isLast: true },
      less: gain(3 * YEAR, 20),
    });
    // There is no plan with less demand than what is promised, nor with less power than the 250 MW that this takes.
    expect(ofLimit(values, 'demand for free in 2027-01')).toMatchObject({
      binds: false,
      less: { ...gain(0, 380), isLast: true },
    });
    expect(ofLimit(values, 'power at abilene in 2027-01').less).toEqual({
      ...gain(-0.08 * 3 * YEAR, 750),
      isLast: true,
    });
  });

  // The same 20 Mtok/s as 5 % of 400: of each Mtok/s of demand 0.05 are promised and taken from chat, up to all 80 Mtok/s at 1,600.
  test('a promise that is a part of the demand moves with it', () => {
    const promised = { commitment: [20], commitmentParts: [0.05] };
    const free = tier('free', { priceUsdPerMtok: figure(0), demand: { mean: [400] }, ...promised });
    const values = valuesOf(plainScenario({ tiers: [tier('chat', {}), free] }), solver);
    expect(ofLimit(values, 'demand for free in 2027-01')).toMatchObject({
      stated: 400,
      binds: false,
      more: { ...gain(-0.05 * 3 * YEAR, 1200), isLast: true },
      less: gain(0.05 * 3 * YEAR, 400),
    });
    expect(ofLimit(values, 'commitment to free in 2027-01').less).toEqual(gain(3 * YEAR, 20));
  });

  // Half of the day 400 and half 200 are 300 in the mean, of which 5 % are 15: one more in the first half is 0.5 more in the mean.
  test('a promise moves with the demand of an hour by the part that the hour has of the day', () => {
    const blocks = [
      { id: 'day', share: 0.5 },
      { id: 'night', share: 0.5 },
    ];
    const demand = { mean: [300], shape: [4 / 3, 2 / 3] };
    const promised = { commitment: [15], commitmentParts: [0.05] };
    const free = tier('free', { priceUsdPerMtok: figure(0), demand, ...promised });
    const { limits, families } = valuesOf(plainScenario({ blocks, tiers: [tier('chat', {}), free] }), solver);
    const day = limits.find(({ label }) => label === 'demand for free in 2027-01, day');
    expect(day?.less).toMatchObject({ kind: 'possible', valueMusd: expect.closeTo(0.025 * 3 * YEAR, 6) });
    const both = families.find(({ subject }) => subject === 'demand for free');
    expect(both?.less).toMatchObject({ kind: 'possible', valueMusd: expect.closeTo(0.05 * 3 * YEAR, 6) });
  });

  test('exact shares that make up the whole cannot be moved alone, in either direction', () => {
    const half = { least: 0.5, most: 0.5 };
    const tiers = [tier('chat', { share: half }), tier('fast', { share: half, priceUsdPerMtok: figure(6) })];
    const values = valuesOf(plainScenario({ tiers }), solver);
    for (const id of ['chat', 'fast']) {
      const share = ofLimit(values, `share of ${id} in 2027-01`);
      expect(share).toMatchObject({ more: { kind: 'impossible' }, less: { kind: 'impossible' } });
      expect(share).not.toHaveProperty('stated');
    }
  });

  // A quarter of 1,000 MW goes to chat at 3 instead of fast at 6: each MW costs 0.08 x 3 Mtok/s-years of 31.536, up to all of the 1,000.
  test('a least share is told in MW around where it stands', () => {
    const tiers = [
      tier('chat', { share: { least: 0.25, most: 1 } }),
      tier('fast', { priceUsdPerMtok: figure(6) }),
    ];
    expect(
      ofLimit(valuesOf(plainScenario({ tiers }), solver), 'least share of chat in 2027-01'),
    ).toMatchObject({
      binds: true,
      more: { ...gain(-0.24 * YEAR, 750), isLast: true },
      less: gain(0.24 * YEAR, 250),
    });
  });

  // 20 Mtok/s take 250 MW, 2,500 racks of $3M: each Mtok/s costs $375M, up to the 80 Mtok/s that 1,000 MW make.
  test('of the cheapest plan a promise costs money', () => {
    const free = tier('free', { demand: { mean: [400] }, commitment: [20] });
    const values = valuesOf(plainScenario({ objective: 'capex', tiers: [free] }), solver);
    expect(ofLimit(values, 'commitment to free in 2027-01')).toMatchObject({
      more: { ...gain(-375, 60), isLast: true },
      less: gain(375, 20),
    });
  });
});

describe('over several periods', () => {
  const periods = ['2027-01', '2028-01', '2029-01'].map((id, index) => ({
    id,
    startMonth: (2027 + index) * 12,
    months: 12,
  }));

  // Demand of 40 Mtok/s takes 500 of 1,000 MW in the first year. Then 160 would take 2,000: a MW earns 0.08 x $94.608M in each of two years.
  test('a family is moved together from the first period that binds on', () => {
    const tiers = [tier('chat', { demand: { mean: [40, 160, 160] } })];
    const values = valuesOf(plainScenario({ periods, tiers, sites: [site('abilene', [1000, 1000, 1200])] }));
    const power = ofFamily(values, 'power at abilene');
    expect(power).toMatchObject({
      rule: 'power',
      unit: 'MW',
      since: '2028-01',
      binds: true,
      more: gain(2 * 0.24 * YEAR, 800),
      less: gain(-2 * 0.24 * YEAR, 1000),
    });
    expect(power.keys.map((key) => 'period' in key && key.period)).toEqual(['2028-01', '2029-01']);
    // The last year goes on when that of 1,000 MW has none left; and 1,200 MW lack 800 of what is wanted, 1,000 lack 1,000.
    expect(ofLimit(values, 'power at abilene in 2029-01')).toMatchObject({
      more: gain(0.24 * YEAR, 800),
      less: gain(-0.24 * YEAR, 1200),
    });
    // Nobody is turned away in the first year, where up to 80 could be served; later one user more or less makes no difference.
    const demand = ofFamily(values, 'demand for chat');
    expect(demand).toMatchObject({ binds: true, more: gain(3 * YEAR, 40), less: gain(-3 * YEAR, 40) });
    expect(demand).not.toHaveProperty('since');
  });

  // Each $M of 3 buys a third of a rack of 0.1 MW for all years that are left. The budget rises each year, so that each is a limit.
  test('budgets that add up are raised from then on together', () => {
    const values = valuesOf(
      plainScenario({
        periods,
        sites: [site('abilene', [1000, 1000, 1000])],
        capexBudgetMusd: [300, 600, 900],
      }),
    );
    const perYear = (0.008 * 3 * YEAR) / 3;
    // Alone, the first is money a year sooner, as far as that of the second year goes; together they are money for three years.
    expect(ofLimit(values, 'capex in 2027-01').more).toEqual(gain(perYear, 300));
    expect(ofFamily(values, 'capex')).toMatchObject({
      binds: true,
      more: gain(3 * perYear, 29_100),
      less: gain(-3 * perYear, 300),
    });
  });

  test('a site that has no power yet is moved from when it has some', () => {
    const values = valuesOf(plainScenario({ periods, sites: [site('abilene', [0, 1000, 1000])] }));
    expect(ofFamily(values, 'power at abilene')).toMatchObject({
      since: '2028-01',
      less: gain(-2 * 0.24 * YEAR, 1000),
    });
    const before = ofLimit(values, 'power at abilene in 2027-01');
    expect(before).toMatchObject({ binds: true, more: gain(0.24 * YEAR), less: { kind: 'impossible' } });
    expect(before.more).not.toHaveProperty('by');
  });
});

// 31 months of two limits each. A MW makes 0.08 Mtok/s for chat at 3; a Mtok/s of fast at 6 takes the place of one of chat.
test('in a large plan ranges are those of families, and single limits are told where they bind', () => {
  const months = Array.from({ length: 31 }, (_, index) => ({
    id: `m${index}`,
    startMonth: 2027 * 12 + index,
    months: 1,
  }));
  const fast = tier('fast', { priceUsdPerMtok: figure(6), demand: { mean: months.map(() => 10) } });
  const idle = tier('idle', { priceUsdPerMtok: figure(0), demand: { mean: months.map(() => 10) } });
  const values = valuesOf(
    plainScenario({
      periods: months,
      tiers: [tier('chat', {}), fast, idle],
      sites: [
        site(
          'abilene',
          months.map(() => 1000),
        ),
      ],
    }),
  );
  expect(values.limits).toHaveLength(62);
  expect(ofLimit(values, 'power at abilene in m7')).toMatchObject({
    hasRange: false,
    more: gain((0.24 * YEAR) / 12),
    less: gain((-0.24 * YEAR) / 12),
  });
  for (const { more, less } of values.limits) {
    expect(more).not.toHaveProperty('by');
    expect(less).not.toHaveProperty('by');
  }
  // 70 of the 80 Mtok/s that 1,000 MW make are left to fast.
  expect(ofFamily(values, 'demand for fast')).toMatchObject({
    binds: true,
    more: gain((31 * 3 * YEAR) / 12, 70),
    less: gain((-31 * 3 * YEAR) / 12, 10),
  });
  expect(ofFamily(values, 'demand for idle')).toMatchObject({ binds: false, less: gain(0, 10) });
});

// 96 MW hold 960 racks of 0.1 MW, and 1 MW less than that holds 10 racks less: but these racks stand.
describe('with whole racks', () => {
  const whole = plainScenario({
    racks: 'whole',
    sites: [site('abilene', 96.04)],
    tiers: [
      tier('chat', { demand: { mean: [7] } }),
      tier('fast', { priceUsdPerMtok: figure(2), demand: { mean: [40] } }),
    ],
  });

  test('only the use of held racks is left to decide', () => {
    const program = buildProgram(formulate(whole));
    const decided = decidedIn(planOf(whole).periods);
    const held = fixRacks(
      program,
      program.columns.map(({ key }) => decided(key)),
    );
    expect(held?.program.columns.map(({ key }) => key.kind)).toEqual([
      'allocate',
      'allocate',
      'sell',
      'sell',
    ]);
  });

  test('the racks are held, and only what limits their use has a value', () => {
    const values = valuesOf(whole);
    expect(values.areRacksHeld).toBe(true);
    expect(values.limits.map(({ label }) => label)).toEqual([
      'demand for chat in 2027-01',
      'demand for fast in 2027-01',
    ]);
    // 960 racks make 7.68 Mtok/s: 7 at 3, 0.68 at 2. One more at 3 takes the place of one at 2, as far as there are such.
    expect(ofLimit(values, 'demand for chat in 2027-01')).toMatchObject({
      more: gain(YEAR, 0.68),
      less: gain(-YEAR, 7),
    });
  });
});

test('a reserve is not what the planner states: the power is that at the meter', () => {
  const reserved = plainScenario({ sites: [site('abilene', 1000, { reserve: 0.2 })] });
  expect(ofLimit(valuesOf(reserved), 'power at abilene in 2027-01')).toMatchObject({
    stated: 1000,
    more: gain(0.8 * 0.24 * YEAR),
    less: gain(-0.8 * 0.24 * YEAR, 1000),
  });
});

// The 100 MW of shell that stand would cost $1,000M; the budget of $400M buys 10 MW of shell and racks for $30M each.
test('what shell stands is no part of the budget', () => {
  const sites = [site('abilene', 1000, { shellMusdPerMw: 10, existingShellMw: 100 })];
  const values = valuesOf(plainScenario({ sites, capexBudgetMusd: [3400] }));
  // 100 MW of racks cost $3,000M; beyond, a MW costs $40M: 110 MW are filled. A dollar is worth 0.24 x 31.536 / 40, down to 3,000.
  expect(ofLimit(values, 'capex in 2027-01')).toMatchObject({
    stated: 3400,
    more: gain((0.24 * YEAR) / 40, 35_600),
    less: gain((-0.24 * YEAR) / 40, 400),
  });
});
