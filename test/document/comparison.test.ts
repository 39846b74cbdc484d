import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeComparison } from '../../src/document/comparison.ts';
import { type ComparisonDocument, comparisonSchema } from '../../src/document/comparisonSchema.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { figure, plainScenario, site, system, tier } from '../support/randomScenario.ts';
import { comparisonOf } from './comparisons.ts';
import { faultsOf, type Schema } from './conforms.ts';

const SCHEMA = z.toJSONSchema(comparisonSchema, { io: 'output' }) as Schema;

const START = 2027 * 12;

/** Racks of 0.1 MW for $3M that make 0.008 Mtok/s, all of which is sold at $3. */
const ofPower = (powerMw: number, change: Partial<Scenario> = {}) =>
  plainScenario({ sites: [site('abilene', powerMw)], ...change });

const halves = (first: number, second: number) =>
  plainScenario({
    periods: [
      { id: '2027-01', startMonth: START, months: 6 },
      { id: '2027-07', startMonth: START + 6, months: 6 },
    ],
    sites: [site('abilene', [first, second])],
  });

function expectToConform(document: ComparisonDocument): void {
  expect(JSON.parse(writeComparison(document))).toEqual(document);
  expect(faultsOf(document, SCHEMA)).toEqual([]);
  expect(comparisonSchema.parse(document)).toEqual(document);
}

describe('two plans beside each other', () => {
  // 1 GW run 10,000 racks for $30B that make 80 Mtok/s: 80 x 31.536M seconds x $3 = $7,568.64M and 2,522.88 Ttok. 800 MW: four fifths.
  test('have totals, tiers, racks and periods as A, B and B less A', () => {
    const document = comparisonOf(ofPower(1000), ofPower(800));
    expectToConform(document);
    expect(document.a).toEqual({
      name: 'plain',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      outcome: 'optimal',
      measure: 'revenue',
      racks: 'continuous',
      start: '2027-01',
      months: 12,
    });
    expect(document.inputs).toEqual([{ what: 'power abilene', a: '1 GW', b: '800 MW' }]);
    expect(document.attribution).toEqual({
      measure: 'revenue',
      differenceUsd: -1.513728e9,
      parts: [{ label: 'power at abilene', inputs: ['power abilene'], valueUsd: -1.513728e9 }],
      notes: [],
    });
    expect(document.totals.revenueUsd).toEqual({ a: 7.56864e9, b: 6.054912e9, difference: -1.513728e9 });
    expect(document.totals.capexUsd).toEqual({ a: 30e9, b: 24e9, difference: -6e9 });
    expect(document.tiers).toEqual([
      {
        tier: 'chat',
        powerMw: { a: 1000, b: 800, difference: -200 },
        outputTtok: { a: 2522.88, b: 2018.304, difference: -504.576 },
        revenueUsd: { a: 7.56864e9, b: 6.054912e9, difference: -1.513728e9 },
        revenueUsdPerYear: { a: 7.56864e9, b: 6.054912e9, difference: -1.513728e9 },
      },
    ]);
    expect(document.racks).toEqual([
      {
        site: 'abilene',
        system: 'rack',
        label: '2027-01',
        delivery: '2027-01',
        bought: { a: 10_000, b: 8_000, difference: -2_000 },
        capexUsd: { a: 30e9, b: 24e9, difference: -6e9 },
      },
    ]);
    expect(document.periods[0]).toMatchObject({
      start: '2027-01',
      months: { a: 12, b: 12, difference: 0 },
      usedMw: { a: 1000, b: 800, difference: -200 },
      fleet: [{ site: 'abilene', system: 'rack', running: { a: 10_000, b: 8_000, difference: -2_000 } }],
      tiers: [{ tier: 'chat', servedMtokPerS: { a: 80, b: 64, difference: -16 } }],
    });
  });

  // A year at 100 MW earns $756.864M; half a year of it and half a year of 200 MW, 1.5 times that.
  test('stand together by the month in which periods begin, whatever their length', () => {
    const document = comparisonOf(ofPower(100), halves(100, 200));
    expectToConform(document);
    expect(document.notAttributed).toBe(
      'A is planned over 1 year from 2027-01 in 1 period and B over 1 year from 2027-01 in 2 periods; what is stated by period cannot be exchanged between them.',
    );
    expect(document).not.toHaveProperty('attribution');
    expect(document.totals.revenueUsdPerYear).toEqual({
      a: 756.864e6,
      b: 1135.296e6,
      difference: 378.432e6,
    });
    expect(document.periods.map(({ start, months, usedMw }) => [start, months, usedMw])).toEqual([
      ['2027-01', { a: 12, b: 6, difference: -6 }, { a: 100, b: 100, difference: 0 }],
      ['2027-07', { b: 6 }, { b: 200 }],
    ]);
    expect(document.racks.map(({ delivery, bought }) => [delivery, bought])).toEqual([
      ['2027-01', { a: 1000, b: 1000, difference: 0 }],
      ['2027-07', { b: 1000 }],
    ]);
  });

  test('say where one has no plan, and why', () => {
    const promised = ofPower(1000, { tiers: [tier('chat', { commitment: [100], demand: { mean: [200] } })] });
    const document = comparisonOf(ofPower(1000), promised);
    expectToConform(document);
    expect(document.b.outcome).toBe('infeasible');
    expect(document.b.reasons).toEqual([
      'The commitments and shares together ask for more than power, capex, supply and demand allow. Lower a commitment or a least share, or raise a limit.',
    ]);
    expect(document.notAttributed).toBe('B has no plan, so there is no difference to be told apart.');
    expect(document.totals.revenueUsd).toEqual({ a: 7.56864e9 });
  });

  // 1.05 MW run 10 whole racks of 10.5, 2.08 MW run 20 of 20.8.
  test('keep apart what whole racks make of the difference', () => {
    const document = comparisonOf(ofPower(1.05, { racks: 'whole' }), ofPower(2.08, { racks: 'whole' }));
    expectToConform(document);
    const { parts, wholeRacksUsd = 0, differenceUsd } = document.attribution ?? {};
    const year = 0.008 * 3 * 31.536e6;
    expect(differenceUsd).toBeCloseTo(10 * year, 0);
    expect(parts?.[0]?.valueUsd).toBeCloseTo(10.3 * year, 0);
    expect(wholeRacksUsd).toBeCloseTo(-0.3 * year, 0);
  });

  test('tell the inputs that differ in words, also those that round to the same', () => {
    const document = comparisonOf(
      ofPower(1000, { capexBudgetMusd: [40_000] }),
      ofPower(1000, {
        capexBudgetMusd: [40_010],
        systems: [system('rack', { capexMusd: figure(2.5) })],
        tiers: [tier('chat', {}), tier('agents', { priceUsdPerMtok: figure(1) })],
      }),
    );
    expect(document.inputs).toEqual([
      { what: 'capex budget', a: '$40B', b: '$40B and $10M' },
      { what: 'rack price rack', a: '$3M', b: '$2.5M' },
      { what: 'tier agents', b: 'on' },
    ]);
  });
});
