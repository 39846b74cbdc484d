import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { scenarioSchema } from '../../src/scenario/schema.ts';

interface Published {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Published>>;
  readonly additionalProperties?: Published | boolean;
  readonly anyOf?: readonly Published[];
  readonly items?: Published;
  readonly required?: readonly string[];
}

const published = z.toJSONSchema(scenarioSchema, { io: 'input' }) as Published;

test('the published schema says what every key of a scenario is for', () => {
  const keys = Object.entries(published.properties ?? {});
  expect(keys.map(([key]) => key)).toEqual([
    'name',
    'catalogue',
    'evidence',
    'horizon',
    'sites',
    'budget',
    'finance',
    'change',
    'blocks',
    'service',
    'leadTime',
    'supply',
    'systems',
    'interactivity',
    'forecast',
    'tiers',
    'policies',
    'objective',
    'racks',
  ]);
  for (const [key, { description }] of keys) expect(description, key).toMatch(/\.$/);
  expect(published.required).toEqual(['name', 'horizon', 'sites', 'forecast']);
});

/** Every key at any depth, with what is said of it. */
function keysWithin(schema: Published, path: string): (readonly [path: string, schema: Published])[] {
  const { properties = {}, additionalProperties, anyOf = [], items } = schema;
  const inner = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [
    ...Object.entries(properties).flatMap(([key, value]) => [
      [`${path}.${key}`, value] as const,
      ...keysWithin(value, `${path}.${key}`),
    ]),
    ...[...anyOf, ...inner, ...(items ? [items] : [])].flatMap((value) => keysWithin(value, `${path}.*`)),
  ];
}

test('the published schema says what every key at any depth is for', () => {
  const keys = keysWithin(published, '');
  expect(keys.map(([path]) => path)).toEqual(
    expect.arrayContaining([
      '.horizon.periods.*.*.months',
      '.policies.limits.*.racks.most',
      '.tiers.*.*.shape',
    ]),
  );
  for (const [path, { description }] of keys) expect(description, path).toMatch(/\.$/);
});

const EVERYTHING = {
  name: 'Everything',
  horizon: {
    periods: [
      { start: '2027-01', months: 3 },
      { start: '2027-04', months: 12 },
    ],
  },
  sites: {
    abilene: {
      power: { '2027-01': '200 MW', '2027-04': '500 MW' },
      reserve: '5 %',
      electricity: '86 USD/MWh',
      carbon: '380 kg/MWh',
      shell: { price: '13MUSD/MW', existing: '200 MW' },
      pue: { air: 1.3 },
      systems: ['hgx_h100', 'vr_nvl72'],
      fleet: [{ system: 'hgx_h100', racks: '6000 racks', since: '2024-10' }],
    },
  },
  budget: { capex: { '2027-01': '5BUSD' } },
  finance: { costOfCapital: '9 %/year', life: '5 years', shellLife: '20 years' },
  change: {
    systemPrices: { vr_nvl72: '-10 %/year' },
    tokenPrices: '-25 %/year',
    software: { gain: '20 %/year', until: '2029-12' },
  },
  blocks: { peak: '8 hours', night: '16 hours' },
  service: { utilisation: '80 %', availability: '99 %' },
  leadTime: { vr_nvl72: '9 months' },
  supply: { share: '5 %' },
  systems: ['vr_nvl72'],
  forecast: { free: ['10 Mtok/s', '20 Mtok/s'] },
  tiers: {
    free: {
      demand: '120 %',
      commitment: { '2027-01': '50 %', '2027-04': '7 Mtok/s' },
      price: { output: { '2027-01': '2 USD/Mtok' } },
      share: { least: '10 %' },
      interactivity: '50 tok/s/user',
      shape: { peak: '150 %', night: '75 %' },
      deferrable: false,
      sites: ['abilene'],
      inputPerOutput: 8,
      cacheHits: '50 %',
    },
    medium: { peakToMean: 1.65 },
    high: { shape: ['150 %', '75 %'] },
    premium: { shape: 'coding' },
    ultra: 'off',
  },
  policies: {
    vendors: { NVIDIA: { most: '80 %' } },
    limits: { vr_nvl72: { racks: { most: { '2027-01': '3000 racks' } }, capex: { least: '1BUSD' } } },
    carbon: { most: { '2027-04': '900 kt/year' } },
  },
  objective: 'profit',
  racks: 'whole',
};

test('every key can be written back as it was read', () => {
  const file = scenarioSchema.parse(EVERYTHING);
  expect(z.encode(scenarioSchema, file)).toEqual({
    ...EVERYTHING,
    catalogue: 'measured',
    evidence: 'vendor',
    interactivity: 'least',
    sites: {
      abilene: {
        ...EVERYTHING.sites.abilene,
        shell: { price: '13M USD/MW', existing: '200 MW' },
        pue: { air: '1.3' },
      },
    },
    budget: { capex: { '2027-01': '5B USD' } },
    tiers: {
      ...EVERYTHING.tiers,
      free: { ...EVERYTHING.tiers.free, inputPerOutput: '8' },
      medium: { peakToMean: '1.65' },
    },
    policies: {
      ...EVERYTHING.policies,
      limits: { vr_nvl72: { racks: { most: { '2027-01': '3000 racks' } }, capex: { least: '1B USD' } } },
    },
  });
});

test('a scenario written back is the scenario that was read', () => {
  const text = readFileSync('fixtures/gigawatt/scenario.yaml', 'utf8');
  const file = scenarioSchema.parse(parse(text));
  expect(scenarioSchema.parse(z.encode(scenarioSchema, file))).toEqual(file);
});

test.each([
  ['50 %', { share: 0.5 }],
  ['100 Mtok/s', { rate: 100 }],
  ['8.64 Ttok/day', { rate: 100 }],
])('a commitment of %s', (text, commitment) => {
  const { tiers } = scenarioSchema.shape;
  expect(tiers.parse({ free: { commitment: text } })).toEqual({ free: { commitment } });
});
