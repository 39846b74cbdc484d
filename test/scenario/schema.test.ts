import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { scenarioSchema } from '../../src/scenario/schema.ts';

interface Published {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Published>>;
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
    'service',
    'supply',
    'systems',
    'interactivity',
    'forecast',
    'tiers',
    'objective',
    'racks',
  ]);
  for (const [key, { description }] of keys) expect(description, key).toMatch(/\.$/);
  expect(published.required).toEqual(['name', 'horizon', 'sites', 'forecast']);
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
