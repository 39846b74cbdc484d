import { describe, expect, test } from 'vitest';
import { planCsv } from '../../../src/report/planCsv.ts';
import { planMarkdown } from '../../../src/report/planMarkdown.ts';
import { moneyByTier } from '../../../src/report/sections/moneyByTier.ts';
import { planOver, sold } from '../support/overTime.ts';

const PAGE = { columns: 90 };
const NOTHING = { capitalUsd: 0, energyUsd: 0, operationsUsd: 0 };

const money = (tier: string, price: number, cost: number) => ({
  tier,
  outputTtok: 100,
  revenueUsd: price * 100e6,
  capitalUsd: cost * 80e6,
  energyUsd: cost * 15e6,
  operationsUsd: cost * 5e6,
  perMtok: {
    priceUsd: price,
    capitalUsd: cost * 0.8,
    energyUsd: cost * 0.15,
    operationsUsd: cost * 0.05,
    costUsd: cost,
  },
  marginShare: 1 - cost / price,
});

const byTier = {
  tiers: [
    {
      ...money('seats', 10, 2),
      breakEven: '2028-03',
      perHead: { head: 'seat' as const, mtok: 2, served: 4_166_667, priceUsd: 20, costUsd: 4 },
    },
    money('chat', 2, 4),
    { tier: 'none', outputTtok: 0, revenueUsd: 0, ...NOTHING },
  ],
  idle: NOTHING,
};

const documentWith = (changes: object) =>
  planOver([{ months: 12, tiers: [sold('seats')] }], { byTier: { ...byTier, ...changes } });

const NOTE = [
  'USD per M output tokens: capital over its life, energy and operations, split by the power',
  'that a tier takes of each system. Paid back is when revenue less energy and operations has',
  "covered a tier's part of the capex. Numbers served are means of the horizon.",
];

describe('money by tier', () => {
  test('says what a token earns and costs, and the same by the seat', () => {
    expect(moneyByTier(documentWith({}), PAGE)).toEqual([
      `Money by tier ${'─'.repeat(76)}`,
      '       earns  costs  capital  energy  operations    margin  paid back',
      'seats    $10     $2     $1.6    $0.3        $0.1    80.0 %    2028-03',
      'chat      $2     $4     $3.2    $0.6        $0.2  -100.0 %    not yet',
      '',
      '                         output  earns  costs           served',
      'seats  a seat and month  2 Mtok    $20     $4  4,166,667 seats',
      ...NOTE,
    ]);
  });

  test('says what serves nobody', () => {
    const idle = { capitalUsd: 3e6, energyUsd: 1e6, operationsUsd: 1e6 };
    expect(moneyByTier(documentWith({ idle }), PAGE).join(' ')).toContain(
      ' What serves no tier costs $5M on top. ',
    );
  });

  test('counts tasks by the month', () => {
    const task = {
      ...money('work', 40, 8),
      perHead: { head: 'task' as const, mtok: 0.1, served: 1200, priceUsd: 4, costUsd: 0.8 },
    };
    expect(moneyByTier(documentWith({ tiers: [task] }), PAGE)).toContain(
      'work  a task  100 ktok     $4   $0.8  1,200 tasks a month',
    );
  });

  test('is not there in plans that were written without it, and where nothing is sold', () => {
    expect(moneyByTier(planOver([{ months: 12, tiers: [sold('chat')] }]), PAGE)).toEqual([]);
    expect(moneyByTier(documentWith({ tiers: byTier.tiers.slice(2) }), PAGE)).toEqual([]);
  });

  test('stands in Markdown and CSV too', () => {
    expect(planMarkdown(documentWith({}))).toContain(
      '| seats | $10 | $2 | $1.6 | $0.3 | $0.1 | 80.0 % | 2028-03 |',
    );
    const lines = planCsv(documentWith({}))
      .split('\n')
      .filter((line) => line.startsWith('money by tier'));
    expect(lines).toContain('money by tier,,,seats,,,,cost,2,USD/Mtok');
    expect(lines).toContain('money by tier,,,seats,,,,paid back,2028-03,');
    expect(lines).toContain('money by tier,,,seats,,,,price of a seat,20,USD/month');
    expect(lines.slice(-3)).toEqual([
      'money by tier,,,,,,,idle capital,0,USD',
      'money by tier,,,,,,,idle energy,0,USD',
      'money by tier,,,,,,,idle operations,0,USD',
    ]);
  });
});
