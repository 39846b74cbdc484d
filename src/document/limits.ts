import { match } from 'ts-pattern';
import type { Marginal, Plan } from '../plan/plan.ts';
import { ruleOf } from '../plan/rules/index.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import type { PlanDocument } from './schema.ts';

type MarginalEntry = PlanDocument['marginals'][number];

/** What one more unit of each limit is worth, in USD and in USD a year. */
export function marginalsIn({ marginals, periods }: Plan): MarginalEntry[] {
  return marginals.map((marginal) => {
    const { key, label, unit, valueMusd, loosenedBy } = marginal;
    const valueUsd = unit === '$M' ? valueMusd : valueMusd * 1e6;
    const own = periods.filter(({ period }) => period === key.period);
    return {
      rule: key.rule,
      label,
      loosening: looseningOf(marginal),
      unit: unit === '$M' ? 'USD' : unit,
      valueUsd,
      valueUsdPerYear: perYear(valueUsd, monthsOf(own)),
      loosenedBy,
    };
  });
}

function looseningOf({ key, label, unit, valueMusd }: Marginal): string {
  return ruleOf(key).loosening?.(key, valueMusd) ?? `one more ${oneOf(unit)} of ${label}`;
}

// Money is worth USD per USD.
function oneOf(unit: Marginal['unit']): string {
  return match(unit)
    .with('$M', () => '$1')
    .with('racks', () => 'rack')
    .with('MW', 'Mtok/s', (one) => one)
    .exhaustive();
}

/** Every limit with what the plan uses of it, as it was checked. */
export function auditIn({ audit }: Plan): PlanDocument['audit'] {
  return audit.map(({ key, ...entry }) => ({ rule: key.rule, ...entry }));
}
