import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../../src/document/schema.ts';
import { isAnswered } from '../../../src/report/section.ts';
import { whyNot } from '../../../src/report/sections/whyNot.ts';
import { explanation, input, period, planDocument } from '../support/planDocument.ts';

type WhyNot = NonNullable<PlanDocument['explanation']>['whyNot'][number];
type Beaten = Extract<WhyNot, { reason: 'beaten' }>;

function said(found: readonly WhyNot[], change: Partial<PlanDocument> = {}, columns = 1000): string[] {
  const document: PlanDocument = {
    ...planDocument(change),
    explanation: explanation({ whyNot: found }),
  };
  if (!isAnswered(document)) throw new Error('The document holds no plan.');
  return whyNot(document, { columns }).slice(1);
}

/** Only the points of the list. */
const points = (...all: Parameters<typeof said>) => said(...all).filter((line) => line.startsWith('- '));

const common = { ownSystems: ['gamma'], exclusions: [] };

const gamma: Beaten = {
  ...common,
  server: 'gamma',
  reason: 'beaten',
  lossUsdPerMwYear: 9e6,
  lossUsdPerRackYear: 1.2e6,
  tiers: ['chat'],
  breakEvens: [
    {
      kind: 'enters',
      figure: 'price',
      of: [{ id: 'gamma', now: 3.3e6, at: 2.31e6 }],
      factor: 0.7,
      outside: 0.70007,
      inside: 0.69993,
    },
    { kind: 'enters', figure: 'throughput', of: [], factor: 1.4286, outside: 1.4285, inside: 1.4287 },
    {
      kind: 'enters',
      figure: 'power',
      of: [{ id: 'gamma', now: 132, at: 92.4 }],
      factor: 0.7,
      outside: 0.70007,
      inside: 0.69993,
    },
  ],
};

test('what is beaten, with what would let it in', () => {
  expect(said([gamma], {}, 80)).toEqual([
    'Why each system and pairing that the plan has no use for is not in it. What the',
    'first of it would do in place of others, and what would let it in: one figure at',
    'a time, over the whole horizon, all else as it is.',
    '',
    '- gamma: others do better; serving chat, a first rack would lose $1.2M of',
    '  revenue a year. It would enter at $2.31M a rack (now $3.3M), at 1.43 times the',
    '  throughput or at 92.4 kW a rack (now 132 kW).',
  ]);
});

test('nothing where nothing was asked, and a word where there are no others', () => {
  const plain = planDocument();
  expect(isAnswered(plain) && whyNot(plain, { columns: 80 })).toEqual([]);
  expect(said([], {}, 80)).toEqual(['There are no others: the plan has a use for every system and pairing.']);
});

test('what lets nothing in however far it goes, and what makes no difference', () => {
  const breakEvens: Beaten['breakEvens'] = [
    { kind: 'never', figure: 'price', of: [{ id: 'gamma', now: 3e6 }], at: 0, matters: true },
    { kind: 'never', figure: 'throughput', of: [], at: 10, matters: true },
    { kind: 'never', figure: 'power', of: [{ id: 'gamma', now: 132 }], at: 0.1, matters: false },
    { kind: 'never', figure: 'tokenPrice', of: [{ id: 'chat', now: 2 }], at: 10, matters: false },
  ];
  expect(points([{ ...gamma, breakEvens }])).toEqual([
    '- gamma: others do better; serving chat, a first rack would lose $1.2M of revenue a year. It would not enter even for nothing or with 10 times the throughput. Its power and token price make no difference.',
  ]);
});

test('of revenue, a price that makes no difference tells that money is no limit, unless racks stand', () => {
  const breakEvens: Beaten['breakEvens'] = [
    { kind: 'never', figure: 'price', of: [{ id: 'gamma', now: 3e6 }], at: 0, matters: false },
  ];
  expect(points([{ ...gamma, breakEvens }])[0]).toContain(
    'Its price makes no difference: money is no limit here.',
  );
  const sites = input().sites.map((site) => ({
    ...site,
    fleet: [{ system: 'gamma', racks: 1, sinceMonth: 24324 }],
  }));
  const { scenario } = planDocument();
  const stands = { scenario: { ...scenario, input: input({ sites }) } };
  expect(points([{ ...gamma, breakEvens }], stands)[0]).toMatch(/Its price makes no difference\.$/);
});

describe('figures', () => {
  const entering = (one: object) => {
    const breakEven = {
      kind: 'enters',
      factor: 0.5,
      outside: 0.5,
      inside: 0.5,
      ...one,
    } as Beaten['breakEvens'][number];
    return /It would enter (.*)\.$/.exec(points([{ ...gamma, breakEvens: [breakEven] }])[0] ?? '')?.[1];
  };

  test('of another system than the server, or of several, are told by name', () => {
    const x = { id: 'x', now: 2e6, at: 1e6 };
    const y = { id: 'y', now: 4e6, at: 2e6 };
    expect(entering({ figure: 'price', of: [x] })).toBe('at $1M a rack of x (now $2M)');
    expect(entering({ figure: 'price', of: [x, y] })).toBe(
      'at $1M a rack of x and $2M a rack of y (now $2M and $4M)',
    );
  });

  test('of tokens are told with their tier', () => {
    expect(entering({ figure: 'tokenPrice', of: [{ id: 'table', now: 30, at: 35 }], factor: 7 / 6 })).toBe(
      'at $35/Mtok for table (now $30/Mtok)',
    );
  });

  test('next to what is now, or to nothing, say so', () => {
    const of = [{ id: 'gamma', now: 3e6, at: 2.9999e6 }];
    expect(entering({ figure: 'price', of, factor: 0.99997 })).toBe('just below $3M a rack');
    expect(entering({ figure: 'throughput', of: [], factor: 1.00012 })).toBe(
      'at 1.0001 times the throughput',
    );
    expect(entering({ figure: 'price', of, factor: 0 })).toBe('for nothing');
  });
});

