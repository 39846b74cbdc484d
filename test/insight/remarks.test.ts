import { expect, test } from 'vitest';
import { remarksOn } from '../../src/insight/remarks.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { planOf } from '../support/planning.ts';
import { figure, frontier, plainScenario, tier } from '../support/randomScenario.ts';

const remarksFor = (change: Partial<Scenario>) => remarksOn(planOf(plainScenario(change)));
const BASIS = 'Prices and throughput both count output tokens.';

test('every plan says what its tokens are', () => {
  expect(remarksFor({})).toEqual([BASIS]);
});

test('a budget of zero is a remark of the scenario already', () => {
  expect(remarksFor({ capexBudgetMusd: 0 })).toEqual([BASIS]);
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
