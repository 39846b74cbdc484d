import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { planSchema } from '../../src/document/schema.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { PAIRED_SYSTEMS } from '../support/pairedSystems.ts';
import { figure, plainScenario, site, tier } from '../support/randomScenario.ts';
import { faultsOf, type Schema } from './conforms.ts';
import { documentOf, textOfFixture } from './documents.ts';

/** Two quarters with a day of two parts, whole racks, and each field that a scenario may have. */
function everything(): Scenario {
  const start = 2027 * 12;
  return plainScenario({
    racks: 'whole',
    periods: [
      { id: '2027-01', startMonth: start, months: 3 },
      { id: '2027-04', startMonth: start + 3, months: 3 },
    ],
    blocks: [
      { id: 'day', share: 0.5 },
      { id: 'night', share: 0.5 },
    ],
    sites: [
      site('abilene', [1, 2], {
        reserve: 0.1,
        carbonKgPerMwh: figure(380),
        shellMusdPerMw: 10,
        existingShellMw: 1,
        systems: ['old', 'rack', 'reader'],
        fleet: [{ system: 'old', racks: 2, sinceMonth: start - 12 }],
      }),
    ],
    capexBudgetMusd: [20, 50],
    systemPriceChange: [{ system: 'rack', perYear: -0.1 }],
    softwareGain: { perYear: 0.2, untilMonth: start + 24 },
    leadMonths: [{ system: 'reader', months: 3 }],
    vendorLimits: [{ vendor: 'Vendor', share: { most: 1 } }],
    systemLimits: [
      {
        system: 'rack',
        racks: { most: [null, 100] },
        powerMw: { least: [null, 0.1] },
        capexMusd: { most: 90 },
      },
    ],
    carbonTonnesPerYear: [null, 1e6],
    ...PAIRED_SYSTEMS,
    tiers: [
      tier('chat', {
        demand: { mean: [0.05, 0.1], shape: [1.5, 0.5] },
        pricesUsdPerMtok: [3, 2],
        commitment: [0, 0.01],
        sites: ['abilene'],
        inputPerOutput: figure(8),
        cacheHits: figure(0.5),
      }),
      tier('batch', { demand: { mean: [0.1, 0.1], deferrable: true } }),
    ],
  });
}

const published = z.toJSONSchema(planSchema, { io: 'output' }) as Schema;

const DOCUMENTS = {
  'the built-in gigawatt': () => JSON.parse(textOfFixture('gigawatt/scenario')),
  'a pairing': () => JSON.parse(textOfFixture('keynote/vera-rubin-lpx')),
  'an empty plan': () => documentOf(plainScenario({ capexBudgetMusd: [0] })),
  'no plan': () => documentOf(plainScenario({ tiers: [tier('chat', { commitment: [81] })] })),
  'everything that a scenario can state': () => documentOf(everything()),
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
      'diagnosis',
      'objective',
      'wholeRacks',
      'totals',
      'byTier',
      'periods',
      'orders',
      'marginals',
      'excluded',
      'baselines',
      'evidence',
      'certificate',
      'audit',
      'solver',
      'remarks',
      'explanation',
      'replan',
    ]);
    // There is a plan, racks are continuous, and nobody asked for an explanation.
    const absent = ['diagnosis', 'wholeRacks', 'explanation', 'replan'];
    expect(Object.keys(document)).toEqual(Object.keys(properties).filter((key) => !absent.includes(key)));
  });

  test('knows every key: one too many and one too few are faults', () => {
    expect(faultsOf({ ...document, when: 'today' }, published)).toEqual(['/when: not known']);
    const { audit: _, ...rest } = document;
    expect(faultsOf(rest, published)).toEqual(['/audit: missing']);
    expect(faultsOf({ ...document, version: 2 }, published)).toEqual(['/version: not 1']);
  });
});
