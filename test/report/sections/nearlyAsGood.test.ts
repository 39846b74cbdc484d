import { describe, expect, test } from 'vitest';
import type { PlanDocument } from '../../../src/document/schema.ts';
import { type Answered, isAnswered } from '../../../src/report/section.ts';
import { nearlyAsGood } from '../../../src/report/sections/nearlyAsGood.ts';
import { explanation, input, planDocument } from '../support/planDocument.ts';

type NearlyAsGood = NonNullable<PlanDocument['explanation']>['nearlyAsGood'];
type Within = NearlyAsGood['within'][number];

const PLAN: NonNullable<NearlyAsGood['plan']> = {
  isThePlan: true,
  valueUsd: 100e6,
  lossUsd: 0,
  lossShare: 0,
  capexUsd: 390e6,
  systems: 2,
  greatestVendor: { vendor: 'Maker', spendUsd: 290e6 },
  fleet: [],
};

const ALPHA_ALONE: NonNullable<NearlyAsGood['plan']> = {
  valueUsd: 97e6,
  lossUsd: 3e6,
  lossShare: 0.03,
  capexUsd: 380e6,
  systems: 1,
  greatestVendor: { vendor: 'Maker', spendUsd: 280e6 },
  fleet: [
    { system: 'alpha', racks: 80, planRacks: 60, powerMw: 10, planPowerMw: 7.5 },
    { system: 'beta', racks: 0, planRacks: 125, powerMw: 0, planPowerMw: 2.5 },
  ],
};

const WITHIN: Within = {
  loss: 0.05,
  systems: [
    { system: 'alpha', planMw: 7.5, fromMw: 4, toMw: 10 },
    { system: 'beta', planMw: 2.5, fromMw: 0 },
  ],
  vendors: [{ vendor: 'Maker', planShare: 1, fromShare: 1, toShare: 1 }],
  tiers: [
    { tier: 'chat', planShare: 0.6, fromShare: 0.5, toShare: 0.7 },
    { tier: 'agent', planShare: 0.4, fromShare: 0.3, toShare: 0.5 },
  ],
  capex: { planUsd: 390e6, fromUsd: 370e6, toUsd: 390e6 },
  fewestSystems: { ...ALPHA_ALONE, atLeast: 1 },
  leastOnOneVendor: PLAN,
  leastCapex: PLAN,
};

const PAIR = [
  { vendor: 'Maker', planShare: 1, fromShare: 0.9, toShare: 1 },
  { vendor: 'Other', planShare: 0, fromShare: 0, toShare: 0.1 },
];

function linesOf(
  found: NearlyAsGood,
  { changes = {}, columns = 80 }: { changes?: Partial<PlanDocument>; columns?: number } = {},
): string[] {
  const document = planDocument({ ...changes, explanation: explanation({ nearlyAsGood: found }) });
  if (!isAnswered(document)) throw new Error('expected a plan');
  return nearlyAsGood(document, { columns });
}

function sentencesOf(change: Partial<Within>, changes: Partial<PlanDocument> = {}): string[] {
  const lines = linesOf({ plan: PLAN, within: [{ ...WITHIN, ...change }] }, { changes });
  const text = lines.join('\n').replaceAll('\n  ', ' ');
  return text.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
}

test('shows the room of each number with the plan in it, and the plans that are furthest', () => {
  expect(linesOf({ plan: PLAN, within: [WITHIN] })).toEqual([
    'Nearly as good: where a choice has room ────────────────────────────────────────',
    'How far each number goes among all plans that lose no more, everything else',
    'decided anew: not all of them go to their ends together. The block is this plan,',
    'and the room is shaded.',
    '',
    'At a loss of at most 5.0 %: $95M a year or more',
    // 22 columns for 10 MW: 4 MW are in the ninth column, 7.5 in the seventeenth.
    '                   plan    from          to',
    'alpha            7.5 MW    4 MW       10 MW          ░░░░░░░░█░░░░░',
    'beta             2.5 MW    0 MW  not proven  ░░░░░█░░░░░░░░░░░░░░░░',
    'power for chat   60.0 %  50.0 %      70.0 %             ░░█░░',
    'power for agent  40.0 %  30.0 %      50.0 %        ░░█░░░',
    'capex             $390M   $370M       $390M                      ░█',
    'No room at all: racks of Maker (100.0 %).',
    '- Fewest kinds of systems: buys 1 kind of system instead of 2, at a loss of 3.0',
    '  %: +20 alpha and -125 beta racks.',
    '- No plan within costs less than $390M.',
  ]);
});

