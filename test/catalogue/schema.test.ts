import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { catalogueSchema } from '../../src/catalogue/schema.ts';

describe('the schema of a catalogue', () => {
  const published = z.toJSONSchema(catalogueSchema, { io: 'input' }) as {
    properties: Record<string, unknown>;
    required: string[];
  };

  it('is published as JSON Schema, with pairings, supply and both kinds of profiles left to choice', () => {
    expect(Object.keys(published.properties)).toEqual([
      'systems.yaml',
      'pairings.yaml',
      'tiers.yaml',
      'facility.yaml',
      'supply.yaml',
      'profiles.yaml',
      'workload-profiles.yaml',
      'sources.yaml',
      'frontiers/*.yaml',
    ]);
    expect(published.required).toEqual([
      'systems.yaml',
      'tiers.yaml',
      'facility.yaml',
      'sources.yaml',
      'frontiers/*.yaml',
    ]);
    expect(published.properties['facility.yaml']).toMatchObject({
      additionalProperties: false,
      properties: {
        electricity: {
          required: ['value', 'source', 'grade'],
          properties: { value: { type: 'string' }, grade: { enum: expect.arrayContaining(['measured']) } },
        },
      },
    });
  });

  it('reads back what it writes', () => {
    const read = (file: string) =>
      parse(readFileSync(new URL(`../../models/${file}`, import.meta.url), 'utf8'));
    const apart = {
      name: 'Prefill apart',
      prefill: {
        system: 'rubin_cpx',
        input: { work: { value: '20000 tok/s/accelerator', source: 'book', grade: 'assumption' } },
      },
      decode: { system: 'vr_nvl72' },
    };
    const files = {
      'systems.yaml': read('systems.yaml'),
      'pairings.yaml': { ...read('pairings.yaml'), apart },
      'tiers.yaml': read('tiers.yaml'),
      'facility.yaml': read('facility.yaml'),
      'sources.yaml': read('sources.yaml'),
      'frontiers/*.yaml': read('frontiers/measured/deepseek-r1-8k1k.yaml'),
    };
    const value = z.decode(catalogueSchema, files);
    expect(value['systems.yaml'].vr_nvl72?.ships?.range).toEqual([2026 * 12 + 9, 2027 * 12]);
    expect(value['pairings.yaml']?.apart?.prefill?.input.work?.value).toBe(0.02);
    expect(z.decode(catalogueSchema, z.encode(catalogueSchema, value))).toEqual(value);
  });
});
