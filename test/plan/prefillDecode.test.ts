import { describe, expect, test } from 'vitest';
import type { PrefillDecodePairing } from '../../src/catalogue/catalogue.ts';
import type { Figure } from '../../src/catalogue/figure.ts';
import { type OptionSet, servingOptions } from '../../src/plan/options.ts';
import { prefillDecodeBalance } from '../../src/plan/prefillDecode.ts';
import { serversOf } from '../../src/plan/servers.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Tier } from '../../src/scenario/tier.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../support/randomScenario.ts';

describe('the balance of prefill and decode', () => {
  test.each([
    // x = 8 x 0.5 / 480 = 1/120 and y = 1/40 = 3/120: 1 MW makes 30, a quarter of it on prefill.
    ['half of the input from a cache', 8, 0.5, { mtokPerSPerMw: 30, prefill: 0.25, decode: 0.75 }],
    // x = 8/480 = 2/120 and y = 3/120: 1 MW makes 24, two fifths of it on prefill.
    ['no cache', 8, 0, { mtokPerSPerMw: 24, prefill: 0.4, decode: 0.6 }],
    // x = 24 x 0.5 / 480 = 1/40 and y = 1/40: 1 MW makes 20, half of it on prefill.
    ['three times the input', 24, 0.5, { mtokPerSPerMw: 20, prefill: 0.5, decode: 0.5 }],
    ['all input from a cache', 8, 1, { mtokPerSPerMw: 40, prefill: 0, decode: 1 }],
    ['no input at all', 0, 0.5, { mtokPerSPerMw: 40, prefill: 0, decode: 1 }],
  ])('%s', (_case, inputPerOutput, cacheHits, expected) => {
    const found = prefillDecodeBalance({ inputRate: 480, outputRate: 40, inputPerOutput, cacheHits });
    expect(found.mtokPerSPerMw).toBeCloseTo(expected.mtokPerSPerMw, 12);
    expect(found.prefill).toBeCloseTo(expected.prefill, 12);
    expect(found.decode).toBeCloseTo(expected.decode, 12);
  });
});

const PAIRING: PrefillDecodePairing = {
  id: 'reader+writer',
  name: 'Reader and writer',
  prefill: { system: 'reader', inputRates: [{ workload: 'work', mtokPerS: figure(0.06, 'vendor') }] },
  decode: { system: 'writer' },
};

/**
 * 10 accelerators in 0.1 MW of either: 100 in a MW, which read 6 Mtok/s of input, or write 1 Mtok/s of output at 50
 * tok/s/user and 0.5 at 100.
 */
function paired(asked: Partial<Tier>, change: Partial<Scenario> = {}, pairing = PAIRING): OptionSet {
  const scenario = plainScenario({
    systems: [
      system('reader', { accelerators: figure(10), cooling: 'air', pairedOnly: true }),
      system('writer', { accelerators: figure(10) }),
    ],
    sites: [site('abilene', 100, { pue: { air: figure(1), liquid: figure(1) } })],
    alone: [],
    pairings: [pairing],
    frontiers: [
      frontier('reader+writer', [
        [50, 0.01],
        [100, 0.005],
      ]),
    ],
    tiers: [tier('chat', { inputPerOutput: figure(6), ...asked })],
    ...change,
  });
  return servingOptions(scenario, serversOf(scenario).servers);
}

function excludedFor(reason: object) {
  return { options: [], excluded: [{ tier: 'chat', server: 'reader+writer', reason }] };
}

