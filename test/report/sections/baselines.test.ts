import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../../src/document/schema.ts';
import { type Answered, isAnswered } from '../../../src/report/section.ts';
import { baselines, bestSingleSystem } from '../../../src/report/sections/baselines.ts';
import { planDocument } from '../support/planDocument.ts';

const simpler = (id: string, valueUsd: number, lossUsd: number, lossShare: number) => ({
  id,
  kind: 'onlySystem' as const,
  system: id,
  name: `Only ${id}`,
  revenueUsd: 1,
  valueUsd,
  lossUsd,
  lossShare,
});

const answered = (change: Partial<PlanDocument>): Answered => {
  const document = planDocument(change);
  if (!isAnswered(document)) throw new Error('The document holds no plan.');
  return document;
};

describe('beside a plan of profit', () => {
  const document = answered({
    objective: { measure: 'profit', value: 40e6, bound: 40e6, gap: 0 },
    baselines: [simpler('beta', -10e6, 50e6, 1.25), simpler('alpha', 30e6, 10e6, 0.25)],
  });

  test('simpler ones stand with what they are worth, best first', () => {
    expect(baselines(document, { columns: 80 }).slice(1)).toEqual([
      '                             present value  against the plan',
      'This plan   ███████████████           $40M',
      'Only alpha  ███████████▎              $30M   -$10M (-25.0 %)',
      'Only beta                            -$10M  -$50M (-125.0 %)',
    ]);
  });

  test('the best single system is the one that is worth most', () => {
    expect(bestSingleSystem(document)?.system).toBe('alpha');
  });
});

describe('beside the cheapest plan', () => {
  const document = answered({
    objective: { measure: 'capex', value: 40e6, bound: 40e6, gap: 0 },
    baselines: [simpler('beta', 80e6, 40e6, 1), simpler('alpha', 50e6, 10e6, 0.25)],
  });

  test('simpler ones stand with what they cost more, cheapest first', () => {
    expect(baselines(document, { columns: 80 }).slice(1)).toEqual([
      '                             capex  against the plan',
      'This plan   ███████▌          $40M',
      'Only alpha  █████████▍        $50M   +$10M (+25.0 %)',
      'Only beta   ███████████████   $80M  +$40M (+100.0 %)',
    ]);
  });

  test('the best single system is the cheapest', () => {
    expect(bestSingleSystem(document)?.system).toBe('alpha');
  });
});

test('names that would be cut give way to ids, and what cannot be had is told one by one', () => {
  const base = planDocument().scenario;
  const long = 'Alpha Superlative Accelerator Rack of the Year (rack)';
  const document = answered({
    scenario: {
      ...base,
      input: {
        ...base.input,
        systems: base.input.systems.map((one) => (one.id === 'alpha' ? { ...one, name: long } : one)),
      },
    },
    objective: { measure: 'profit', value: 40e6, bound: 40e6, gap: 0 },
    baselines: [
      { ...simpler('alpha', 30e6, 10e6, 0.25), name: `Only ${long} bought` },
      { id: 'only-beta', kind: 'onlySystem', system: 'beta', name: 'Only beta', notPossible: 'it is late' },
      { id: 'greedy', kind: 'greedy', name: 'Greedy', notPossible: 'it is late' },
    ],
  });
  expect(baselines(document, { columns: 80 }).slice(2)).toEqual([
    'This plan          ███████████████           $40M',
    'Only alpha bought  ███████████▎              $30M   -$10M (-25.0 %)',
    '- Not possible: each of Only beta and Greedy; it is late.',
  ]);
  expect(baselines(document, { columns: 160 })[3]).toContain(`Only ${long} bought  `);
});
