import { describe, expect, test } from 'vitest';
import { formulate } from '../../src/plan/formulation.ts';
import { unmeetableDemands } from '../../src/plan/infeasible.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Tier } from '../../src/scenario/tier.ts';
import { outcomeOf } from '../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../support/randomScenario.ts';

const tooFast = (change: Partial<Tier>) => tier('fast', { interactivity: figure(90), ...change });

function reasonsOf(change: Partial<Scenario>): readonly string[] {
  const outcome = outcomeOf(plainScenario(change));
  if (outcome.kind !== 'infeasible') throw new Error(`It is ${outcome.kind}.`);
  return outcome.reasons;
}

test('a commitment to a tier that nothing can serve', () => {
  expect(reasonsOf({ tiers: [tooFast({ commitment: [1] })] })).toEqual([
    'Tier fast has a commitment, and nothing that the scenario allows can serve it. Remove tiers.fast.commitment, allow weaker evidence or other systems, or lower the speed that the tier asks for.',
  ]);
});

test('the reason for each system is among what is excluded', () => {
  expect(outcomeOf(plainScenario({ tiers: [tooFast({ commitment: [1] })] }))).toMatchObject({
    excluded: [{ tier: 'fast', server: 'rack', reason: { kind: 'tooSlow', fastest: 50, needed: 90 } }],
  });
});

test('a least share for a tier that nothing can serve', () => {
  expect(reasonsOf({ tiers: [tier('chat', {}), tooFast({ share: { least: 0.25 } })] })).toEqual([
    'Tier fast has a least share of power, and nothing that the scenario allows can serve it. Remove tiers.fast.share, allow weaker evidence or other systems, or lower the speed that the tier asks for.',
  ]);
});

test('each tier that cannot be served has a sentence of its own', () => {
  const tiers = [tooFast({ commitment: [1] }), { ...tooFast({ commitment: [1] }), id: 'faster' }];
  expect(reasonsOf({ tiers }).map((reason) => reason.split(' has')[0])).toEqual(['Tier fast', 'Tier faster']);
});

test('a tier that nothing can serve and that was promised nothing is only excluded', () => {
  const outcome = outcomeOf(plainScenario({ tiers: [tier('chat', {}), tooFast({ commitment: [0] })] }));
  expect(outcome).toMatchObject({
    kind: 'optimal',
    plan: {
      excluded: [{ tier: 'fast', server: 'rack', reason: { kind: 'tooSlow', fastest: 50, needed: 90 } }],
    },
  });
});

test('commitments that ask for more than there is', () => {
  // 1,000 MW make 80 Mtok/s.
  expect(reasonsOf({ tiers: [tier('chat', { commitment: [81] })] })).toEqual([
    'The commitments and shares together ask for more than power, capex, supply and demand allow. Lower a commitment or a least share, or raise a limit.',
  ]);
});

test('ceilings that cannot reach the whole because another tier cannot be served', () => {
  const chat = tier('chat', { share: { most: 0.6 } });
  const code = tier('code', { share: { least: 0.3, most: 0.3 } });
  expect(reasonsOf({ tiers: [chat, code, tooFast({})] })).toEqual([
    'The most shares of the tiers that something can serve (chat, code) add up to 90.0 %, so no split of the power reaches the whole. Raise one of them.',
  ]);
});

test('one tier without a ceiling takes the rest', () => {
  const chat = tier('chat', { share: { most: 0.6 } });
  expect(outcomeOf(plainScenario({ tiers: [chat, tier('code', {}), tooFast({})] })).kind).toBe('optimal');
});

test('a commitment above the demand', () => {
  const chat = tier('chat', { demand: { mean: [90] }, commitment: [100] });
  expect(reasonsOf({ tiers: [chat] })).toEqual([
    'Tier chat has a commitment of 100 Mtok/s and a demand of 90 Mtok/s in 2027-01. Lower the commitment or raise the demand.',
  ]);
});

describe('a demand that nothing can meet before some system ships', () => {
  // `fast` ships after the first period and alone serves `premium`; `rack` serves `chat` from the start.
  const late = plainScenario({
    periods: [
      { id: '2027-01', startMonth: 2027 * 12, months: 6 },
      { id: '2027-07', startMonth: 2027 * 12 + 6, months: 6 },
    ],
    sites: [site('abilene', [1000, 1000])],
    systems: [system('fast', { ships: figure(2027 * 12 + 2), vendor: 'Late' }), system('rack', {})],
    alone: ['fast', 'rack'],
    frontiers: [frontier('fast', [[300, 0.001]]), frontier('rack', [[50, 0.001]])],
    tiers: [tier('chat', {}), tier('premium', { interactivity: figure(300) })],
  });
  const reasonsFor = (change: Partial<Scenario>) => unmeetableDemands(formulate({ ...late, ...change }));

  test('a least share would leave the first period empty', () => {
    const tiers = [tier('chat', {}), tier('premium', { interactivity: figure(300), share: { least: 0.05 } })];
    expect(reasonsFor({ tiers })).toEqual([
      'Tier premium has a least share of power, and no racks that can serve it are there in 2027-01: no other tier could be given any either. Write a commitment that begins later in place of tiers.premium.share, or allow systems that ship sooner.',
    ]);
  });

  test('a commitment', () => {
    const tiers = [
      tier('chat', {}),
      tier('premium', { interactivity: figure(300), demand: { mean: [1, 1] }, commitment: [0.5, 0.5] }),
    ];
    expect(reasonsFor({ tiers })).toEqual([
      'Tier premium has a commitment in 2027-01, and no racks that can serve it are there by then. Let the commitment begin later, or allow systems that ship sooner.',
    ]);
  });

  test("a vendor's least share", () => {
    expect(reasonsFor({ vendorLimits: [{ vendor: 'Late', share: { least: 0.1 } }] })).toEqual([
      'At least 10.0 % of the power that runs must be on racks of Late, and none that serve a tier can be there in 2027-01. Remove policies.vendors.Late.least, or allow systems of Late that ship sooner.',
    ]);
  });

  test('most shares that do not reach the whole of what can be served by then', () => {
    const tiers = [tier('chat', { share: { most: 0.4 } }), tier('premium', { interactivity: figure(300) })];
    expect(reasonsFor({ tiers })).toEqual([
      'The most shares of the tiers that something can serve in 2027-01 (chat) add up to 40.0 %, so no split of the power reaches the whole. Raise one of them.',
    ]);
  });

  test('nothing is demanded of a period in which no rack can be there', () => {
    const tiers = [tier('chat', {}), tier('premium', { interactivity: figure(300), share: { least: 0.05 } })];
    const leadMonths = ['fast', 'rack'].map((one) => ({ system: one, months: 6 }));
    const vendorLimits = [{ vendor: 'Late', share: { least: 0.1 } }];
    expect(reasonsFor({ tiers, leadMonths, vendorLimits })).toEqual([]);
  });
});
