import type { Baseline } from '../../../insight/baselines/baselines.ts';
import type { Insight } from '../../../insight/insight.ts';
import type { Plan } from '../../../plan/plan.ts';
import { formatMoney, formatShare } from '../../../quantity/format.ts';
import { monthsOf, perYear } from '../../../quantity/perYear.ts';
import { listed } from '../../../quantity/words.ts';
import { bar } from '../../../report/bar.ts';
import { safe } from '../../../report/safe.ts';
import { table } from '../../../report/table.ts';
import { widthOf } from '../../../report/width.ts';
import { point } from '../../../report/wrap.ts';
import { type Line, line } from '../../page.ts';
import { headed } from '../headed.ts';

/**
 * The plan beside simpler ones, the best first, with what is lost by each; then those that are not possible, by reason. Where there is
 * too little room the bars go first, then the ends of the names, then the amounts: what is lost stays.
 */
export function simplerPlans(plan: Plan, insight: Insight | undefined, columns: number): Line[] {
  const title = 'Beside simpler plans under the same rules';
  if (insight === undefined) return headed(title, [line('not worked out yet', 'quiet')], columns);
  const baselines = safe(insight.baselines);
  const rows = rowsOf(plan, baselines);
  const lines = table(columnsOf(plan, rows, columns), cellsFor(rows, columns), { columns });
  const shown = rows.length > 1 ? lines.map((text, index) => line(text, LOOKS[index])) : [];
  return headed(title, [...shown, ...notPossible(baselines, columns)], columns);
}

/** Of the headings and of the plan itself; the others are plain. */
const LOOKS = ['quiet', 'selected'] as const;

interface Row {
  readonly name: string;
  /** Of the longest bar. */
  readonly share: number;
  readonly amount: string;
  readonly lost: string;
}

type Possible = Baseline & { readonly outcome: { readonly kind: 'possible' } };

function rowsOf(plan: Plan, baselines: readonly Baseline[]): Row[] {
  const { measure, value } = plan.objective;
  const sign = measure === 'capex' ? -1 : 1;
  const months = monthsOf(plan.periods);
  const amount = (musd: number) => formatMoney(measure === 'revenue' ? perYear(musd, months) : musd);
  const found = baselines
    .filter((one): one is Possible => one.outcome.kind === 'possible')
    .toSorted((a, b) => sign * (b.outcome.valueMusd - a.outcome.valueMusd));
  const most = Math.max(value, ...found.map(({ outcome }) => outcome.valueMusd));
  const shareOf = (musd: number) => (most > 0 ? musd / most : 0);
  const more = measure === 'capex' ? '+' : '';
  return [
    { name: 'This plan', share: shareOf(value), amount: amount(value), lost: '' },
    ...found.map(({ name, outcome: { valueMusd, lossMusd, lossShare } }) => ({
      name,
      share: shareOf(valueMusd),
      amount: amount(valueMusd),
      lost:
        lossShare > SAME
          ? `${more}${amount(-sign * lossMusd)} (${more}${formatShare(-sign * lossShare)})`
          : 'the same',
    })),
  ];
}

/** Below this the difference is what a baseline loses by holding its own steps. */
const SAME = 1e-6;

function columnsOf({ objective }: Plan, rows: readonly Row[], columns: number): Parameters<typeof table>[0] {
  const shown = shownIn(rows, columns);
  const amount = { revenue: 'a year', profit: 'present value', capex: 'capex' }[objective.measure];
  return [
    { header: '', least: 10 },
    { header: '' },
    { header: shown.amount ? amount : '', align: 'right' },
    { header: 'against the plan', align: 'right' },
  ];
}

function cellsFor(rows: readonly Row[], columns: number): string[][] {
  const shown = shownIn(rows, columns);
  return rows.map(({ name, share, amount, lost }) => [
    name,
    shown.bar > 0 ? bar(share, shown.bar) : '',
    shown.amount ? amount : '',
    lost,
  ]);
}

const HEADING = 16;
const LEAST_NAME = 24;
const LEAST_BAR = 8;
const MOST_BAR = 24;

function shownIn(rows: readonly Row[], columns: number): { readonly bar: number; readonly amount: boolean } {
  const widest = (of: (row: Row) => string) => Math.max(...rows.map((row) => widthOf(of(row))));
  const name = widest((row) => row.name);
  const lost = Math.max(
    HEADING,
    widest((row) => row.lost),
  );
  // As wide as the longest heading of the amounts.
  const amount = Math.max(
    'present value'.length,
    widest((row) => row.amount),
  );
  const beside = columns - lost - 2 - amount - 2;
  const room = beside - name - 2;
  return {
    bar: room < LEAST_BAR ? 0 : Math.min(MOST_BAR, room),
    amount: beside >= Math.min(name, LEAST_NAME),
  };
}

function notPossible(baselines: readonly Baseline[], columns: number): Line[] {
  const byReason = new Map<string, string[]>();
  for (const { name, outcome } of baselines)
    if (outcome.kind === 'impossible')
      byReason.set(outcome.why, [...(byReason.get(outcome.why) ?? []), name]);
  return [...byReason].flatMap(([why, names]) =>
    point(`Not possible: ${listed(names)}; ${why}.`, columns).map((text) => line(text)),
  );
}
