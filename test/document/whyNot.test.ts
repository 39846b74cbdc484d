import { expect, test } from 'vitest';
import { z } from 'zod';
import { whyNotIn } from '../../src/document/whyNot.ts';
import { whyNot } from '../../src/document/whyNotSchema.ts';
import type { WhyNot } from '../../src/insight/whyNot/whyNot.ts';

const common = { server: 'b', ownSystems: ['b'], exclusions: [] };

const written = (one: WhyNot) => {
  const [entry] = whyNotIn([one]);
  // What is written is what the schema promises, and no more.
  expect(z.parse(whyNot, [entry])).toEqual([entry]);
  return entry;
};

test('reasons without numbers stand by their kind, with the exclusions in words', () => {
  const exclusions = [
    { tier: 'ultra', reason: { kind: 'tooSlow' as const, fastest: 90, needed: 200 } },
    { reason: { kind: 'pairedOnly' as const } },
  ];
  for (const kind of ['excluded', 'rounding', 'unproven'] as const) {
    expect(written({ ...common, exclusions, reason: { kind } })).toEqual({
      server: 'b',
      ownSystems: ['b'],
      exclusions: [
        {
          tier: 'ultra',
          reason: 'tooSlow',
          because: 'its fastest point is 90 tok/s/user, and the tier asks for 200',
        },
        { reason: 'pairedOnly', because: 'it serves only as part of a pairing' },
      ],
      reason: kind,
    });
  }
});

test('limits stand with their place, and ties with their tiers', () => {
  const limits = [
    { key: { rule: 'supply' as const, pool: 'pool', period: '2027-01' }, label: 'supply of pool in 2027-01' },
  ];
  expect(written({ ...common, reason: { kind: 'noRoom', limits } })).toEqual({
    ...common,
    reason: 'noRoom',
    limits: [{ rule: 'supply', period: '2027-01', label: 'supply of pool in 2027-01' }],
  });
  expect(written({ ...common, reason: { kind: 'asGood', tiers: ['chat'] } })).toEqual({
    ...common,
    reason: 'asGood',
    tiers: ['chat'],
  });
});

test('what it would lose and cost is in USD, what it would draw in kW, and a break-even stands beside what is now', () => {
  const beaten = {
    lossMusdPerMwYear: 2.5,
    lossMusdPerOwnRackYear: 5,
    tiers: ['chat'],
    breakEvens: [
      {
        figure: 'price' as const,
        of: [{ id: 'b', now: 3 }],
        threshold: { kind: 'enters' as const, factor: 0.5, outside: 0.50005, inside: 0.49995 },
      },
      {
        figure: 'power' as const,
        of: [{ id: 'b', now: 132 }],
        threshold: { kind: 'never' as const, at: 0.1, matters: true },
      },
      {
        figure: 'throughput' as const,
        of: [],
        threshold: { kind: 'enters' as const, factor: 2, outside: 1.9998, inside: 2.0002 },
      },
    ],
  };
  const expected = {
    lossUsdPerMwYear: 2.5e6,
    lossUsdPerRackYear: 5e6,
    tiers: ['chat'],
    breakEvens: [
      {
        figure: 'price',
        of: [{ id: 'b', now: 3e6, at: 1.5e6 }],
        kind: 'enters',
        factor: 0.5,
        outside: 0.50005,
        inside: 0.49995,
      },
      { figure: 'power', of: [{ id: 'b', now: 132 }], kind: 'never', at: 0.1, matters: true },
      { figure: 'throughput', of: [], kind: 'enters', factor: 2, outside: 1.9998, inside: 2.0002 },
    ],
  };
  expect(written({ ...common, reason: { kind: 'beaten', ...beaten } })).toEqual({
    ...common,
    reason: 'beaten',
    ...expected,
  });
  expect(written({ ...common, reason: { kind: 'supply', limits: [], ...beaten } })).toEqual({
    ...common,
    reason: 'supply',
    limits: [],
    ...expected,
  });
});
