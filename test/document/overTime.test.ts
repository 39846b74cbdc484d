import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../src/document/schema.ts';
import { makeDocument } from '../../src/document/write.ts';
import type { Insight } from '../../src/insight/insight.ts';
import type { Plan, PlanOutcome } from '../../src/plan/plan.ts';
import { planOf } from '../support/planning.ts';
import { figure, plainScenario, site, tier } from '../support/randomScenario.ts';

const NOTHING: Insight = { excluded: [], baselines: [], evidence: [], remarks: [] };
const START = 2027 * 12;

const written = (plan: Plan, change: Partial<Plan> = {}, insight: Insight = NOTHING): PlanDocument =>
  makeDocument(plan.scenario, { kind: 'optimal', plan: { ...plan, ...change } }, insight);

const plain = planOf(plainScenario());

describe('two quarters', () => {
  // A rack takes 0.1 MW, makes 0.008 Mtok/s and costs $3M: 40 Mtok/s take 5,000 racks for $15B. Of the $18B, $3B are left for
  // the second quarter and buy 1,000 more: 48 of the 60 Mtok/s.
  const document = written(
    planOf(
      plainScenario({
        periods: [
          { id: '2027-01', startMonth: START, months: 3 },
          { id: '2027-04', startMonth: START + 3, months: 3 },
        ],
        capexBudgetMusd: [18_000, 18_000],
        sites: [site('abilene', [1000, 1000], { reserve: 0.1, carbonKgPerMwh: figure(500) })],
        tiers: [tier('chat', { demand: { mean: [40, 60] } })],
      }),
    ),
  );
  const [first, second] = document.periods ?? [];

  test('are called by their calendar year', () => {
    expect([first?.label, second?.label]).toEqual(['2027 Q1', '2027 Q2']);
    expect([first?.start, second?.start]).toEqual(['2027-01', '2027-04']);
  });

  test('have what was not spent before them to spend', () => {
    expect(first?.capex).toEqual({ availableUsd: 18e9, spentUsd: 15e9 });
    expect(second?.capex).toEqual({ availableUsd: 3e9, spentUsd: 3e9 });
  });

  test('say what the reserve leaves of the power, of each site and of all', () => {
    expect(first?.power).toEqual({ availableMw: 1000, usableMw: 900, usedMw: 500 });
    expect(first?.sites[0]?.usableMw).toBe(900);
  });

  // 500 MW x 80 % x 2,190 hours x 500 kg.
  test('say what their electricity emits', () => {
    expect(first?.sites[0]?.carbonTonnes).toBe(438_000);
  });

  test('list what to order and when', () => {
    expect(document.orders).toEqual([
      {
        site: 'abilene',
        system: 'rack',
        racks: 5000,
        capexUsd: 15e9,
        delivery: '2027-01',
        orderBy: '2027-01',
      },
      {
        site: 'abilene',
        system: 'rack',
        racks: 1000,
        capexUsd: 3e9,
        delivery: '2027-04',
        orderBy: '2027-04',
      },
    ]);
  });
});

test('an order is due its lead time before the delivery', () => {
  const order = { site: 'abilene', system: 'rack', racks: 2, capexMusd: 6 };
  const { orders } = written(plain, {
    orders: [{ ...order, deliveryMonth: START + 3, orderByMonth: START - 6 }],
  });
  expect(orders).toEqual([
    { site: 'abilene', system: 'rack', racks: 2, capexUsd: 6e6, delivery: '2027-04', orderBy: '2026-07' },
  ]);
});

// Twice the demand by day as by night; the racks for 40 Mtok/s by day stand still by half at night.
test('the parts of a day stand beside the means', () => {
  const { periods } = written(
    planOf(
      plainScenario({
        blocks: [
          { id: 'day', share: 0.5 },
          { id: 'night', share: 0.5 },
        ],
        tiers: [tier('chat', { demand: { mean: [30], shape: [4 / 3, 2 / 3] } })],
      }),
    ),
  );
  const [chat] = periods?.[0]?.tiers ?? [];
  expect(chat?.servedMtokPerS).toBe(30);
  expect(chat?.blocks?.map((block) => [block.block, block.servedMtokPerS, block.demandMtokPerS])).toEqual([
    ['day', 40, 40],
    ['night', 20, 20],
  ]);
  expect(chat?.options[0]?.blocksMw).toHaveLength(2);
});

describe('the gap', () => {
  const gapOf = (measure: Plan['objective']['measure'], value: number, bound: number) =>
    written(plain, { objective: { measure, value, bound } }).objective?.gap;

  test('is how far the bound is away, of what is earned', () => {
    expect(gapOf('revenue', 90, 100)).toBe(0.1);
    expect(gapOf('profit', -110, -100)).toBe(0.1);
  });

  test('of capex is how much less a plan could cost', () => {
    expect(gapOf('capex', 110, 100)).toBe(0.1);
  });

  test('is none where plan and bound agree, or rounding is between them', () => {
    expect(gapOf('capex', 0, 0)).toBe(0);
    expect(gapOf('revenue', 100, 100 - 1e-12)).toBe(0);
    expect(gapOf('capex', 100 - 1e-12, 100)).toBe(0);
  });
});

describe('an outcome', () => {
  test.each(['timeLimit', 'interrupted'] as const)('that was stopped (%s) has a plan and says why', (why) => {
    const outcome: PlanOutcome = { kind: 'stopped', plan: plain, why };
    const document = makeDocument(plain.scenario, outcome, NOTHING);
    expect(document.outcome).toEqual({ kind: 'stopped', why });
    expect(document.periods).toHaveLength(1);
  });

  test('with whole racks says what they cost', () => {
    expect(
      written(plain, { wholeRacks: { continuousMusd: 12, roundedDownMusd: 10, strandedMw: 0.5 } }).wholeRacks,
    ).toEqual({ continuousUsd: 12e6, roundedDownUsd: 10e6, strandedMw: 0.5 });
    expect(written(plain, { wholeRacks: { continuousMusd: 12, strandedMw: 0 } }).wholeRacks).toEqual({
      continuousUsd: 12e6,
      strandedMw: 0,
    });
  });
});

test('a baseline has a value of its own where revenue is not what counts', () => {
  const baseline = {
    id: 'equal-split',
    name: 'Equal split of power',
    kind: 'equalSplit',
    outcome: { kind: 'possible', valueMusd: 5, revenueMusd: 9, lossMusd: 1, lossShare: 0.2 },
  } as const;
  const insight = { ...NOTHING, baselines: [baseline] };
  expect(written(plain, {}, insight).baselines[0]).not.toHaveProperty('valueUsd');
  const scenario = { ...plain.scenario, objective: 'profit' } as const;
  expect(written({ ...plain, scenario }, {}, insight).baselines[0]).toMatchObject({
    revenueUsd: 9e6,
    valueUsd: 5e6,
    lossUsd: 1e6,
  });
});
