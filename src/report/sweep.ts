import { match } from 'ts-pattern';
import { type Plan, type PlanOutcome, planIn } from '../plan/plan.ts';
import type { RowKey, RuleName } from '../plan/rules/index.ts';
import { formatMoney, formatPower } from '../quantity/format.ts';
import { monthsOf, perYear } from '../quantity/perYear.ts';
import { safe } from './safe.ts';
import { type Column, table } from './table.ts';

/** One plan of a table: the flags that made it and what came out. */
export interface SweepRow {
  readonly flags: readonly string[];
  readonly outcome: PlanOutcome;
}

/**
 * Several plans side by side, a line each, in dollars a year. What one more MW or $1M earns throughout the horizon, or saves once where the plan is the cheapest, has a column for
 * each site or budget, with $0 where it does not bind. Nothing is cut, however many limits there are.
 */
export function sweepReport(rows: readonly SweepRow[]): string {
  // What the cheapest plan saves, it saves once.
  const isOnce = rows.some(({ outcome }) => planIn(outcome)?.objective.measure === 'capex');
  const rate = isOnce ? '' : '/yr';
  const limits = [
    ...limitsOf(rows, 'power', `one more MW${rate}`),
    ...limitsOf(rows, 'capex', `one more $1M${rate}`),
  ];
  const hasProfit = rows.some(({ outcome }) => planIn(outcome)?.objective.measure === 'profit');
  const columns: Column[] = [
    { header: '' },
    ...['revenue/yr', ...(hasProfit ? ['profit'] : []), 'capex', 'power used'].map(
      (header) => ({ header, align: 'right' }) as const,
    ),
    ...limits.map(({ header }) => ({ header, align: 'right' }) as const),
  ];
  const cells = rows.map(({ flags, outcome }) => [flags.join(' '), ...cellsOf(outcome, limits, hasProfit)]);
  return table(columns, safe(cells), { columns: Number.POSITIVE_INFINITY }).join('\n');
}

interface Limit {
  readonly rule: RuleName;
  /** The site of a limit on power; empty where the limit is on all sites together. */
  readonly place: string;
  readonly header: string;
}

// A limit of one place needs no name; several are told apart by theirs. Those of several periods stand together.
function limitsOf(rows: readonly SweepRow[], rule: RuleName, oneMore: string): Limit[] {
  const audited = rows.flatMap(({ outcome }) => planIn(outcome)?.audit ?? []);
  const labels = new Map<string, Set<string>>();
  for (const { key, label } of audited) {
    if (key.rule !== rule) continue;
    const place = placeOf(key);
    labels.set(place, (labels.get(place) ?? new Set()).add(label));
  }
  return [...labels].map(([place, own]) => {
    const name = own.size === 1 ? [...own].join() : `${rule} at ${place}`;
    return { rule, place, header: labels.size === 1 ? oneMore : safe(`${oneMore}, ${name}`) };
  });
}

function placeOf(key: RowKey): string {
  return key.rule === 'power' ? key.site : '';
}

function cellsOf(outcome: PlanOutcome, limits: readonly Limit[], hasProfit: boolean): string[] {
  return match(outcome)
    .with({ kind: 'optimal' }, { kind: 'stopped' }, ({ plan }) => [
      formatMoney(perYear(plan.money.revenueMusd, monthsOf(plan.periods))),
      ...(hasProfit ? [formatMoney(plan.money.profitMusd)] : []),
      formatMoney(plan.money.capexMusd),
      formatPower(plan.powerMw),
      ...limits.map((limit) => formatMoney(worthOf(plan, limit))),
    ])
    .with({ kind: 'infeasible' }, () => ['no feasible plan'])
    .with({ kind: 'unbounded' }, { kind: 'failed' }, ({ kind }) => [kind])
    .exhaustive();
}

// One more of a limit in all of its periods, earned over the horizon; for the cheapest plan saved once.
function worthOf({ marginals, objective, periods }: Plan, { rule, place }: Limit): number {
  const own = marginals.filter(({ key }) => key.rule === rule && placeOf(key) === place);
  const musd = own.reduce((sum, { valueMusd }) => sum + valueMusd, 0);
  return objective.measure === 'capex' ? musd : perYear(musd, monthsOf(periods));
}
