import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../../src/document/schema.ts';
import { binds } from '../../../src/report/sections/binds.ts';
import { planOver } from '../support/overTime.ts';

const PAGE = { columns: 100 };

type Marginal = PlanDocument['marginals'][number];
type Audit = PlanDocument['audit'][number];

const QUARTERS = ['2027-01', '2027-04', '2027-07', '2027-10'];

const power = (period: string, valueUsdPerYear: number): Marginal => ({
  rule: 'power',
  period,
  label: `power at north in ${period}`,
  loosening: `one more MW of power at north in ${period}`,
  unit: 'MW',
  valueUsd: valueUsdPerYear / 4,
  valueUsdPerYear,
  loosenedBy: [],
});

const demand = (tier: string, period: string, valueUsdPerYear: number): Marginal => ({
  rule: 'demand',
  period,
  label: `demand for ${tier} in ${period}`,
  loosening: `one more Mtok/s of demand for ${tier} in ${period}`,
  unit: 'Mtok/s',
  valueUsd: valueUsdPerYear / 4,
  valueUsdPerYear,
  loosenedBy: [],
});

const checked = (
  rule: Audit['rule'],
  label: string,
  period: string,
  used: number,
  allowed: number,
): Audit => ({
  rule,
  period,
  label: `${label} in ${period}`,
  sense: '<=',
  used,
  allowed,
  unit: rule === 'power' ? 'MW' : 'Mtok/s',
  violation: 0,
  holds: true,
});

const over = (change: Partial<PlanDocument>) =>
  binds(
    planOver(
      QUARTERS.map(() => ({})),
      change,
    ),
    PAGE,
  );

describe('limits that bind over several periods', () => {
  test('stand together, with their periods and what they earn', () => {
    const marginals = [power('2027-01', 30e6), power('2027-04', 34e6), power('2027-07', 41e6)];
    expect(over({ marginals }).slice(1)).toEqual([
      'one more MW of power at north, 2027 Q1 to 2027 Q3  earns $30M to $41M a year, most in 2027 Q3',
    ]);
  });

  test('say where there are gaps between their periods', () => {
    const marginals = [power('2027-01', 30e6), power('2027-10', 30e6)];
    expect(over({ marginals }).slice(1)).toEqual([
      'one more MW of power at north, 2027 Q1 and 2027 Q4  earns $30M a year',
    ]);
  });

  // One more Mtok/s is worth more than one more MW, and all of the power more than all of the demand: 10 x $30M and 2 x $50M.
  test('come in the order of what all of the limit is worth', () => {
    const marginals = [demand('chat', '2027-01', 50e6), power('2027-01', 30e6)];
    const audit = [
      checked('demand', 'demand for chat', '2027-01', 2, 2),
      checked('power', 'power at north', '2027-01', 10, 10),
    ];
    expect(over({ marginals, audit }).slice(1, 3)).toEqual([
      'one more MW of power at north, 2027 Q1       earns $30M a year',
      'one more Mtok/s of demand for chat, 2027 Q1  earns $50M a year',
    ]);
  });

  test('of capex over the whole horizon name no period, in dollars that are spent once', () => {
    const marginals = [
      {
        rule: 'capex' as const,
        label: 'capex',
        loosening: 'one more $1 of capex',
        unit: 'USD' as const,
        valueUsd: 0.31,
        valueUsdPerYear: 0.31,
        loosenedBy: [],
      },
    ];
    expect(over({ marginals }).slice(1)).toEqual(['one more $1 of capex  earns $0.31']);
  });

  // $0.30 for a dollar half a year sooner, and $0.05 for one more from the third quarter on: $0.35 for one more from the first on.
  test('of capex are called by all their periods, and those before the last are money sooner', () => {
    const tranche = (since: string, period: string, valueUsd: number): Marginal => ({
      rule: 'capex',
      period,
      since,
      label: `capex from ${since} to ${period}`,
      loosening: `one more $1 of capex from ${since} to ${period}`,
      unit: 'USD',
      valueUsd,
      valueUsdPerYear: valueUsd,
      loosenedBy: [],
    });
    const marginals = [tranche('2027-01', '2027-04', 0.3), tranche('2027-07', '2027-10', 0.05)];
    const [first = '', second = '', ...note] = over({ marginals }).slice(1);
    // Neighbours stay apart: each has its own dollar.
    expect([first, second.trim()].join(' ')).toBe(
      'one more $1 of capex, 2027 Q1 to 2027 Q2 and 2027 Q3 to 2027 Q4: earns $0.05 to $0.3, most in 2027 Q1 to 2027 Q2',
    );
    expect(note.join(' ')).toBe(
      'The budget adds up from the start: $1 more of capex in some periods leaves the limits after them as they are, so it is money sooner and not more money, unless they are the last. What $1 that is there from the start of such periods on is worth is the sum of its own worth and those of the later ones.',
    );
  });

  // Fourteen tiers with two periods each: twelve groups are shown, two of two limits are not.
  test('are counted where there are too many', () => {
    const marginals = Array.from({ length: 14 }, (_, index) =>
      ['2027-01', '2027-04'].map((period) => demand(`tier${index}`, period, 1e6)),
    ).flat();
    const lines = over({ marginals }).slice(1);
    expect(lines).toHaveLength(13);
    expect(lines.at(-1)).toBe("and 4 more limits; the plan's JSON has them all.");
  });
});

