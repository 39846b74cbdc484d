import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { planSchema } from '../../src/document/schema.ts';
import { figure, plainScenario, tier } from '../support/randomScenario.ts';
import { faultsOf, type Schema } from './conforms.ts';
import { documentOf, textOfFixture } from './documents.ts';

const published = z.toJSONSchema(planSchema, { io: 'output' }) as Schema;

const DOCUMENTS = {
  'the built-in gigawatt': () => JSON.parse(textOfFixture('gigawatt/scenario')),
  'a pairing': () => JSON.parse(textOfFixture('keynote/vera-rubin-lpx')),
  'an empty plan': () => documentOf(plainScenario({ capexBudgetMusd: 0 })),
  'no plan': () => documentOf(plainScenario({ tiers: [tier('chat', { commitment: [81] })] })),
} as const;

describe.each(Object.entries(DOCUMENTS))('%s', (_name, make) => {
  const document = make();

  test('is a document by the schema that Millwright reads with', () => {
    expect(planSchema.parse(document)).toEqual(document);
  });

  test('is one by the schema that is published', () => {
    expect(faultsOf(document, published)).toEqual([]);
  });
});

describe('the published schema', () => {
  const document = documentOf(plainScenario({ tiers: [tier('chat', { priceUsdPerMtok: figure(3) })] }));

  test('has the names that others may read, in the order in which they are written', () => {
    const { properties = {} } = published;
    expect(Object.keys(properties)).toEqual([
      'version',
      'digest',
      'scenario',
      'outcome',
      'objective',
      'totals',
      'periods',
      'marginals',
      'excluded',
      'baselines',
      'evidence',
      'certificate',
      'audit',
      'solver',
      'remarks',
    ]);
    expect(Object.keys(document)).toEqual(Object.keys(properties));
  });

  test('knows every key: one too many and one too few are faults', () => {
    expect(faultsOf({ ...document, when: 'today' }, published)).toEqual(['/when: not known']);
    const { audit: _, ...rest } = document;
    expect(faultsOf(rest, published)).toEqual(['/audit: missing']);
    expect(faultsOf({ ...document, version: 2 }, published)).toEqual(['/version: not 1']);
  });
});
