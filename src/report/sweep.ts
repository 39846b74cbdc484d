import { match } from 'ts-pattern';
import type { Plan, PlanOutcome } from '../plan/plan.ts';
import type { RuleName } from '../plan/rules/index.ts';
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
 * Several plans side by side, a line each, in dollars a year. What one more MW or $1M earns has a column for each limit that
 * there is, with $0 where it does not bind. Nothing is cut, however many limits there are.
 */
export function sweepReport(rows: readonly SweepRow[]): string {
  const limits = [
    ...limitsOf(rows, 'power', 'one more MW/yr'),
    ...limitsOf(rows, 'capex', 'one more $1M/yr'),
  ];
  const columns: Column[] = [
    { header: '' },
    ...['revenue/yr', 'capex', 'power used'].map((header) => ({ header, align: 'right' }) as const),
    ...limits.map(({ header }) => ({ header, align: 'right' }) as const),
  ];
  const cells = rows.map(({ flags, outcome }) => [flags.join(' '), ...cellsOf(outcome, limits)]);
  return table(columns, safe(cells), { columns: Number.POSITIVE_INFINITY }).join('\n');
}

interface Limit {
  readonly label: string;
  readonly header: string;
}

// One row of a rule needs no name; several are told apart by theirs.
function limitsOf(rows: readonly SweepRow[], rule: RuleName, oneMore: string): Limit[] {
  const audited = rows.flatMap(({ outcome }) => (outcome.kind === 'optimal' ? outcome.plan.audit : []));
  const own = audited.filter(({ key }) => key.rule === rule);
  const labels = [...new Set(own.map(({ label }) => label))];
  return labels.map((label) => ({
    label,
    header: labels.length === 1 ? oneMore : safe(`${oneMore}, ${label}`),
  }));
}

function cellsOf(outcome: PlanOutcome, limits: readonly Limit[]): string[] {
  return match(outcome)
    .with({ kind: 'optimal' }, ({ plan }) => [
      formatMoney(perYear(plan.money.revenueMusd, monthsOf(plan.periods))),
      formatMoney(plan.money.capexMusd),
      formatPower(plan.powerMw),
      ...limits.map(({ label }) => formatMoney(worthAYear(plan, label))),
    ])
    .with({ kind: 'infeasible' }, () => ['no feasible plan'])
    .with({ kind: 'unbounded' }, { kind: 'failed' }, ({ kind }) => [kind])
    .exhaustive();
}

// A limit belongs to one period, and its price is earned over that period.
function worthAYear({ marginals, periods }: Plan, label: string): number {
  const marginal = marginals.find((one) => one.label === label);
  if (marginal === undefined) return 0;
  return perYear(
    marginal.valueMusd,
    monthsOf(periods.filter(({ period }) => period === marginal.key.period)),
  );
}