test('is not there where nothing was explained', () => {
  const document = planDocument() as Answered;
  expect(nearlyAsGood(document, { columns: 80 })).toEqual([]);
});

test('says why there is nothing', () => {
  expect(linesOf({ notPossible: 'The plan makes no profit.', within: [] }).slice(1)).toEqual([
    'The plan makes no profit.',
  ]);
});

test('says of a plan with whole racks that they are in parts here', () => {
  const { scenario } = planDocument();
  const whole = { ...scenario, input: input({ racks: 'whole' }) };
  const text = linesOf({ plan: PLAN, within: [] }, { changes: { scenario: whole } }).join(' ');
  expect(text).toContain('Racks are in parts here, beside a plan of whole ones.');
});

test('calls the least that is earned, or the most that is spent', () => {
  const ofMeasure = (measure: 'profit' | 'capex') =>
    linesOf(
      { plan: PLAN, within: [WITHIN] },
      { changes: { objective: { measure, value: 100e6, bound: 100e6, gap: 0 } } },
    ).find((line) => line.startsWith('At a loss'));
  expect(ofMeasure('profit')).toBe('At a loss of at most 5.0 %: $95M of profit or more');
  expect(ofMeasure('capex')).toBe('At a loss of at most 5.0 %: $105M of capex or less');
});

describe('the plans', () => {
  test('that are the plan itself', () => {
    expect(sentencesOf({ vendors: PAIR, fewestSystems: { ...PLAN, atLeast: 2 } })).toEqual([
      'No plan within buys fewer than the 2 kinds of systems of this one.',
      'No plan within pays its greatest vendor less than $290M for Maker.',
      'No plan within costs less than $390M.',
    ]);
  });

  test('that are others', () => {
    const shared = { ...ALPHA_ALONE, greatestVendor: { vendor: 'Other', spendUsd: 200e6 }, lossShare: 1e-4 };
    expect(
      sentencesOf({ vendors: PAIR, leastOnOneVendor: ALPHA_ALONE, leastCapex: ALPHA_ALONE }).slice(1),
    ).toEqual([
      'Least on one vendor: $280M for Maker instead of $290M, at a loss of 3.0 %: +20 alpha and -125 beta racks.',
      'Least capex: $380M instead of $390M, at a loss of 3.0 %: +20 alpha and -125 beta racks.',
    ]);
    expect(sentencesOf({ vendors: PAIR, leastOnOneVendor: shared })[1]).toBe(
      'Least on one vendor: $200M for Other instead of $290M for Maker, at a loss below 0.1 %: +20 alpha and -125 beta racks.',
    );
  });

  test('that racks in parts make better than whole ones, or that only run otherwise', () => {
    const better = { ...ALPHA_ALONE, lossShare: -0.01, fleet: [] };
    expect(sentencesOf({ leastCapex: better })[1]).toBe(
      'Least capex: $380M instead of $390M, at no loss: the same racks.',
    );
  });

  test('of a search that was cut short', () => {
    expect(sentencesOf({ fewestSystems: { ...PLAN, atLeast: 1 } })[0]).toBe(
      'No plan within was found that buys fewer than the 2 kinds of systems of this one. The search was cut short: fewer than 2 may do, but no fewer than 1.',
    );
    expect(sentencesOf({ fewestSystems: { ...ALPHA_ALONE, systems: 3, atLeast: 2 } })[0]).toBe(
      'Fewest kinds of systems: buys 3 kinds of systems instead of 2, at a loss of 3.0 %: +20 alpha and -125 beta racks. The search was cut short: fewer than 3 may do, but no fewer than 2.',
    );
  });

  test('without the least capex where the plan is the cheapest one', () => {
    const objective = { measure: 'capex', value: 390e6, bound: 390e6, gap: 0 } as const;
    expect(sentencesOf({}, { objective })).toHaveLength(1);
  });
});
