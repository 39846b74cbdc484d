import { describe, expect, test } from 'vitest';
import type { Catalogue, Pairing, Workload } from '../../src/catalogue/catalogue.ts';
import { changedCatalogue, FOUR_PERIODS, resolved, TWO_YEARS, toldOf, wrongIn } from './statement.ts';

const OFF = 'medium: off, high: off, premium: off, ultra: off';
const free = (keys: string, changes = {}) => ({
  horizon: FOUR_PERIODS,
  forecast: '{ free: [100 Mtok/s, 200 Mtok/s, 300 Mtok/s, 400 Mtok/s] }',
  tiers: `{ free: { ${keys} }, ${OFF} }`,
  ...changes,
});

describe('a commitment', () => {
  const commitment = (text: string, changes = {}) =>
    resolved(free(`commitment: ${text}`, changes)).tiers[0]?.commitment;

  test('is a part of the forecast of each period, or a rate', () => {
    expect(commitment('50 %')).toEqual([50, 100, 150, 200]);
    expect(commitment('90 Mtok/s')).toEqual([90, 90, 90, 90]);
  });

  test('keeps what part of the forecast it is, and nothing of the kind of a rate', () => {
    const parts = (text: string) => resolved(free(`commitment: ${text}`)).tiers[0]?.commitmentParts;
    expect(parts('50 %')).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(parts('{ 2027-04: 50 %, 2027-07: 120 Mtok/s, 2027-10: 0 % }')).toEqual([null, 0.5, null, 0]);
    expect(parts('90 Mtok/s')).toBeUndefined();
  });

  test('may begin and change with a month, from a rate to a part and back', () => {
    expect(commitment('{ 2027-04: 50 %, 2027-07: 120 Mtok/s, 2027-10: 0 % }')).toEqual([0, 100, 120, 0]);
    expect(commitment('{ 2027-04: 0 %, 2027-07: 0 Mtok/s }')).toBeUndefined();
    expect(commitment('{ 2027-07: 120 Mtok/s }', { forecast: 'unlimited' })).toEqual([0, 0, 120, 120]);
  });

  test('that begins within a period is promised from the next one on', () => {
    const late = free('commitment: { 2027-05: 10 % }');
    expect(resolved(late).tiers[0]?.commitment).toEqual([0, 0, 30, 40]);
    expect(toldOf(late)).toContain(
      'The commitment to Free changes in 2027-05, within a period; a period has what holds when it begins, so the change counts from 2027-07 on.',
    );
  });

  test('above the forecast names the period, and its own month', () => {
    expect(wrongIn(free('commitment: 150 Mtok/s'))).toBe(
      '7:30 tiers.free.commitment: 150 Mtok/s is more than the 100 Mtok/s that the forecast has for the tier in 2027-01; write at most that, or a part of the forecast such as "100 %".',
    );
    expect(
      wrongIn(free('commitment: { 2027-01: 90 Mtok/s, 2027-04: 210 Mtok/s, 2027-07: 500 Mtok/s }')),
    ).toBe(
      [
        '7:61 tiers.free.commitment.2027-04: 210 Mtok/s is more than the 200 Mtok/s that the forecast has for the tier in 2027-04; write at most that, or a part of the forecast such as "100 %".',
        '7:82 tiers.free.commitment.2027-07: 500 Mtok/s is more than the 300 Mtok/s that the forecast has for the tier in 2027-07; write at most that, or a part of the forecast such as "100 %".',
      ].join('\n'),
    );
  });

  test('to a part of unlimited demand is refused at its month', () => {
    expect(wrongIn(free('commitment: { 2027-01: 5 Mtok/s, 2027-04: 50 % }', { forecast: 'unlimited' }))).toBe(
      '7:60 tiers.free.commitment.2027-04: 50 % of an unlimited demand is no number of tokens; write a rate, such as "100 Mtok/s", or give a forecast.',
    );
  });

  test('that is neither a part nor a rate is refused', () => {
    expect(wrongIn(free('commitment: { 2027-01: 5 }'))).toBe(
      '7:41 tiers.free.commitment.2027-01: "5" has no unit; write "5 Mtok/s" or "5 Ttok/day".',
    );
    expect(wrongIn(free('commitment: {}'))).toBe(
      '7:30 tiers.free.commitment: names no month; write at least one with the value that holds from then on, such as "2027-01".',
    );
  });
});

