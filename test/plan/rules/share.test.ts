import { describe, expect, test } from 'vitest';
import type { ShareLimit } from '../../../src/scenario/tier.ts';
import { planOf } from '../../support/planning.ts';
import { figure, plainScenario, tier } from '../../support/randomScenario.ts';
import { brokenBy, marginalsByLabel } from './byHand.ts';

// A MW earns 0.08 x 3 x 31.536 = $7.56864M on chat and 0.08 x 1 x 31.536 = $2.52288M on cheap: moving one costs $5.04576M.
const planWith = (chat: ShareLimit, cheap: ShareLimit) =>
  planOf(
    plainScenario({
      tiers: [tier('chat', { share: chat }), tier('cheap', { priceUsdPerMtok: figure(1), share: cheap })],
    }),
  );
const powerOf = (plan: ReturnType<typeof planWith>) =>
  plan.periods[0]!.tiers.map(({ tier, powerMw }) => [tier, powerMw]);

describe('a least share', () => {
  const plan = planWith({}, { least: 0.25 });

  test('is given and no more', () => {
    expect(powerOf(plan)).toEqual([
      ['chat', expect.closeTo(750, 8)],
      ['cheap', expect.closeTo(250, 8)],
    ]);
  });

  test('costs what a MW moved there costs, and a MW more is split', () => {
    expect(marginalsByLabel(plan)).toEqual({
      'least share of cheap in 2027-01': expect.closeTo(-5.04576, 9),
      'power at abilene in 2027-01': expect.closeTo(0.75 * 7.56864 + 0.25 * 2.52288, 9),
    });
  });

  test('is checked', () => {
    const broken = brokenBy(plan, ({ periods }) => {
      periods[0]!.tiers[1]!.powerMw = 249;
    });
    expect(broken).toEqual([{ rule: 'share', tier: 'cheap', period: '2027-01', side: 'least' }]);
  });
});

describe('a most share', () => {
  const plan = planWith({ most: 0.6 }, {});

  test('is reached, and a MW more of it is worth what it costs elsewhere', () => {
    expect(powerOf(plan)).toEqual([
      ['chat', expect.closeTo(600, 8)],
      ['cheap', expect.closeTo(400, 8)],
    ]);
    expect(marginalsByLabel(plan)).toEqual({
      'most share of chat in 2027-01': expect.closeTo(5.04576, 9),
      'power at abilene in 2027-01': expect.closeTo(0.6 * 7.56864 + 0.4 * 2.52288, 9),
    });
  });

  test('is checked', () => {
    const broken = brokenBy(plan, ({ scenario }) => {
      scenario.tiers[0]!.share!.most = 0.59;
    });
    expect(broken).toEqual([{ rule: 'share', tier: 'chat', period: '2027-01', side: 'most' }]);
  });
});

describe('an exact share', () => {
  const plan = planWith({ least: 0.25, most: 0.25 }, {});

  test('is one row with one price', () => {
    expect(powerOf(plan)).toEqual([
      ['chat', expect.closeTo(250, 8)],
      ['cheap', expect.closeTo(750, 8)],
    ]);
    expect(marginalsByLabel(plan)).toEqual({
      'power at abilene in 2027-01': expect.closeTo(0.25 * 7.56864 + 0.75 * 2.52288, 9),
      'share of chat in 2027-01': expect.closeTo(5.04576, 9),
    });
    expect(plan.marginals.at(-1)).toMatchObject({ unit: 'MW', loosenedBy: ['tiers.chat.share'] });
  });

  test.each([249, 251])('is checked from both sides: %d MW', (powerMw) => {
    const broken = brokenBy(plan, ({ periods }) => {
      periods[0]!.tiers[0]!.powerMw = powerMw;
    });
    expect(broken).toEqual([{ rule: 'share', tier: 'chat', period: '2027-01', side: 'exact' }]);
  });
});

test('a range has a row for either side', () => {
  const plan = planWith({ least: 0.2, most: 0.3 }, {});
  expect(plan.audit.filter(({ key }) => key.rule === 'share').map(({ label }) => label)).toEqual([
    'least share of chat in 2027-01',
    'most share of chat in 2027-01',
  ]);
});

test('no less than nothing and no more than all is no limit', () => {
  const plan = planWith({ least: 0, most: 1 }, {});
  expect(plan.audit.filter(({ key }) => key.rule === 'share')).toEqual([]);
});
