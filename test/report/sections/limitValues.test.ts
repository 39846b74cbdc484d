import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../../src/document/schema.ts';
import { type Answered, isAnswered } from '../../../src/report/section.ts';
import { limitValues } from '../../../src/report/sections/limitValues.ts';
import { explanation, period, planDocument } from '../support/planDocument.ts';

type LimitValues = NonNullable<PlanDocument['explanation']>['limits'];
type Limit = LimitValues['limits'][number];

function possible(valueUsd: number, end: { by?: number; upTo?: number; isLast?: true } = {}) {
  return { kind: 'possible' as const, valueUsd, valueUsdPerYear: 2 * valueUsd, ...end };
}

const power: Limit = {
  rule: 'power',
  period: '2027-01',
  label: 'power at north in 2027-01',
  subject: 'power at north',
  unit: 'MW',
  stated: 10,
  binds: true,
  hasRange: true,
  more: possible(0),
  less: possible(-5e6, { by: 2, upTo: 8 }),
};

const capex: Limit = {
  rule: 'capex',
  period: '2027-01',
  label: 'capex in 2027-01',
  subject: 'capex',
  unit: 'USD',
  stated: 400e6,
  binds: true,
  hasRange: true,
  more: possible(0.25, { by: 10e6, upTo: 410e6 }),
  less: possible(-0.25, { by: 400e6, upTo: 0 }),
};

const demand: Limit = {
  rule: 'demand',
  period: '2027-01',
  label: 'demand for chat in 2027-01',
  subject: 'demand for chat',
  unit: 'Mtok/s',
  stated: 3,
  binds: false,
  hasRange: true,
  more: possible(0),
  less: possible(0, { by: 1, upTo: 2, isLast: true }),
};

function said(limits: Partial<LimitValues>, columns: number, change: Partial<PlanDocument> = {}): string[] {
  const document: PlanDocument = {
    ...planDocument(change),
    explanation: explanation({ limits: { areRacksHeld: false, limits: [], families: [], ...limits } }),
  };
  if (!isAnswered(document)) throw new Error('The document holds no plan.');
  return limitValues(document, { columns });
}

describe('the limits of one period', () => {
  test('stand with both sides in a table, those that bind first', () => {
    expect(said({ limits: [demand, capex, power] }, 100)).toEqual([
      expect.stringMatching(/^What limits are worth ─+$/),
      'What one unit more of each limit does to the revenue of a mean year, and what one less, and up to',
      'where that holds. Of a dollar it is once, for the whole horizon. Where one more and one less differ,',
      'several limits meet.',
      '',
      '                        one more   up to  one less  down to',
      'power at north, per MW   nothing  no end     -$10M     8 MW',
      'capex, per $1             +$0.25   $410M    -$0.25       $0',
      '',
      'What does not bind may fall without loss: demand for chat to 2 Mtok/s.',
      '',
      'There is no plan with demand for chat below 2 Mtok/s.',
    ]);
  });

  test('say where a commitment moves with a demand', () => {
    const moved = 'A commitment that is a part of a demand moves with it.';
    const costs = { ...demand, more: possible(-1e6), less: possible(1e6, { by: 3, upTo: 0 }) };
    const { scenario } = planDocument();
    const [chat, ...others] = scenario.input.tiers as [PlanDocument['scenario']['input']['tiers'][number]];
    const tiers = [{ ...chat, commitment: [1.5], commitmentParts: [0.5] }, ...others];
    const change = { scenario: { ...scenario, input: { ...scenario.input, tiers } } };
    expect(said({ limits: [costs] }, 200, change).join(' ')).toContain(moved);
    expect(said({ limits: [costs] }, 200).join(' ')).not.toContain(moved);
    expect(said({ limits: [power] }, 200, change).join(' ')).not.toContain(moved);
  });

  test('become sentences where a table is too wide, and nothing is cut', () => {
    const long = { ...power, subject: 'power at a site with quite a long name of its own' };
    expect(said({ limits: [long] }, 80).slice(5)).toEqual([
      'power at a site with quite a long name of its own, per MW: one more nothing (no',
      '  end), one less -$10M down to 8 MW',
    ]);
  });

  test('say what cannot be had, and what nobody could tell', () => {
    const { more: _, ...share } = power;
    const lines = said({ limits: [{ ...share, less: { kind: 'impossible' } }] }, 80);
    expect(lines.at(-1)).toBe('power at north, per MW  not known         cannot be');
  });
});

test('of the cheapest plan a saving is once', () => {
  const commitment: Limit = {
    ...demand,
    rule: 'commitment',
    subject: 'commitment to chat',
    more: possible(-7e6, { by: 1, upTo: 4 }),
    less: possible(7e6, { by: 3, upTo: 0 }),
  };
  const objective = { measure: 'capex', value: 390e6, bound: 390e6, gap: 0 } as const;
  expect(said({ limits: [commitment] }, 100, { objective }).slice(1)).toEqual([
    'What one unit more of each limit does to the capex (+ is saved), and what one less, and up to where',
    'that holds.',
    '',
    '                                one more     up to  one less   down to',
    'commitment to chat, per Mtok/s      -$7M  4 Mtok/s      +$7M  0 Mtok/s',
  ]);
});

test('limits of several periods are told as families, and single ones are counted', () => {
  const periods = [period(), { ...period(), label: '2028 Q1', start: '2028-01' }];
  const families = [
    {
      rule: 'power' as const,
      subject: 'power at north',
      since: '2028-01',
      limits: 1,
      unit: 'MW' as const,
      binds: true,
      more: possible(5e6, { by: 3 }),
      less: possible(-5e6, { by: 4, isLast: true }),
    },
  ];
  const limits = [power, { ...power, period: '2028-01' }, { ...capex, period: '2028-01' }];
  expect(said({ families, limits }, 100, { periods }).slice(1)).toEqual([
    'What one unit more of each limit does to the revenue of a mean year, and what one less, and up to',
    'where that holds. Of a dollar it is once, for the whole horizon. Limits of several periods or hours',
    'are moved together, by a unit in each.',
    '',
    '                                        one more  up to  one less  down to',
    'power at north from 2028 Q1 on, per MW     +$10M  +3 MW     -$10M    -4 MW',
    'capex, 2028 Q1, per $1                    +$0.25  $410M    -$0.25       $0',
    '',
    'There is no plan with power at north from 2028 Q1 on lowered by more than 4 MW.',
    '',
    'What limits of single periods or hours are worth stands in the JSON of millwright explain: 2 more.',
  ]);
});

test('whole racks are said to be held, also where nothing else limits their use', () => {
  expect(said({ areRacksHeld: true }, 100).slice(1)).toEqual([
    'Racks are whole and stay as they are here: only what limits their use has a value. What another',
    'rack, megawatt or dollar would bring takes other racks: plan again with it.',
  ]);
});

test('what racks that are held cannot do is said of them, and of no other racks', () => {
  expect(said({ areRacksHeld: true, limits: [demand] }, 100).slice(3)).toEqual([
    '',
    'What does not bind may fall without loss: demand for chat to 2 Mtok/s.',
    '',
    'These racks allow no plan with demand for chat below 2 Mtok/s.',
  ]);
});

test('nothing is said where there is no explanation', () => {
  expect(limitValues(planDocument() as Answered, { columns: 80 })).toEqual([]);
});
