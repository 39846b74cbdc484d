import { describe, expect, test } from 'vitest';
import type { Pairing } from '../../../src/catalogue/catalogue.ts';
import { formulate } from '../../../src/plan/formulation.ts';
import { readScenarioFile } from '../../../src/scenario/read.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { planOf } from '../../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../../support/randomScenario.ts';
import { enters, never, reasonsIn } from '../../support/whyNot.ts';

const DAKOTA = readScenarioFile('fixtures/textbook/dakota/scenario.yaml');

// A rack of `system` draws 100 kW, costs $3M and has 8 accelerators. At 0.001 Mtok/s each it makes 0.008 Mtok/s, which earn
// 0.008 * 31.536M s * $3 = $0.756864M a year.
const RACK_YEAR = 0.756864;

/** Systems of that kind whose accelerators make some part of those tokens. */
function rivals(parts: Readonly<Record<string, number>>, change: Partial<Scenario> = {}): Scenario {
  const ids = Object.keys(parts);
  return plainScenario({
    systems: ids.map((id) => system(id, {})),
    alone: ids,
    frontiers: ids.map((id) => frontier(id, [[50, 0.001 * (parts[id] as number)]])),
    ...change,
  });
}

describe.each(['simplex', 'highs'] as const)('by %s', (solver) => {
  test('Dakota does without tables, until they sell at 35, cost $1M, serve a sixth more or draw 1.5 MW', () => {
    // A MW and $1M are worth $10M each. A table takes 2 MW and $1.5M, $35M, and earns 30: 5 less, 2.5 for each of its MW.
    // At $1M it takes $30M; at 1.5 MW, 15 + 15.
    expect(reasonsIn(DAKOTA, solver)).toEqual([
      [
        'table',
        {
          kind: 'beaten',
          lossMusdPerMwYear: expect.closeTo(2.5, 8),
          lossMusdPerOwnRackYear: expect.closeTo(5, 8),
          tiers: ['table'],
          breakEvens: [
            { figure: 'price', of: [{ id: 'table', now: 1.5 }], threshold: enters(2 / 3) },
            { figure: 'throughput', of: [], threshold: enters(7 / 6) },
            { figure: 'power', of: [{ id: 'table', now: 2000 }], threshold: enters(0.75) },
            { figure: 'tokenPrice', of: [{ id: 'table', now: 30 }], threshold: enters(7 / 6) },
          ],
        },
      ],
    ]);
  });

  test('a share of deliveries that others use up better', () => {
    // 100 racks a year for both, at 1,000 MW: all are of a, which earns twice as much. Power and money are there in abundance.
    const scenario = rivals(
      { a: 1, b: 0.5 },
      {
        supplyShare: 1,
        supply: [{ id: 'pool', systems: ['a', 'b'], steps: [{ fromMonth: 0, racksPerYear: figure(100) }] }],
      },
    );
    expect(reasonsIn(scenario, solver)).toEqual([
      [
        'b',
        {
          kind: 'supply',
          limits: [
            { key: { rule: 'supply', pool: 'pool', period: '2027-01' }, label: 'supply of pool in 2027-01' },
          ],
          lossMusdPerMwYear: expect.closeTo(5 * RACK_YEAR, 8),
          lossMusdPerOwnRackYear: expect.closeTo(RACK_YEAR / 2, 8),
          tiers: ['chat'],
          breakEvens: [
            { figure: 'price', of: [{ id: 'b', now: 3 }], threshold: never(0, false) },
            { figure: 'throughput', of: [], threshold: enters(2) },
            { figure: 'power', of: [{ id: 'b', now: 100 }], threshold: never(0.1, false) },
          ],
        },
      ],
    ]);
  });

  test('a pairing enters by the price of the system that the plan does not have', () => {
    // $60M buy 20 racks of a; $1M is worth 0.252288. A unit of a and x costs $4M and makes 16 * 0.0006 = 0.0096 Mtok/s, 1.2 times what
    // a rack of a does. It pays where 1.2 / (3 + price of x) is 1 / 3: at $0.6M, or with 4 / 3.6 of its tokens. Power is no limit.
    const pairing: Pairing = {
      id: 'a+x',
      name: 'pair',
      racks: [
        { system: 'a', count: figure(1) },
        { system: 'x', count: figure(1) },
      ],
    };
    const scenario = rivals(
      { a: 1 },
      {
        systems: [system('a', {}), system('x', { pairedOnly: true, capexMusd: figure(1) })],
        pairings: [pairing],
        frontiers: [frontier('a', [[50, 0.001]]), frontier('a+x', [[50, 0.0006]])],
        capexBudgetMusd: [60],
      },
    );
    expect(reasonsIn(scenario, solver)).toEqual([
      [
        'a+x',
        {
          kind: 'beaten',
          // A unit draws 0.2 MW and earns 1.2 where its $4M earn 4 / 3.
          lossMusdPerMwYear: expect.closeTo(((4 / 3 - 1.2) * RACK_YEAR) / 0.2, 8),
          lossMusdPerOwnRackYear: expect.closeTo((4 / 3 - 1.2) * RACK_YEAR, 8),
          tiers: ['chat'],
          breakEvens: [
            { figure: 'price', of: [{ id: 'x', now: 1 }], threshold: enters(0.6) },
            { figure: 'throughput', of: [], threshold: enters(4 / 3.6) },
            { figure: 'power', of: [{ id: 'x', now: 100 }], threshold: never(0.1, false) },
          ],
        },
      ],
      ['x', { kind: 'excluded' }],
    ]);
  });

  test('the cheapest plan has what costs less for its tokens', () => {
    // Promised are 0.8 Mtok/s. a takes $3M for 0.008, and b $2.7M for 0.006, as much as $3.6M: it enters at $2.25M, or at 1.2 times 0.006.
    const scenario = rivals(
      { a: 1, b: 0.75 },
      {
        objective: 'capex',
        systems: [system('a', {}), system('b', { capexMusd: figure(2.7) })],
        tiers: [tier('chat', { demand: { mean: [1] }, commitment: [0.8] })],
      },
    );
    expect(reasonsIn(scenario, solver)).toEqual([
      [
        'b',
        {
          kind: 'beaten',
          lossMusdPerMwYear: expect.closeTo(4.5, 8),
          lossMusdPerOwnRackYear: expect.closeTo(0.45, 8),
          tiers: ['chat'],
          breakEvens: [
            { figure: 'price', of: [{ id: 'b', now: 2.7 }], threshold: enters(2.25 / 2.7) },
            { figure: 'throughput', of: [], threshold: enters(1.2) },
            { figure: 'power', of: [{ id: 'b', now: 100 }], threshold: never(0.1, false) },
          ],
        },
      ],
    ]);
  });

  test('over several periods a figure moves in all of them', () => {
    // 10 MW in each of two years, filled with a: a MW-year of b earns a tenth less than the 10 racks of a that it keeps out.
    const scenario = rivals(
      { a: 1, b: 0.9 },
      {
        periods: [
          { id: '2027-01', startMonth: 2027 * 12, months: 12 },
          { id: '2028-01', startMonth: 2028 * 12, months: 12 },
        ],
        sites: [site('abilene', [10, 10])],
      },
    );
    expect(reasonsIn(scenario, solver)).toEqual([
      [
        'b',
        {
          kind: 'beaten',
          lossMusdPerMwYear: expect.closeTo(RACK_YEAR, 8),
          lossMusdPerOwnRackYear: expect.closeTo(RACK_YEAR / 10, 8),
          tiers: ['chat'],
          breakEvens: [
            { figure: 'price', of: [{ id: 'b', now: 3 }], threshold: never(0, false) },
            { figure: 'throughput', of: [], threshold: enters(1 / 0.9) },
            { figure: 'power', of: [{ id: 'b', now: 100 }], threshold: enters(0.9) },
          ],
        },
      ],
    ]);
  });

  test('ten times is as far as a throughput goes, and a tenth as a power', () => {
    const [[, reason] = []] = reasonsIn(rivals({ a: 1, b: 0.09 }), solver);
    expect(reason).toMatchObject({
      breakEvens: [
        { figure: 'price', threshold: never(0, false) },
        { figure: 'throughput', threshold: never(10, true) },
        { figure: 'power', threshold: never(0.1, true) },
      ],
    });
  });
});