describe('limits that do not bind over several periods', () => {
  const slack = (audit: readonly Audit[], change: Partial<PlanDocument> = {}) =>
    over({ audit, ...change }).slice(4);

  test('stand together with what is left of them', () => {
    expect(
      slack([
        checked('power', 'power at north', '2027-01', 4, 10),
        checked('power', 'power at north', '2027-04', 8, 20),
      ]),
    ).toEqual(['power at north, 2027 Q1 to 2027 Q2  6 to 12 of 10 to 20 MW left, least in 2027 Q1']);
  });

  test('say so where they are just met', () => {
    const met = QUARTERS.map((period) => checked('power', 'power at north', period, 10, 10));
    expect(slack(met)).toEqual([
      'power at north, 2027 Q1 to 2027 Q4  10 MW: just met, one more earns nothing',
    ]);
    expect(slack(met, { objective: { measure: 'capex', value: 1, bound: 1, gap: 0 } })).toEqual([
      'power at north, 2027 Q1 to 2027 Q4  10 MW: just met, one more saves nothing',
    ]);
  });

  // Of 10 MW 4, 10, 10 and 8 are used; in the second and third quarter nothing is left, though no more would bring nothing.
  test('keep the periods in which nothing is left apart', () => {
    expect(
      slack(
        [4, 10, 10, 8].map((used, index) =>
          checked('power', 'power at north', QUARTERS[index] ?? '', used, 10),
        ),
      ),
    ).toEqual([
      'power at north, 2027 Q1 and 2027 Q4  2 to 6 of 10 MW left, least in 2027 Q4',
      'power at north, 2027 Q2 to 2027 Q3   10 MW: just met, one more earns nothing',
    ]);
  });

  // A floor gives way downwards.
  test('of floors that are just met say what one less would do', () => {
    const audit = [
      { ...checked('commitment', 'commitment to chat', '2027-01', 1, 1), sense: '>=' as const },
      {
        ...checked('systemRacks', 'least racks of alpha', '2027-01', 100, 100),
        sense: '>=' as const,
        unit: 'racks' as const,
      },
    ];
    expect(slack(audit)).toEqual([
      'commitment to chat, 2027 Q1    1 Mtok/s: just met, one less earns nothing',
      'least racks of alpha, 2027 Q1  100 racks: just met, one less earns nothing',
    ]);
    expect(slack(audit, { objective: { measure: 'capex', value: 1, bound: 1, gap: 0 } })[0]).toBe(
      'commitment to chat, 2027 Q1    1 Mtok/s: just met, one less saves nothing',
    );
  });

  // What is served above the promise of 1: 2 in the first quarter and 1 in the second.
  test('of promises say when they are kept most narrowly', () => {
    const promised = (period: string, used: number): Audit => ({
      ...checked('commitment', 'commitment to chat', period, used, 1),
      sense: '>=',
    });
    expect(slack([promised('2027-01', 3), promised('2027-04', 2)])).toEqual([
      'commitment to chat, 2027 Q1 to 2027 Q2  2 to 3 Mtok/s served, 1 Mtok/s promised, closest in 2027 Q2',
    ]);
  });

  test('leave out the periods in which they bind', () => {
    const audit = [
      checked('demand', 'demand for chat', '2027-01', 2, 2),
      checked('demand', 'demand for chat', '2027-04', 1, 3),
    ];
    const lines = over({ audit, marginals: [demand('chat', '2027-01', 1e6)] });
    expect(lines.at(-1)).toBe('demand for chat, 2027 Q2  2 of 3 Mtok/s not served');
  });
});

test('of profit and of capex the worth is called by its name', () => {
  const marginals = [power('2027-01', 30e6)];
  const objective = { value: 1, bound: 1, gap: 0 };
  expect(over({ marginals, objective: { ...objective, measure: 'profit' } })[1]).toContain(
    'earns $30M a year of profit',
  );
  // $30M a year over a quarter are $7.5M, which are saved once.
  expect(over({ marginals, objective: { ...objective, measure: 'capex' } })[1]).toMatch(/saves \$7\.5M$/);
  expect(over({ objective: { ...objective, measure: 'capex' } })[1]).toBe(
    'Nothing: one more unit of any limit saves nothing more.',
  );
});