test('a pairing has its loss by the rack of its own system, or by the MW', () => {
  const pairing: Beaten = { ...gamma, server: 'alpha+x', ownSystems: ['x'], breakEvens: [] };
  expect(points([pairing])[0]).toContain(
    'serving chat, a first rack of x would lose $1.2M of revenue a year.',
  );
  const { lossUsdPerRackYear: _, ...shared } = { ...pairing, ownSystems: [] };
  expect(points([shared])[0]).toBe(
    '- alpha+x: others do better; serving chat, a first MW of it would lose $9M of revenue a year. Its racks are in the plan anyway: it has no price or power of its own.',
  );
});

test('the loss is one of the objective', () => {
  const value = { value: 40e6, bound: 40e6, gap: 0 };
  expect(points([gamma], { objective: { measure: 'profit', ...value } })[0]).toContain(
    'would lose $1.2M of net present value for each year that it runs.',
  );
  expect(points([gamma], { objective: { measure: 'capex', ...value } })[0]).toContain(
    'would add $1.2M of capex for each year that it runs.',
  );
});

test('supply, limits, ties and rounding', () => {
  const years = ['2027', '2028'].map((year) => period({ label: year, start: `${year}-01` }));
  const limits = ['2027-01', '2028-01'].map((start) => ({
    rule: 'supply' as const,
    period: start,
    label: `supply of pool in ${start}`,
  }));
  const vendor = [{ rule: 'vendor' as const, period: '2027-01', label: 'most share of Maker in 2027-01' }];
  const found: WhyNot[] = [
    { ...common, server: 'a', reason: 'noRoom', limits },
    { ...common, server: 'b', reason: 'noRoom', limits: vendor },
    { ...common, server: 'c', reason: 'noRoom', limits: [] },
    { ...common, server: 'd', reason: 'unproven' },
    { ...gamma, reason: 'supply', limits, breakEvens: [] },
    { ...common, server: 'e', reason: 'rounding' },
    { ...common, server: 'f', reason: 'asGood', tiers: ['chat', 'agent'] },
  ];
  expect(points(found, { periods: years })).toEqual([
    '- f: as good for chat and agent; of plans that are equally good the one with less capex, then more tokens, then less power was taken.',
    '- e: racks in parts would have it, or do as well with it; whole ones do without.',
    '- gamma: no capacity left at its supplier: others do better with the supply of pool in 2027 to 2028; serving chat, a first rack would lose $1.2M of revenue a year.',
    '- a: no capacity at its supplier: supply of pool in 2027 to 2028.',
    '- b: no room for it: most share of Maker in 2027.',
    '- c: all that it takes never runs at the same time.',
    '- d: no solver could prove why.',
  ]);
});

test('what is excluded, those for the same reasons together, and what the beaten are too slow for', () => {
  const slow = (tier: string) => ({ tier, reason: 'tooSlow' as const, because: 'its fastest point is slow' });
  const none = (tier: string) => ({
    tier,
    reason: 'noEvidence' as const,
    because: 'no throughput is published for w',
  });
  const other = {
    tier: 'chat',
    reason: 'tierNotAllowed' as const,
    because: 'the pairing is limited to agent',
  };
  const found: WhyNot[] = [
    { ...common, server: 'a', exclusions: [none('chat'), none('agent')], reason: 'excluded' },
    { ...common, server: 'b', exclusions: [none('chat'), none('agent')], reason: 'excluded' },
    { ...common, server: 'c', exclusions: [other, none('agent')], reason: 'excluded' },
    { ...common, server: 'd', exclusions: [slow('chat'), none('agent')], reason: 'excluded' },
    { ...common, server: 'e', exclusions: [other], reason: 'excluded' },
    { ...gamma, exclusions: [slow('agent')], breakEvens: [] },
  ];
  expect(points(found)).toEqual([
    '- gamma: others do better; serving chat, a first rack would lose $1.2M of revenue a year. Too slow for agent.',
    '- a and b: no throughput is published for w.',
    '- c: no throughput is published for w (agent).',
    '- d: too slow for chat and no throughput is published for w (agent).',
    '- e: the pairing is limited to agent (chat).',
  ]);
});

test('whole racks are told in parts, and so it says', () => {
  const { scenario } = planDocument();
  expect(said([gamma], { scenario: { ...scenario, input: input({ racks: 'whole' }) } })[0]).toMatch(
    /All of it with racks in parts\.$/,
  );
});
