import { match } from 'ts-pattern';
import type { Marginal, Plan } from '../plan/plan.ts';
import { type RowKey, ruleOf } from '../plan/rules/index.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import type { PlanDocument } from './schema.ts';

type MarginalEntry = PlanDocument['marginals'][number];

/** What one more unit of each limit is worth, in USD and in USD a year. */
export function marginalsIn({ marginals, periods }: Plan): MarginalEntry[] {
  return marginals.map((marginal) => {
    const { key, label, unit, valueMusd, loosenedBy } = marginal;
    const valueUsd = unit === '$M' ? valueMusd : valueMusd * 1e6;
    return {
      rule: key.rule,
      ...placeOf(key),
      label,
      loosening: looseningOf(marginal),
      unit: unit === '$M' ? 'USD' : unit,
      valueUsd,
      valueUsdPerYear: perYear(valueUsd, monthsOfLimit(periods, key)),
      loosenedBy,
    };
  });
}

interface Place {
  readonly period?: string;
  readonly since?: string;
}

/** A limit on the whole horizon has no period, and one that several periods have together is called by the first and the last. */
export function placeOf(key: RowKey): Place {
  return {
    ...('period' in key && key.period !== undefined && { period: key.period }),
    ...('since' in key && key.since !== undefined && { since: key.since }),
  };
}

/** Months over which a limit is worth what it is worth: those of its own period, or of all where it has no one period. */
export function monthsOfLimit(
  periods: readonly { readonly period: string; readonly months: number }[],
  key: RowKey,
): number {
  const { period } = placeOf(key);
  // A rack that is delivered in one period earns in all that come after, and so does what a dollar buys.
  const isOfAll = period === undefined || key.rule === 'capex' || key.rule === 'supply';
  return monthsOf(isOfAll ? periods : periods.filter((entry) => entry.period === period));
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
    .with('t/year', () => 'tonne a year')
    .exhaustive();
}

/** Every limit with what the plan uses of it, as it was checked. */
export function auditIn({ audit }: Plan): PlanDocument['audit'] {
  return audit.map(({ key, ...entry }) => ({ rule: key.rule, ...placeOf(key), ...entry }));
}