test('Dakota has tables at 35.01 and not at 34.99', () => {
  const at = (usd: number) => ({
    ...DAKOTA,
    tiers: DAKOTA.tiers.map((one) => (one.id === 'table' ? { ...one, priceUsdPerMtok: figure(usd) } : one)),
  });
  const bought = (usd: number) =>
    planOf(at(usd))
      .periods.flatMap(({ fleet }) => fleet.filter((entry) => entry.bought > 0))
      .map((entry) => entry.system);
  expect(bought(34.99)).not.toContain('table');
  expect(bought(35.01)).toContain('table');
});

test('a limit of nothing leaves no room', () => {
  const scenario = rivals({ a: 1, b: 2 }, { systemLimits: [{ system: 'b', racks: { most: [0] } }] });
  expect(reasonsIn(scenario)).toEqual([
    [
      'b',
      {
        kind: 'noRoom',
        limits: [
          {
            key: { rule: 'systemRacks', system: 'b', period: '2027-01', side: 'most' },
            label: 'most racks of b in 2027-01',
          },
        ],
      },
    ],
  ]);
});

test('what is never there together has no room, and no limit to blame', () => {
  // Racks of a stand in the first year and are gone in the second, in which x first comes.
  const scenario = rivals(
    { base: 1 },
    {
      periods: [
        { id: '2027-01', startMonth: 2027 * 12, months: 12 },
        { id: '2028-01', startMonth: 2028 * 12, months: 12 },
      ],
      sites: [site('abilene', [10, 10], { fleet: [{ system: 'a', racks: 1, sinceMonth: 2024 * 12 }] })],
      systems: [system('base', {}), system('a', {}), system('x', { ships: figure(2027 * 12 + 3) })],
      buyable: ['base', 'x'],
      alone: ['base'],
      pairings: [
        {
          id: 'a+x',
          name: 'pair',
          racks: [
            { system: 'a', count: figure(1) },
            { system: 'x', count: figure(1) },
          ],
        },
      ],
      frontiers: [frontier('base', [[50, 0.001]]), frontier('a+x', [[50, 0.01]])],
    },
  );
  expect(reasonsIn(scenario)).toEqual([['a+x', { kind: 'noRoom', limits: [] }]]);
});

