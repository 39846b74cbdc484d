import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../../src/document/schema.ts';
import { type Answered, isAnswered } from '../../../src/report/section.ts';
import { headline } from '../../../src/report/sections/headline.ts';
import { planOver, racks } from '../support/overTime.ts';
import { planDocument } from '../support/planDocument.ts';

const said = (document: PlanDocument): string => {
  if (!isAnswered(document)) throw new Error('The document holds no plan.');
  return headline(document, { columns: 1000 }).join('\n');
};

const totals = (change: Partial<Answered['totals']>) => ({
  ...(planDocument().totals as Answered['totals']),
  ...change,
});

const years = (change: Partial<PlanDocument> = {}) =>
  planOver(
    [
      {
        months: 12,
        sites: { north: [5, 2] },
        fleet: [racks('alpha', 50, { bought: 20 }), racks('gamma', 9)],
      },
      { months: 12, sites: { north: [10, 2] }, fleet: [racks('alpha', 80, { bought: 30 })] },
    ],
    change,
  );

const baselines: PlanDocument['baselines'] = [
  {
    id: 'equal-split',
    kind: 'equalSplit',
    name: 'Equal split of power',
    revenueUsd: 10e6,
    valueUsd: 70e6,
    lossUsd: 30e6,
    lossShare: 0.3,
  },
];

// $100M over two years; racks that stood already were not bought.
test('of several periods says over how long, what is bought in all, and the most power that it takes', () => {
  expect(said(years()).split('\n')[0]).toBe(
    '$50M a year over 2 years from up to 10 MW: 50 alpha (8 MW), for $390M of capex.',
  );
});

test('of profit tells its present value', () => {
  const document = years({
    objective: { measure: 'profit', value: 40e6, bound: 40e6, gap: 0 },
    baselines,
    evidence: [],
  });
  expect(said(document)).toBe(
    [
      '$40M of net present value over 2 years from up to 10 MW: 50 alpha (8 MW), for $390M of capex.',
      '',
      'No plan under these rules and figures is worth more. It is worth $30M more than an equal split of the power.',
    ].join('\n'),
  );
});

test('of capex tells what the cheapest plan costs', () => {
  const document = years({
    objective: { measure: 'capex', value: 390e6, bound: 390e6, gap: 0 },
    baselines,
    evidence: [],
  });
  expect(said(document)).toBe(
    [
      'The cheapest plan that meets the commitments costs $390M of capex over 2 years, and earns $50M a year: 50 alpha (8 MW).',
      '',
      'No plan under these rules and figures costs less. It costs $30M less than an equal split of the power.',
    ].join('\n'),
  );
});

test('of a cheapest plan that buys nothing says so', () => {
  const document = planDocument({
    objective: { measure: 'capex', value: 0, bound: 0, gap: 0 },
    totals: totals({ revenueUsd: 0, capexUsd: 0 }),
    periods: years()
      .periods.slice(0, 1)
      .map((one) => ({ ...one, fleet: [] })),
  });
  expect(said(document)).toContain(
    'The cheapest plan that meets the commitments costs $0 of capex, and earns $0 a year: nothing is bought.',
  );
});

describe('whole racks', () => {
  test('say how far the best plan may be away, and what rounding costs', () => {
    const document = planDocument({
      objective: { measure: 'revenue', value: 100e6, bound: 100.008e6, gap: 8e-5 },
      wholeRacks: { continuousUsd: 101e6, strandedMw: 0.25 },
    });
    expect(said(document)).toContain(
      'The best plan under these rules and figures is at most 0.008 % better. Whole racks leave 250 kW dark that racks in parts would use, and lose $1M against them.',
    );
  });

  test('that cost nothing say only what stays dark', () => {
    const document = planDocument({ wholeRacks: { continuousUsd: 100e6, strandedMw: 0 } });
    expect(said(document)).toContain('Whole racks leave 0 MW dark that racks in parts would use.');
  });
});

test.each([
  ['timeLimit', 'by the time limit'],
  ['interrupted', 'by an interruption'],
] as const)('a search that was stopped (%s) says so, and how far the best may be away', (why, by) => {
  const document = planDocument({
    outcome: { kind: 'stopped', why },
    objective: { measure: 'revenue', value: 100e6, bound: 101.3e6, gap: 0.013 },
  });
  expect(said(document)).toContain(
    `The search was cut short ${by}: this is the best plan so far, and the best possible one is at most 1.3 % better.`,
  );
});

test('many systems are named six at most', () => {
  const document = planOver([
    { fleet: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => racks(id, 10, { bought: 10 })) },
  ]);
  expect(said(document)).toContain('10 e (1 MW) and racks of 3 more systems, for');
});
