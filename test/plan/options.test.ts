import { describe, expect, test } from 'vitest';
import type { Frontier, OperatingPoint, RackPairing } from '../../src/catalogue/catalogue.ts';
import type { Grade } from '../../src/catalogue/figure.ts';
import { type OptionSet, servingOptions } from '../../src/plan/options.ts';
import { serversOf } from '../../src/plan/servers.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../support/randomScenario.ts';

/** What can serve whom, and all that cannot. */
function servedBy(scenario: Scenario): OptionSet {
  const { servers, excluded } = serversOf(scenario);
  const found = servingOptions(scenario, servers);
  return { ...found, excluded: [...excluded, ...found.excluded] };
}

/** The options of a tier that asks for a speed, served by one curve. */
function optionsAt(speed: number, curve: Frontier, change: Partial<Scenario> = {}) {
  return servedBy(
    plainScenario({
      tiers: [tier('chat', { interactivity: figure(speed) })],
      frontiers: [curve],
      ...change,
    }),
  );
}

/** Rates a rack as 80 Mtok/s per MW for each Mtok/s of an accelerator: 8 of them in 0.1 MW. */
const PER_MW = 80;

describe('the operating point', () => {
  const curve = frontier('rack', [
    [50, 0.004],
    [100, 0.001],
  ]);

  test('is a published one where the tier asks for its speed', () => {
    expect(optionsAt(100, curve).options).toEqual([
      {
        site: 'abilene',
        tier: 'chat',
        server: 'rack',
        powerOfSystem: [{ system: 'rack', fraction: 1 }],
        ratedMtokPerSPerMw: expect.closeTo(0.001 * PER_MW, 12),
        billableMtokPerSPerMw: expect.closeTo(0.001 * PER_MW, 12),
        gain: [1],
        interactivity: 100,
        curve: {
          throughput: 0.001,
          basis: 'accelerator',
          grade: 'measured',
          sources: ['test'],
          isInterpolated: false,
        },
      },
    ]);
  });

  test('lies between two on a logarithmic line', () => {
    // Halfway between 50 and 100 tok/s: the square root of 0.004 x 0.001 is 0.002.
    expect(optionsAt(75, curve).options).toMatchObject([
      {
        ratedMtokPerSPerMw: expect.closeTo(0.002 * PER_MW, 12),
        interactivity: 75,
        curve: { isInterpolated: true },
      },
    ]);
  });

  test('is the slowest one for a tier that asks for less, and users see its speed', () => {
    expect(optionsAt(20, curve).options).toMatchObject([
      {
        ratedMtokPerSPerMw: expect.closeTo(0.004 * PER_MW, 12),
        interactivity: 50,
        curve: { isInterpolated: false },
      },
    ]);
  });

  test('does not exist above the fastest', () => {
    expect(optionsAt(101, curve)).toMatchObject({
      options: [],
      excluded: [{ tier: 'chat', server: 'rack', reason: { kind: 'tooSlow', fastest: 100, needed: 101 } }],
    });
  });
});

describe('points that make fewer tokens of the same power', () => {
  test('are dropped and counted', () => {
    const curve = frontier('rack', [
      [50, 0.004],
      [100, 0.001],
      [200, 0.0005],
    ]);
    const found = optionsAt(50, curve);
    expect(found.options).toMatchObject([{ interactivity: 50 }]);
    expect(found.dominatedPoints).toBe(2);
  });

  test('are dropped even where they are slower', () => {
    const curve = frontier('rack', [
      [50, 0.001],
      [100, 0.003],
    ]);
    expect(optionsAt(50, curve).options).toMatchObject([
      { interactivity: 100, ratedMtokPerSPerMw: expect.closeTo(0.003 * PER_MW, 12) },
    ]);
  });

  test('are none where a curve has one point, whatever the tier asks for', () => {
    const curve = frontier('rack', [[50, 0.004]]);
    expect(optionsAt(50, curve).dominatedPoints).toBe(0);
    expect(optionsAt(20, curve).dominatedPoints).toBe(0);
  });
});

describe('evidence', () => {
  const graded = (grades: readonly Grade[]): Frontier => {
    const curve = frontier('rack', [
      [50, 0.004],
      [100, 0.002],
      [200, 0.001],
    ]);
    return {
      ...curve,
      points: curve.points.map((point, i) => ({
        ...point,
        throughput: figure(point.throughput.value, grades[i] as Grade),
      })),
    };
  };

  test('weaker than the scenario allows is not used: the next point serves', () => {
    const found = optionsAt(50, graded(['estimate', 'vendor', 'vendor']), { evidence: 'vendor' });
    expect(found.options).toMatchObject([
      {
        interactivity: 100,
        ratedMtokPerSPerMw: expect.closeTo(0.002 * PER_MW, 12),
        curve: { grade: 'vendor' },
      },
    ]);
  });

  test('that is all too weak excludes the pair', () => {
    const found = optionsAt(150, graded(['measured', 'measured', 'assumption']), { evidence: 'vendor' });
    expect(found).toMatchObject({
      options: [],
      excluded: [{ reason: { kind: 'weakEvidence', grade: 'assumption', allowed: 'vendor' } }],
    });
  });

  test('between two points is as weak as the weaker one', () => {
    expect(optionsAt(75, graded(['measured', 'estimate', 'measured'])).options).toMatchObject([
      { curve: { grade: 'estimate' } },
    ]);
  });

  test('of another workload does not count', () => {
    const elsewhere: Frontier = { ...frontier('rack', [[50, 1]]), workload: 'other' };
    expect(optionsAt(50, elsewhere)).toMatchObject({
      options: [],
      excluded: [{ tier: 'chat', server: 'rack', reason: { kind: 'noEvidence', workload: 'work' } }],
    });
  });
});

