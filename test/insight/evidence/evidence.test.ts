import { describe, expect, test } from 'vitest';
import { evidenceOf } from '../../../src/insight/evidence/evidence.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { planOf } from '../../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../../support/randomScenario.ts';

const evidenceFor = (change: Partial<Scenario>) => evidenceOf(planOf(plainScenario(change)));
const entryFor = (change: Partial<Scenario>, what: string) =>
  evidenceFor(change).find((entry) => entry.what === what);

const THROUGHPUT = 'throughput of rack for chat at 50 tok/s/user';

test('everything that a plan rests on is listed, weakest grade first', () => {
  const entries = evidenceFor({
    systems: [
      system('rack', {
        itKw: figure(100, 'estimate'),
        capexMusd: figure(3, 'derived'),
        ships: figure(2026 * 12, 'vendor'),
      }),
    ],
    supply: [
      { id: 'line', systems: ['rack'], steps: [{ fromMonth: 0, racksPerYear: figure(1e6, 'estimate') }] },
    ],
    supplyShare: 0.5,
    tiers: [tier('chat', { demand: { mean: [40] }, priceUsdPerMtok: figure(3, 'vendor') })],
  });
  expect(entries.map(({ grade, what, value, unit }) => [grade, what, value, unit])).toEqual([
    ['assumption', "this buyer's share of the world's deliveries", 0.5, 'fraction'],
    ['assumption', 'demand forecast', undefined, undefined],
    ['derived', 'price of rack', 3, '$M per rack'],
    ['estimate', 'IT power of rack', 100, 'kW per rack'],
    ['estimate', 'world deliveries of line from 0000-01', 1e6, 'racks per year'],
    ['vendor', 'ship date of rack', 2026 * 12, 'month'],
    ['vendor', 'price of chat', 3, 'USD per M output tokens'],
    ['measured', THROUGHPUT, 0.001, 'Mtok/s per accelerator'],
    ['measured', 'accelerators of rack', 8, 'per rack'],
    ['measured', 'speed of chat', 50, 'tok/s/user'],
    ['measured', 'PUE of liquid cooling at abilene', 1, 'ratio'],
    ['measured', 'utilisation', 1, 'fraction'],
    ['measured', 'availability', 1, 'fraction'],
    ['measured', 'electricity at abilene', 80, 'USD/MWh'],
    ['measured', 'load factor', 0.8, 'fraction'],
    ['measured', 'operations', 0.3, '$M per MW and year'],
    ['measured', 'life of racks', 4, 'years'],
    ['measured', 'cost of capital', 0.1, 'fraction per year'],
  ]);
});

test('a number carries its source, its range and its note', () => {
  const capexMusd = {
    value: 3,
    source: 'paper',
    grade: 'estimate',
    range: [2, 4],
    note: 'without cables',
  } as const;
  expect(entryFor({ systems: [system('rack', { capexMusd })] }, 'price of rack')).toEqual({
    kind: 'system',
    what: 'price of rack',
    value: 3,
    unit: '$M per rack',
    grade: 'estimate',
    sources: ['paper'],
    range: [2, 4],
    note: 'without cables',
  });
});

test('what is not bought is not listed', () => {
  const entries = evidenceFor({ systems: [system('rack', {}), system('shelf', {})] });
  expect(entries.filter(({ what }) => what.includes('shelf'))).toEqual([]);
});

describe('a throughput', () => {
  const curve = frontier('rack', [
    [40, 0.004],
    [60, 0.001],
  ]);

  test('is told as it was published, since IT power and PUE have grades of their own', () => {
    expect(entryFor({}, THROUGHPUT)).toEqual({
      kind: 'throughput',
      what: THROUGHPUT,
      server: 'rack',
      tier: 'chat',
      interactivity: 50,
      value: 0.001,
      unit: 'Mtok/s per accelerator',
      grade: 'measured',
      sources: ['test'],
      note: 'at a published point',
    });
  });

  test('says where it lies between two points', () => {
    expect(entryFor({ frontiers: [curve] }, THROUGHPUT)).toMatchObject({
      value: expect.closeTo(0.002, 12),
      note: 'between two published points',
    });
  });

  test('says where it was published per MW; then nobody counted accelerators', () => {
    const change = { frontiers: [frontier('rack', [[50, 0.7]], 'facilityMw')] };
    expect(entryFor(change, THROUGHPUT)).toMatchObject({
      value: 0.7,
      unit: 'Mtok/s per facility MW',
    });
    expect(entryFor(change, 'accelerators of rack')).toBeUndefined();
  });

  test('has the range that its sources allow', () => {
    // Halfway between the points: the root of 0.001 x 0.001 and of 0.009 x 0.001.
    const [slow, fast] = curve.points;
    const ranged = {
      ...curve,
      points: [{ ...slow!, throughput: { ...slow!.throughput, range: [0.001, 0.009] as const } }, fast!],
    };
    expect(entryFor({ frontiers: [ranged] }, THROUGHPUT)).toMatchObject({
      range: [expect.closeTo(0.001, 12), expect.closeTo(0.003, 12)],
    });
  });

  test('of another model or length than the tier promises is marked', () => {
    expect(entryFor({ tiers: [tier('chat', { isStandIn: true })] }, THROUGHPUT)).toMatchObject({
      isStandIn: true,
    });
    expect(entryFor({}, THROUGHPUT)).not.toHaveProperty('isStandIn');
  });
});

