import type { PlanOutcome } from '../plan/plan.ts';
import { formatMoney, formatPower } from '../quantity/format.ts';

/** One plan of a table: the flags that made it and what came out. */
export interface SweepRow {
  readonly flags: readonly string[];
  readonly outcome: PlanOutcome;
}

const HEADINGS = ['', 'revenue', 'capex', 'power used', 'one more MW', 'one more $1M'];

/** Several plans side by side, a line each; the two marginal values are over the horizon and 0 where the limit does not bind. */
export function sweepReport(rows: readonly SweepRow[]): string {
  const cells = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((line) => (line[column] ?? '').length)));
  return cells
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf({ flags, outcome }: SweepRow): string[] {
  const name = flags.join(' ');
  if (outcome.kind !== 'optimal')
    return [name, outcome.kind === 'infeasible' ? 'no feasible plan' : outcome.kind];
  const { plan } = outcome;
  const worth = (rule: string) =>
    plan.marginals.filter((one) => one.key.rule === rule).reduce((sum, one) => sum + one.valueMusd, 0);
  return [
    name,
    formatMoney(plan.money.revenueMusd),
    formatMoney(plan.money.capexMusd),
    formatPower(plan.powerMw),
    formatMoney(worth('power')),
    formatMoney(worth('capex')),
  ];
}
