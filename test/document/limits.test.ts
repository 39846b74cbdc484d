import { describe, expect, test } from 'vitest';
import { auditIn, marginalsIn } from '../../src/document/limits.ts';
import type { Marginal } from '../../src/plan/plan.ts';
import type { RowKey } from '../../src/plan/rules/index.ts';
import { ruleOf } from '../../src/plan/rules/index.ts';
import { planOf } from '../support/planning.ts';
import { plainScenario } from '../support/randomScenario.ts';

const plan = planOf(
  plainScenario({
    periods: [{ id: '2027-01', startMonth: 2027 * 12, months: 6 }],
    capexBudgetMusd: [40_000],
  }),
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
  [{ rule: 'demand', tier: 'chat', period }, 2, 'one more Mtok/s of demand for chat in 2027-01'],
  [{ rule: 'commitment', tier: 'chat', period }, -2, 'one Mtok/s less promised to chat in 2027-01'],
  [
    { rule: 'share', tier: 'chat', period, side: 'least' },
    -2,
    'one MW less in the least share of chat in 2027-01',
  ],
  [{ rule: 'share', tier: 'chat', period, side: 'exact' }, 2, 'one MW more in the share of chat in 2027-01'],
  [{ rule: 'capex', period, since: '2026-01' }, 2, 'one more $1 of capex from 2026-01 to 2027-01'],
  [{ rule: 'capex' }, 2, 'one more $1 of capex'],
  [{ rule: 'systemCapex', system: 'rack', side: 'most' }, 2, 'one more $1 that may be spent on rack'],
  [{ rule: 'carbon', period }, 2, 'one more tonne a year of emissions in 2027-01'],
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

describe('over several periods', () => {
  // Six months and twelve: 18 months in all.
  const [entry] = plan.periods;
  const longer = { ...plan, periods: [entry!, { ...entry!, period: '2027-07', months: 12 }] };
  const perYear = (key: RowKey) =>
    marginalsIn({ ...longer, marginals: [priced(key, 3)] }).map((marginal) => [
      marginal.period,
      marginal.since,
      marginal.valueUsdPerYear,
    ])[0];

  test('a limit is worth its price over its own period', () => {
    expect(perYear({ rule: 'power', site: 'abilene', period: '2027-07' })).toEqual([
      '2027-07',
      undefined,
      3e6,
    ]);
    expect(perYear({ rule: 'power', site: 'abilene', period })).toEqual(['2027-01', undefined, 6e6]);
  });

  // $3 over a year and a half are $2 a year.
  test('a budget, or a limit of no period, is worth it over the horizon', () => {
    expect(perYear({ rule: 'capex', period: '2027-07', since: '2027-01' })).toEqual([
      '2027-07',
      '2027-01',
      2,
    ]);
    expect(perYear({ rule: 'capex', period: '2027-07' })).toEqual(['2027-07', undefined, 2]);
    expect(perYear({ rule: 'capex' })).toEqual([undefined, undefined, 2]);
    expect(perYear({ rule: 'systemCapex', system: 'rack', side: 'most' })).toEqual([undefined, undefined, 2]);
  });
});

test('the audit tells a limit by its rule and its label', () => {
  expect(auditIn(plan)[0]).toEqual({
    rule: 'power',
    period: '2027-01',
    label: 'power at abilene in 2027-01',
    sense: '<=',
    used: 1000,
    allowed: 1000,
    unit: 'MW',
    violation: 0,
    holds: true,
  });
});