test("a pairing rests on its racks' ratio", () => {
  const entries = evidenceFor({
    systems: [system('big', {}), system('small', { pairedOnly: true })],
    alone: [],
    pairings: [
      {
        id: 'big+small',
        name: 'Big with small',
        racks: [
          { system: 'big', count: figure(1) },
          { system: 'small', count: figure(2, 'assumption') },
        ],
      },
    ],
    frontiers: [frontier('big+small', [[50, 0.7]], 'facilityMw')],
  });
  expect(entries[0]).toEqual({
    kind: 'pairing',
    what: 'racks of small in big+small',
    value: 2,
    unit: 'racks',
    grade: 'assumption',
    sources: ['test'],
  });
  expect(entries.map(({ what }) => what)).toContain('racks of big in big+small');
});

test('deliveries are those of the horizon: a step in its middle counts, later and earlier ones do not', () => {
  const steps = [
    { fromMonth: 2025 * 12, racksPerYear: figure(1) },
    { fromMonth: 2026 * 12, racksPerYear: figure(40_000) },
    { fromMonth: 2027 * 12 + 3, racksPerYear: figure(60_000) },
    { fromMonth: 2028 * 12, racksPerYear: figure(2) },
  ];
  const supply = [{ id: 'line', systems: ['rack'], steps }];
  const entries = evidenceFor({ supply, supplyShare: 1 });
  expect(
    entries.filter(({ what }) => what.startsWith('world deliveries of line from ')).map(({ value }) => value),
  ).toEqual([40_000, 60_000]);
});

test('without a forecast there is none to rest on', () => {
  expect(entryFor({}, 'demand forecast')).toBeUndefined();
});

test('a price of shell and the kW that a publisher divided by are numbers that the plan rests on', () => {
  const [curve] = [frontier('rack', [[50, 0.001]])];
  const entries = evidenceFor({
    sites: [site('abilene', 1000, { shellMusdPerMw: 13 })],
    frontiers: [{ ...curve!, publishedKwPerAccelerator: figure(2.168, 'estimate') }],
  });
  expect(entries.map(({ grade, what, value, unit }) => [grade, what, value, unit])).toEqual(
    expect.arrayContaining([
      ['assumption', 'price of shell at abilene', 13, '$M per MW'],
      ['estimate', 'kW by which the throughput of rack was published', 2.168, 'kW per accelerator'],
      ['measured', 'life of shell', 15, 'years'],
    ]),
  );
});

