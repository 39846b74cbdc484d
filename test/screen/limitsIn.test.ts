import { expect, it } from 'vitest';
import type { Marginal, Plan } from '../../src/plan/plan.ts';
import { limitsIn } from '../../src/screen/Binding.tsx';

const marginal = (label: string, key: Marginal['key']): Marginal => ({
  key,
  label,
  unit: 'MW',
  valueMusd: 1,
  loosenedBy: [],
});

const marginals = [
  marginal('capex to the second', { rule: 'capex', period: 'second', since: 'first' }),
  marginal('capex to the third', { rule: 'capex', period: 'third', since: 'first' }),
  marginal('power in the first', { rule: 'power', site: 'abilene', period: 'first' }),
  marginal('power in the third', { rule: 'power', site: 'abilene', period: 'third' }),
  marginal('most spend on gb200', { rule: 'systemCapex', system: 'gb200', side: 'most' }),
];

const plan = {
  marginals,
  periods: ['first', 'second', 'third', 'fourth'].map((period) => ({ period })),
} as unknown as Plan;

it.each([
  [0, ['power in the first', 'capex to the second', 'most spend on gb200']],
  [1, ['capex to the second', 'most spend on gb200']],
  [2, ['power in the third', 'capex to the third', 'most spend on gb200']],
  // No budget that ends later has a price.
  [3, ['most spend on gb200']],
])(
  'has the limits of period %d, of the whole horizon, and of the next end of the budget',
  (period, labels) => {
    expect(limitsIn(plan, period).map(({ label }) => label)).toEqual(labels);
  },
);