describe('the sites of a tier', () => {
  const SITES = '{ west: { power: 1 MW, shell: sunk }, east: { power: 1 MW, shell: sunk } }';
  const served = (sites: string) => free(`sites: ${sites}`, { sites: SITES });

  test('are sorted', () => {
    expect(resolved(served('[west, east]')).tiers[0]?.sites).toEqual(['east', 'west']);
    expect(resolved(free('')).tiers[0]).not.toHaveProperty('sites');
  });

  test.each([
    ['[wset]', '7:26 tiers.free.sites[0]: no site is called "wset"; did you mean "west"?'],
    ['[west, west]', '7:32 tiers.free.sites[1]: "west" is listed twice; keep one.'],
    [
      '[]',
      '7:25 tiers.free.sites: an empty list leaves no site to serve the tier; name sites, or leave the list out.',
    ],
  ])('%s are refused', (sites, message) => {
    expect(wrongIn(served(sites))).toBe(message);
  });
});

describe('input tokens', () => {
  const APART: Pairing = {
    id: 'apart',
    name: 'Prefill apart',
    prefill: { system: 'rubin_cpx', inputRates: [] },
    decode: { system: 'vr_nvl72' },
  };
  /** The keynote catalogue with a pairing that parts prefill from decode, and requests of 8192 and 1024 tokens. */
  const apart = changedCatalogue(({ pairings, workloads }: Catalogue) => ({
    pairings: new Map([...pairings, ['apart', APART]]),
    workloads: new Map(
      [...workloads].map(([id, workload]): [string, Workload] => [
        id,
        {
          ...workload,
          inputTokens: 8192,
          outputTokens: 1024,
          cacheHits: { value: 0.4, source: 'book', grade: 'estimate' },
        },
      ]),
    ),
  }));

  test('are those of the workload, known as well as its first curve', () => {
    expect(resolved(free(''), apart).tiers[0]).toMatchObject({
      inputPerOutput: {
        value: 8,
        source: 'gtc26-slide',
        grade: 'vendor',
        note: '8192 input and 1024 output tokens per request of gtc-2026-tier-chart',
      },
      cacheHits: { value: 0.4, source: 'book', grade: 'estimate' },
    });
  });

  test('are what the tier states', () => {
    expect(resolved(free('inputPerOutput: 20, cacheHits: 90 %'), apart).tiers[0]).toMatchObject({
      inputPerOutput: { value: 20, source: 'scenario', grade: 'assumption' },
      cacheHits: { value: 0.9, source: 'scenario', grade: 'assumption' },
    });
  });

  test('are not known where the workload does not say', () => {
    const unsaid = changedCatalogue(({ pairings }) => ({
      pairings: new Map([...pairings, ['apart', APART]]),
    }));
    expect(resolved(free(''), unsaid).tiers[0]).not.toHaveProperty('inputPerOutput');
    expect(resolved(free(''), unsaid).tiers[0]).not.toHaveProperty('cacheHits');
  });

  test('are left out where no pairing of the scenario needs them', () => {
    const plain = free('', { systems: '[vr_nvl72]' });
    expect(resolved(plain, apart).tiers[0]).not.toHaveProperty('inputPerOutput');
    expect(toldOf(free('cacheHits: 50 %'))).toContain(
      'The input tokens of Free are not used, as no pairing of the scenario parts prefill from decode and input has no price.',
    );
  });

  test('have no unit', () => {
    expect(wrongIn(free('inputPerOutput: 8 tok'))).toBe(
      '7:34 tiers.free.inputPerOutput: "8 tok" has a unit where a bare number is needed; write "8".',
    );
  });
});

describe('the cheapest plan', () => {
  const EMPTY = 'The cheapest plan is asked for, and without a commitment or a floor it buys nothing.';
  const cheapest = (keys: string, changes = {}) =>
    toldOf(
      free(keys, { objective: 'capex', horizon: TWO_YEARS, forecast: '{ free: 9 Mtok/s }', ...changes }),
    );

  test('buys nothing where nothing is promised, whatever the shares are', () => {
    expect(cheapest('')).toContain(EMPTY);
    expect(cheapest('share: { least: 50 % }')).toContain(EMPTY);
    expect(cheapest('commitment: 0 %')).toContain(EMPTY);
    expect(cheapest('', { policies: '{ vendors: { NVIDIA: { least: 50 % } } }' })).toContain(EMPTY);
    expect(cheapest('', { policies: '{ limits: { vr_nvl72: { racks: { most: 9 racks } } } }' })).toContain(
      EMPTY,
    );
  });

  test('buys what a commitment or a floor asks for', () => {
    expect(cheapest('commitment: 50 %')).not.toContain(EMPTY);
    for (const floor of [
      'racks: { least: 9 racks }',
      'power: { least: { 2028-01: 9 MW } }',
      'capex: { least: 1B USD }',
    ])
      expect(cheapest('', { policies: `{ limits: { vr_nvl72: { ${floor} } } }` })).not.toContain(EMPTY);
  });
});

test.each(['revenue', 'profit', 'capex'])('the objective %s and whole racks are taken', (objective) => {
  expect(resolved({ objective, racks: 'whole' })).toMatchObject({ objective, racks: 'whole' });
});