describe('facility power', () => {
  const curve = frontier('rack', [[50, 0.001]]);

  test('follows the PUE of the cooling', () => {
    // Air at 1.25: 8 x 0.001 Mtok/s in 0.125 MW.
    const cooled = optionsAt(50, curve, { systems: [system('rack', { cooling: 'air' })] });
    expect(cooled.options[0]?.ratedMtokPerSPerMw).toBeCloseTo(0.064, 12);
  });

  test('follows the PUE of the site', () => {
    const sites = [site('cool', 500), site('warm', 500, { pue: { air: figure(1.25), liquid: figure(1.6) } })];
    expect(
      optionsAt(50, curve, { sites }).options.map((option) => [option.site, option.ratedMtokPerSPerMw]),
    ).toEqual([
      ['cool', expect.closeTo(0.08, 12)],
      ['warm', expect.closeTo(0.05, 12)],
    ]);
  });

  test('is what a figure published per MW counts, whatever the PUE', () => {
    const published = frontier('rack', [[50, 0.7]], 'facilityMw');
    const cooled = optionsAt(50, published, { systems: [system('rack', { cooling: 'air' })] });
    expect(cooled.options).toMatchObject([{ ratedMtokPerSPerMw: 0.7, curve: { basis: 'facilityMw' } }]);
  });

  test('is sold by availability times utilisation', () => {
    const { options } = optionsAt(50, curve, { availability: figure(0.97), utilisation: figure(0.6) });
    expect(options[0]).toMatchObject({
      ratedMtokPerSPerMw: expect.closeTo(0.08, 12),
      billableMtokPerSPerMw: expect.closeTo(0.08 * 0.582, 12),
    });
  });
});

describe('a pairing', () => {
  const pairing: RackPairing = {
    id: 'big+small',
    name: 'Big with small',
    racks: [
      { system: 'big', count: figure(1) },
      { system: 'small', count: figure(4) },
    ],
  };
  const paired = (curve: Frontier, change: Partial<RackPairing> = {}) =>
    servedBy(
      plainScenario({
        systems: [
          system('big', { itKw: figure(200), accelerators: figure(72) }),
          system('small', { itKw: figure(40), accelerators: figure(16), cooling: 'air', pairedOnly: true }),
        ],
        alone: [],
        pairings: [{ ...pairing, ...change }],
        frontiers: [curve],
      }),
    );

  test('splits its power by racks times MW a rack', () => {
    // 1 x 200 kW x 1 = 0.2 MW, and 4 x 40 kW x 1.25 = 0.2 MW.
    expect(paired(frontier('big+small', [[50, 0.7]], 'facilityMw')).options).toMatchObject([
      {
        ratedMtokPerSPerMw: 0.7,
        powerOfSystem: [
          { system: 'big', fraction: expect.closeTo(0.5, 12) },
          { system: 'small', fraction: expect.closeTo(0.5, 12) },
        ],
      },
    ]);
  });

  test('counts the accelerators of all its racks', () => {
    // (72 + 4 x 16) x 0.001 Mtok/s in 0.4 MW.
    const [option] = paired(frontier('big+small', [[50, 0.001]])).options;
    expect(option?.ratedMtokPerSPerMw).toBeCloseTo(0.34, 12);
  });

  test('may be limited to tiers', () => {
    const found = paired(frontier('big+small', [[50, 0.7]], 'facilityMw'), { tiers: ['premium', 'ultra'] });
    expect(found.options).toEqual([]);
    expect(found.excluded).toContainEqual({
      tier: 'chat',
      server: 'big+small',
      reason: { kind: 'tierNotAllowed', tiers: ['premium', 'ultra'] },
    });
  });
});