test('what does as well is left out only by what the objective does not count', () => {
  const scenario = rivals(
    { a: 1, b: 1 },
    { systems: [system('a', {}), system('b', { capexMusd: figure(4) })] },
  );
  expect(reasonsIn(scenario)).toEqual([['b', { kind: 'asGood', tiers: ['chat'] }]]);
});

test('whole racks may do without what racks in parts would have', () => {
  // 4.4 MW and $2M: 0.8 desks and 0.8 chairs in parts, 64; of whole ones a desk earns 60 and two chairs 40. Prices are those of the book.
  const scenario: Scenario = {
    ...DAKOTA,
    racks: 'whole',
    sites: DAKOTA.sites.map((one) => ({ ...one, powerMw: [4.4] })),
    capexBudgetMusd: [2],
  };
  expect(reasonsIn(scenario)).toEqual([
    ['chair', { kind: 'rounding' }],
    ['table', expect.objectContaining({ kind: 'beaten', lossMusdPerOwnRackYear: expect.closeTo(5, 8) })],
  ]);
});

describe('the built-in gigawatt', () => {
  const scenario = readScenarioFile('fixtures/gigawatt/scenario.yaml');
  const reasons = new Map(reasonsIn(scenario));

  test('says of each why it is not in the mix', () => {
    expect([...reasons].map(([server, { kind }]) => [server, kind])).toEqual([
      ['groq3_lpx', 'excluded'],
      ['hgx_b200', 'beaten'],
      ['hgx_b300', 'beaten'],
      ['hgx_h100', 'beaten'],
      ['hgx_h200', 'beaten'],
      ['mi300x_node', 'beaten'],
      ['mi355x_node', 'beaten'],
      ['mi450_helios', 'excluded'],
      ['rubin_cpx', 'excluded'],
      ['rubin_ultra_kyber', 'excluded'],
      ['tpu_v7', 'excluded'],
      ['vr_nvl72+groq3_lpx', 'excluded'],
    ]);
  });

  test('has Blackwell nodes when they make as many tokens of a MW for free as the racks that do', () => {
    // Neither money nor the supply of Blackwell racks is used up: only the MW behind the promise to free counts.
    const perMw = (server: string) =>
      formulate(scenario).options.find((option) => option.tier === 'free' && option.server === server)
        ?.billableMtokPerSPerMw as number;
    for (const node of ['hgx_b200', 'hgx_b300']) {
      expect(reasons.get(node)).toMatchObject({
        tiers: ['free'],
        breakEvens: [
          { figure: 'price', threshold: never(0, false) },
          { figure: 'throughput', threshold: enters(perMw('gb300_nvl72') / perMw(node)) },
          { figure: 'power', threshold: { kind: 'enters' } },
        ],
      });
    }
  });
});