describe('an option of prefill and decode', () => {
  test('splits a MW in balance and says what it rests on', () => {
    // x = 6 x 0.5 / 6 = 0.5 and y = 1 / 1: 1 MW makes 2/3, a third of it on prefill.
    const cacheHits = figure(0.5);
    expect(paired({ cacheHits }, { availability: figure(0.9), utilisation: figure(0.5) }).options).toEqual([
      {
        site: 'abilene',
        tier: 'chat',
        server: 'reader+writer',
        powerOfSystem: [
          { system: 'reader', fraction: expect.closeTo(1 / 3, 12) },
          { system: 'writer', fraction: expect.closeTo(2 / 3, 12) },
        ],
        ratedMtokPerSPerMw: expect.closeTo(2 / 3, 12),
        billableMtokPerSPerMw: expect.closeTo(0.3, 12),
        gain: [1],
        interactivity: 50,
        curve: {
          throughput: 0.01,
          basis: 'accelerator',
          grade: 'vendor',
          sources: ['test'],
          isInterpolated: false,
          prefill: {
            system: 'reader',
            inputRate: figure(0.06, 'vendor'),
            inputPerOutput: figure(6),
            cacheHits,
          },
        },
      },
    ]);
  });

  test('moves MW from prefill to decode as more input comes from a cache', () => {
    // y = 1 throughout, x = 1 - hit: prefill takes x / (x + 1).
    const partsAt = (hit: number | undefined) =>
      paired(hit === undefined ? {} : { cacheHits: figure(hit) }).options[0]?.powerOfSystem.map(
        ({ fraction }) => fraction,
      );
    expect(partsAt(undefined)).toEqual([expect.closeTo(1 / 2, 12), expect.closeTo(1 / 2, 12)]);
    expect(partsAt(0.5)).toEqual([expect.closeTo(1 / 3, 12), expect.closeTo(2 / 3, 12)]);
    expect(partsAt(0.75)).toEqual([expect.closeTo(1 / 5, 12), expect.closeTo(4 / 5, 12)]);
  });

  test.each([
    ['all input comes from a cache', { cacheHits: figure(1) }],
    ['there is no input', { inputPerOutput: figure(0) }],
  ])('takes no MW of prefill where %s', (_case, asked) => {
    expect(paired(asked).options).toMatchObject([
      { powerOfSystem: [{ system: 'writer', fraction: 1 }], ratedMtokPerSPerMw: expect.closeTo(1, 12) },
    ]);
  });

  test('follows the PUE of either cooling', () => {
    // Air at 1.5 leaves 4 Mtok/s of input per MW, liquid at 1.25 leaves 0.8 of output: x = 6/4 = 1.5, y = 1.25.
    const warm = site('warm', 100, { pue: { air: figure(1.5), liquid: figure(1.25) } });
    expect(paired({}, { sites: [warm] }).options).toMatchObject([
      {
        ratedMtokPerSPerMw: expect.closeTo(1 / 2.75, 12),
        powerOfSystem: [
          { system: 'reader', fraction: expect.closeTo(1.5 / 2.75, 12) },
          { system: 'writer', fraction: expect.closeTo(1.25 / 2.75, 12) },
        ],
      },
    ]);
  });

  test('stands at the point that decodes fastest', () => {
    const found = paired({});
    expect(found.options).toMatchObject([{ interactivity: 50 }]);
    expect(found.dominatedPoints).toBe(1);
    // At 100 tok/s/user: x = 1 and y = 2.
    expect(paired({ interactivity: figure(100) }).options).toMatchObject([
      { interactivity: 100, ratedMtokPerSPerMw: expect.closeTo(1 / 3, 12) },
    ]);
  });

  test('is as well known as the weaker of curve and input rate', () => {
    const withRate = (mtokPerS: Figure): PrefillDecodePairing => ({
      ...PAIRING,
      prefill: { ...PAIRING.prefill, inputRates: [{ workload: 'work', mtokPerS }] },
    });
    expect(paired({}, {}, withRate(figure(0.06, 'estimate'))).options).toMatchObject([
      { curve: { grade: 'estimate' } },
    ]);
    expect(paired({}, { evidence: 'vendor' }, withRate(figure(0.06, 'estimate')))).toMatchObject(
      excludedFor({ kind: 'weakEvidence', grade: 'estimate', allowed: 'vendor', prefill: 'reader' }),
    );
  });

  test('does not exist without the input tokens for each output token', () => {
    const { inputPerOutput: _, ...silent } = tier('chat', { inputPerOutput: figure(6) });
    expect(paired({}, { tiers: [silent] })).toMatchObject(excludedFor({ kind: 'noInputRatio' }));
  });

  test('does not exist without an input rate for the workload', () => {
    const elsewhere: PrefillDecodePairing = {
      ...PAIRING,
      prefill: { ...PAIRING.prefill, inputRates: [{ workload: 'other', mtokPerS: figure(0.06) }] },
    };
    expect(paired({}, {}, elsewhere)).toMatchObject(
      excludedFor({ kind: 'noInputRate', prefill: 'reader', workload: 'work' }),
    );
  });

  test('does not exist without a curve of decoding, or above its fastest point', () => {
    expect(paired({}, { frontiers: [] })).toMatchObject(
      excludedFor({ kind: 'noEvidence', workload: 'work' }),
    );
    expect(paired({ interactivity: figure(101) })).toMatchObject(
      excludedFor({ kind: 'tooSlow', fastest: 100, needed: 101 }),
    );
  });
});
