import { describe, expect, test } from 'vitest';
import { remarksOn } from '../../src/insight/remarks.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { planOf } from '../support/planning.ts';
import { figure, frontier, plainScenario, site, system, tier } from '../support/randomScenario.ts';

const remarksFor = (change: Partial<Scenario>) => remarksOn(planOf(plainScenario(change)));
const BASIS = 'Prices and throughput both count output tokens.';

test('every plan says what its tokens are', () => {
  expect(remarksFor({})).toEqual([BASIS]);
});

test('a budget of zero is a remark of the scenario already', () => {
  expect(remarksFor({ capexBudgetMusd: [0] })).toEqual([BASIS]);
});

test('nothing that earns', () => {
  expect(remarksFor({ tiers: [tier('free', { priceUsdPerMtok: figure(0) })] })).toEqual([
    'Nothing is bought: no rack earns anything under these prices, speeds and limits.',
    BASIS,
  ]);
});

test('one stand-in, and several', () => {
  const stand = (id: string) => tier(id, { isStandIn: true });
  expect(remarksFor({ tiers: [stand('free'), tier('high', {})] })).toEqual([
    'work stands in for what free promises: other models at other lengths may be faster or slower.',
    BASIS,
  ]);
  expect(remarksFor({ tiers: [stand('free'), stand('medium'), stand('high')] })).toEqual([
    'work stands in for what free, medium and high promise: other models at other lengths may be faster or slower.',
    BASIS,
  ]);
});

test('throughput that was published per MW', () => {
  expect(remarksFor({ frontiers: [frontier('rack', [[50, 0.7]], 'facilityMw')] })).toEqual([
    'The throughput of rack was published per MW without saying what an accelerator draws; it is used per facility MW as it stands.',
    BASIS,
  ]);
});

test('systems whose supply nobody counted, where supply counts', () => {
  expect(remarksFor({ supplyShare: 0.05 })).toEqual([
    'No supply figure is published for rack, so its deliveries are not limited.',
    BASIS,
  ]);
});

describe('nothing to buy', () => {
  const START = 2027 * 12;
  const standing = {
    sites: [site('abilene', 1000, { fleet: [{ system: 'rack', racks: 100, sinceMonth: START - 12 }] })],
    buyable: [],
  };
  const PAID =
    'Racks that stood or were on order at the start are paid for: they cost no capex here and leave no residual.';

  test('for more profit', () => {
    const tiers = [tier('chat', { priceUsdPerMtok: figure(0.001) })];
    expect(remarksFor({ objective: 'profit', tiers })).toEqual([
      'Nothing is bought: no rack is worth its price under these prices, speeds and limits.',
      BASIS,
    ]);
  });

  test('where nothing is promised', () => {
    expect(remarksFor({ objective: 'capex' })).toEqual([
      'Nothing is bought: nothing is promised that takes racks to keep.',
      BASIS,
    ]);
  });

  // 100 racks make 0.8 Mtok/s.
  test('beside racks that keep what is promised', () => {
    const tiers = [tier('chat', { commitment: [0.8] })];
    expect(remarksFor({ ...standing, objective: 'capex', tiers })).toEqual([
      'Nothing is bought: the racks that stand already keep every promise.',
      PAID,
      BASIS,
    ]);
  });

  test('beside racks that stand', () => {
    expect(remarksFor(standing)).toEqual([
      'Nothing is bought: no more racks earn anything under these prices, speeds and limits.',
      PAID,
      BASIS,
    ]);
  });
});

test('whole racks say what is proved of them', () => {
  expect(remarksFor({ racks: 'whole', sites: [site('abilene', 1)] })).toEqual([
    'Racks are whole: the certificate proves the best use of these racks, and what one more unit of a limit is worth holds with the racks as they are.',
    BASIS,
  ]);
});

test('a period of more than a year', () => {
  expect(remarksFor({ periods: [{ id: '2027-01', startMonth: 2027 * 12, months: 18 }] })).toEqual([
    'A period is planned as one: all that can be delivered within its 18 months runs from its first day.',
    BASIS,
  ]);
});

// 1 GW of racks run in the first half year and 400 MW in the second: 6,000 racks stand switched off.
test('racks that a fall of power switches off', () => {
  const periods = [
    { id: '2027-01', startMonth: 2027 * 12, months: 6 },
    { id: '2027-07', startMonth: 2027 * 12 + 6, months: 6 },
  ];
  expect(remarksFor({ periods, sites: [site('abilene', [1000, 400])] })).toEqual([
    'Racks of rack stand switched off in some periods: they cost no energy and no operations meanwhile, and age all the same.',
    BASIS,
  ]);
});

test('racks that stand and can serve nothing', () => {
  const [old] = [system('old', {})];
  const remarks = remarksFor({
    systems: [old, system('rack', {})],
    alone: ['old', 'rack'],
    sites: [site('abilene', 1000, { fleet: [{ system: 'old', racks: 5, sinceMonth: 2026 * 12 }] })],
  });
  expect(remarks).toContain(
    'The racks of old that stand already can serve no tier: they stay dark and are not shown.',
  );
});