describe('software gain', () => {
  // Dated 2026-01 by default; the periods begin in 2027-01, 2027-07 and 2028-01.
  const curve = frontier('rack', [
    [50, 0.002],
    [100, 0.001],
  ]);
  const periods = [0, 6, 12].map((months) => ({
    id: `after ${months}`,
    startMonth: 2027 * 12 + months,
    months: 6,
  }));
  const gainOf = (change: Partial<Scenario>, on = curve) =>
    optionsAt(50, on, { periods, ...change }).options.map(({ gain }) => gain);

  test('is none where the scenario states none, and all options share it', () => {
    const sites = [site('here', 1), site('there', 1)];
    const { options } = optionsAt(50, curve, { periods, sites });
    expect(options.map(({ gain }) => gain)).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(options[0]?.gain).toBe(options[1]?.gain);
  });

  test('grows from the date of the curve', () => {
    // 44 % a year: a year later 1.44, half a year more 1.44 x 1.2, two years 1.44^2.
    expect(gainOf({ softwareGain: { perYear: 0.44 } })).toEqual([
      [expect.closeTo(1.44, 12), expect.closeTo(1.728, 12), expect.closeTo(2.0736, 12)],
    ]);
  });

  test('leaves the throughput as it was measured', () => {
    const { options } = optionsAt(50, curve, { periods, softwareGain: { perYear: 0.44 } });
    expect(options[0]).toMatchObject({
      ratedMtokPerSPerMw: expect.closeTo(0.002 * PER_MW, 12),
      billableMtokPerSPerMw: expect.closeTo(0.002 * PER_MW, 12),
    });
  });

  test('stops at its end', () => {
    const softwareGain = { perYear: 0.44, untilMonth: 2027 * 12 + 6 };
    expect(gainOf({ softwareGain })).toEqual([
      [expect.closeTo(1.44, 12), expect.closeTo(1.728, 12), expect.closeTo(1.728, 12)],
    ]);
  });

  test('is none where it ended before the curve was measured', () => {
    expect(gainOf({ softwareGain: { perYear: 0.44, untilMonth: 2025 * 12 } })).toEqual([[1, 1, 1]]);
  });

  test.each([
    // The third period begins in 2028-01, six months after 2027-07.
    ['2027-07', [1, 1, expect.closeTo(1.2, 12)]],
    ['~2027-07-23', [1, 1, expect.closeTo(1.2, 12)]],
    // A bare year may mean its December: 2027-01 is a month later, 2027-07 seven and 2028-01 thirteen.
    ['2026', [1, 7, 13].map((months) => expect.closeTo(1.44 ** (months / 12), 12))],
  ])('counts from the newest point, here of %s, and is none before it', (date, expected) => {
    const [slow, fast] = curve.points as [OperatingPoint, OperatingPoint];
    const newer = { ...curve, points: [slow, { ...fast, date }] };
    expect(gainOf({ softwareGain: { perYear: 0.44 } }, newer)).toEqual([expected]);
  });
});

describe('sites', () => {
  const curve = frontier('rack', [[50, 0.001]]);
  const sites = [site('east', 1), site('north', 1, { systems: ['other'] }), site('west', 1)];
  const sitesOf = (change: Partial<Scenario>) => {
    const { options, excluded } = servedBy(plainScenario({ frontiers: [curve], sites, ...change }));
    return { sites: options.map((option) => option.site), excluded };
  };

  test('that do not allow a system have no option of it', () => {
    expect(sitesOf({})).toEqual({ sites: ['east', 'west'], excluded: [] });
  });

  test('with racks of it have one, allowed or not', () => {
    const fleet = [{ system: 'rack', racks: 1, sinceMonth: 2026 * 12 }];
    const north = site('north', 1, { systems: ['other'], fleet });
    expect(sitesOf({ sites: [site('east', 1), north] }).sites).toEqual(['east', 'north']);
    expect(sitesOf({ sites: [site('east', 1), north], buyable: [] }).sites).toEqual(['north']);
  });

  test('that a tier names are the only ones that serve it', () => {
    const tiers = [tier('chat', { sites: ['north', 'west'] }), tier('batch', {})];
    const { options } = servedBy(plainScenario({ frontiers: [curve], sites, tiers }));
    expect(options.map((option) => [option.tier, option.site])).toEqual([
      ['chat', 'west'],
      ['batch', 'east'],
      ['batch', 'west'],
    ]);
  });

  test('that a tier names and that have none of what it takes exclude the pair', () => {
    expect(sitesOf({ tiers: [tier('chat', { sites: ['north'] })] })).toEqual({
      sites: [],
      excluded: [{ tier: 'chat', server: 'rack', reason: { kind: 'noSite' } }],
    });
  });

  test('must have every system of a pairing', () => {
    const apart = [site('east', 1, { systems: ['big'] }), site('west', 1, { systems: ['small'] })];
    const pairing: RackPairing = {
      id: 'big+small',
      name: 'Big with small',
      racks: [
        { system: 'big', count: figure(1) },
        { system: 'small', count: figure(1) },
      ],
    };
    const paired = {
      systems: [system('big', {}), system('small', {})],
      alone: [],
      pairings: [pairing],
      frontiers: [frontier('big+small', [[50, 0.001]])],
    };
    expect(sitesOf({ ...paired, sites: apart })).toEqual({
      sites: [],
      excluded: [{ tier: 'chat', server: 'big+small', reason: { kind: 'noSite' } }],
    });
    expect(sitesOf({ ...paired, sites: [...apart, site('south', 1)] }).sites).toEqual(['south']);
  });
});
