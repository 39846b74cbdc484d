import { createElement } from 'react';
import { expect, it } from 'vitest';
import type { Marginal, Plan } from '../../src/plan/plan.ts';
import { Binding, limitsIn } from '../../src/screen/Binding.tsx';
import { openTerminal } from '../support/terminal.ts';

const marginal = (label: string, key: Marginal['key'], unit: Marginal['unit'] = 'MW'): Marginal => ({
  key,
  label,
  unit,
  valueMusd: 3,
  loosenedBy: [],
});

const QUARTERS = ['2027-01', '2027-04', '2027-07', '2027-10'];

const marginals = [
  marginal('capex from 2027-01 to 2027-04', { rule: 'capex', since: '2027-01', period: '2027-04' }, '$M'),
  marginal('capex in 2027-07', { rule: 'capex', period: '2027-07' }, '$M'),
  marginal('power at abilene in 2027-01', { rule: 'power', site: 'abilene', period: '2027-01' }),
  marginal('power at abilene in 2027-07', { rule: 'power', site: 'abilene', period: '2027-07' }),
  marginal('most spend on gb200', { rule: 'systemCapex', system: 'gb200', side: 'most' }, '$M'),
];

const periods = QUARTERS.map((id, index) => ({ id, startMonth: 2027 * 12 + 3 * index, months: 3 }));

const planFor = (measure: 'revenue' | 'capex', own: readonly Marginal[] = marginals) =>
  ({
    marginals: own,
    objective: { measure },
    scenario: { racks: 'continuous', periods },
    periods: periods.map(({ id, months }) => ({ period: id, months })),
  }) as unknown as Plan;

it.each([
  [0, ['power at abilene in 2027-01', 'capex from 2027-01 to 2027-04', 'most spend on gb200']],
  [1, ['capex from 2027-01 to 2027-04', 'most spend on gb200']],
  [2, ['power at abilene in 2027-07', 'capex in 2027-07', 'most spend on gb200']],
  // The budget of the last period has no price.
  [3, ['most spend on gb200']],
])(
  'has the limits of period %d, of the whole horizon, and the budget that it has with others',
  (period, labels) => {
    expect(limitsIn(planFor('revenue'), period).map(({ label }) => label)).toEqual(labels);
  },
);

it('has a budget over the whole horizon in every period', () => {
  const plan = planFor('revenue', [marginal('capex', { rule: 'capex' }, '$M')]);
  expect(QUARTERS.map((_, period) => limitsIn(plan, period).length)).toEqual([1, 1, 1, 1]);
});

async function linesOf(plan: Plan, period: number): Promise<string[]> {
  // The plan has 45 columns on a terminal of 80.
  const terminal = await openTerminal(createElement(Binding, { plan, period, columns: 45, rows: 4 }), {
    columns: 80,
    rows: 24,
  });
  const lines = terminal.frame().split('\n');
  terminal.close();
  return lines.map((line) => line.trimEnd().replaceAll(/ {2,}/g, '  '));
}

// $3M over a quarter are $12M a year.
it('calls a budget by all of its periods, and says what a dollar brings without a year', async () => {
  expect((await linesOf(planFor('revenue'), 0)).slice(1, 3)).toEqual([
    'power at abilene  $12M/yr per MW',
    'capex 2027 Q1 to 2027 Q2  $3M per $1M',
  ]);
});

it('says what the cheapest plan saves without a year', async () => {
  expect((await linesOf(planFor('capex'), 0))[1]).toBe('power at abilene  $3M per MW');
});
