import { expect, test } from 'vitest';
import { auditIn, marginalsIn } from '../../src/document/limits.ts';
import type { Marginal } from '../../src/plan/plan.ts';
import type { RowKey } from '../../src/plan/rules/index.ts';
import { ruleOf } from '../../src/plan/rules/index.ts';
import { planOf } from '../support/planning.ts';
import { plainScenario } from '../support/randomScenario.ts';

const plan = planOf(
  plainScenario({ periods: [{ id: '2027-01', startMonth: 2027 * 12, months: 6 }], capexBudgetMusd: 40_000 }),
);
const priced = (key: RowKey, valueMusd: number): Marginal => {
  const { unit, label, loosenedBy } = ruleOf(key);
  return { key, label: label(key), unit, valueMusd, loosenedBy: loosenedBy(key) };
};
const period = '2027-01';

test.each<[RowKey, number, string]>([
  [{ rule: 'power', site: 'abilene', period }, 2, 'one more MW of power at abilene in 2027-01'],
  [{ rule: 'capex', period }, 2, 'one more $1 of capex in 2027-01'],
  [{ rule: 'supply', pool: 'line', period }, 2, 'one more rack in the supply of line in 2027-01'],
  [
    { rule: 'demand', tier: 'chat', period, block: 'day' },
    2,
    'one more Mtok/s of demand for chat in 2027-01',
  ],
  [{ rule: 'commitment', tier: 'chat', period }, -2, 'one Mtok/s less promised to chat in 2027-01'],
  [
    { rule: 'share', tier: 'chat', period, side: 'least' },
    -2,
    'one MW less in the least share of chat in 2027-01',
  ],
  [{ rule: 'share', tier: 'chat', period, side: 'exact' }, 2, 'one MW more in the share of chat in 2027-01'],
])('what loosens %j with a price of %d', (key, value, loosening) => {
  expect(marginalsIn({ ...plan, marginals: [priced(key, value)] })[0]?.loosening).toBe(loosening);
});

test('a price is in USD per unit, and a year holds two half years; money is worth USD per USD', () => {
  const marginals = [
    priced({ rule: 'power', site: 'abilene', period }, 3),
    priced({ rule: 'capex', period }, 3),
  ];
  expect(
    marginalsIn({ ...plan, marginals }).map(({ unit, valueUsd, valueUsdPerYear }) => [
      unit,
      valueUsd,
      valueUsdPerYear,
    ]),
  ).toEqual([
    ['MW', 3e6, 6e6],
    ['USD', 3, 6],
  ]);
});

test('the audit tells a limit by its rule and its label', () => {
  expect(auditIn(plan)[0]).toEqual({
    rule: 'power',
    label: 'power at abilene in 2027-01',
    sense: '<=',
    used: 1000,
    allowed: 1000,
    unit: 'MW',
    violation: 0,
    holds: true,
  });
});