describe('what a scenario may state beyond that', () => {
  const START = 2027 * 12;
  const quarters = [
    { id: '2027-01', startMonth: START, months: 3 },
    { id: '2027-04', startMonth: START + 3, months: 3 },
  ];
  const two = (change: Partial<Scenario>) =>
    evidenceFor({ periods: quarters, sites: [site('abilene', [1000, 1000])], ...change });
  const added = (change: Partial<Scenario>) => {
    const before = new Set(two({}).map(({ what }) => what));
    return two(change)
      .filter(({ what }) => !before.has(what))
      .map(({ grade, kind, what, value, unit, note }) => [grade, kind, what, value, unit, note]);
  };

  test('a throughput is listed once, however many periods use it', () => {
    expect(two({}).filter(({ what }) => what === THROUGHPUT)).toHaveLength(1);
  });

  test('a demand curve by its points, and a long one by its ends', () => {
    const withSteps = (prices: readonly number[]) =>
      added({
        tiers: [
          tier('chat', { priceSteps: prices.map((pricePart) => ({ pricePart, demandPart: 1 / pricePart })) }),
        ],
      });
    const entry = (demandPart: number, note: string) => [
      ...['assumption', 'tier', 'demand for chat at its cheapest step', demandPart],
      ...['part of the forecast', note],
    ];
    expect(withSteps([1, 0.5])).toEqual([
      entry(2, '100.0 % at 100.0 % of the price, 200.0 % at 50.0 % of the price'),
    ]);
    expect(withSteps([1, 0.8, 0.5, 0.25])).toEqual([
      entry(4, '4 price steps, from 100.0 % at 100.0 % of the price to 400.0 % at 25.0 % of the price'),
    ]);
  });

  test('changes of prices and software, and lead times, of what is bought', () => {
    expect(
      added({
        systemPriceChange: [
          { system: 'rack', perYear: -0.08 },
          { system: 'shelf', perYear: -0.2 },
        ],
        softwareGain: { perYear: 0.2, untilMonth: START + 35 },
        leadMonths: [{ system: 'rack', months: 3 }],
        tiers: [tier('chat', { pricesUsdPerMtok: [3, 2] })],
      }),
    ).toEqual([
      ['assumption', 'tier', 'price of chat in 2027-04', 2, 'USD per M output tokens', undefined],
      ['assumption', 'money', 'price change of rack', -0.08, 'change per year', undefined],
      ['assumption', 'facility', 'throughput gained by software', 0.2, 'fraction per year', 'until 2029-12'],
      ['assumption', 'supply', 'lead time of rack', 3, 'months', undefined],
    ]);
  });

  test('systems of the same number share an entry', () => {
    const perYear = -0.08;
    const change = {
      systems: [system('node', {}), system('rack', {})],
      alone: ['node', 'rack'],
      frontiers: [frontier('node', [[50, 0.001]]), frontier('rack', [[50, 0.001]])],
      sites: [
        site('abilene', [1000, 1000], { systems: ['node'] }),
        site('boston', [1000, 1000], { systems: ['rack'] }),
      ],
      systemPriceChange: [
        { system: 'node', perYear },
        { system: 'rack', perYear },
      ],
    };
    expect(added(change).map(([, , what]) => what)).toContain('price change of node and rack');
  });

  test('the shape of the day', () => {
    const blocks = [
      { id: 'day', share: 0.5 },
      { id: 'night', share: 0.5 },
    ];
    expect(added({ blocks, tiers: [tier('chat', { demand: { mean: [4, 4], shape: [1.5, 0.5] } })] })).toEqual(
      [
        [
          'assumption',
          'tier',
          'busiest part of the day of chat',
          1.5,
          'part of the mean',
          'day 150.0 %, night 50.0 %',
        ],
        ['assumption', 'forecast', 'demand forecast', undefined, undefined, 'made for a test'],
      ],
    );
  });

  test('a reserve, and racks that stand', () => {
    const fleet = [{ system: 'rack', racks: 600, sinceMonth: START - 15 }];
    expect(added({ sites: [site('abilene', [1000, 1000], { reserve: 0.05, fleet })] })).toEqual([
      ['assumption', 'facility', 'reserve at abilene', 0.05, 'fraction', undefined],
      ['assumption', 'facility', 'racks of rack at abilene since 2025-10', 600, 'racks', undefined],
    ]);
  });

  test('the carbon intensity, where emissions are limited', () => {
    const sites = [site('abilene', [1000, 1000], { carbonKgPerMwh: figure(380, 'estimate') })];
    expect(added({ sites })).toEqual([]);
    expect(added({ sites, carbonTonnesPerYear: [1e6, 1e6] })).toEqual([
      ['estimate', 'facility', 'carbon intensity of electricity at abilene', 380, 'kg/MWh', undefined],
    ]);
  });

  test('the balance of prefill and decode', () => {
    const change: Partial<Scenario> = {
      systems: [system('rack', {}), system('reader', { pairedOnly: true })],
      alone: [],
      pairings: [
        {
          id: 'reader>rack',
          name: 'Reader for rack',
          prefill: {
            system: 'reader',
            inputRates: [{ workload: 'work', mtokPerS: figure(0.1, 'estimate') }],
          },
          decode: { system: 'rack' },
        },
      ],
      frontiers: [frontier('reader>rack', [[50, 0.7]], 'facilityMw')],
      tiers: [tier('chat', { inputPerOutput: figure(8), cacheHits: figure(0.5, 'assumption') })],
    };
    const entries = evidenceFor(change);
    const found = (what: string) => entries.find((entry) => entry.what === what);
    expect(found('input rate of reader in reader>rack on work')).toMatchObject({
      kind: 'pairing',
      value: 0.1,
      unit: 'input Mtok/s per accelerator',
      grade: 'estimate',
    });
    expect(found('input tokens for each output token of chat')).toMatchObject({ value: 8, unit: 'ratio' });
    expect(found('part of the input tokens of chat from a cache')).toMatchObject({
      value: 0.5,
      unit: 'fraction',
      grade: 'assumption',
    });
    // The input rate counts accelerators; decoding was published per MW.
    expect(found('accelerators of reader')).toBeDefined();
    expect(found('accelerators of rack')).toBeUndefined();
  });

  test('racks that are not bought have neither price nor ship date behind the plan', () => {
    const fleet = [{ system: 'rack', racks: 600, sinceMonth: START - 15 }];
    const entries = two({
      systems: [system('rack', { ships: figure(START - 60) })],
      sites: [site('abilene', [1000, 1000], { fleet })],
      buyable: [],
    }).map(({ what }) => what);
    expect(entries).not.toContain('price of rack');
    expect(entries).not.toContain('ship date of rack');
    expect(entries).toContain('IT power of rack');
  });
});
