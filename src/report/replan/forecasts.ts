import { match } from 'ts-pattern';
import type { Worth } from '../../document/schema.ts';
import { monthsOf, perYear } from '../../quantity/perYear.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { dollars } from '../dollars.ts';
import { pageOf } from '../page.ts';
import { safe } from '../safe.ts';
import { type Column, table } from '../table.ts';
import { titled } from '../titled.ts';
import { wrap } from '../wrap.ts';

/** What planning again comes to under one forecast, USD. */
export interface ReplannedRow {
  /** The name of its file. */
  readonly forecast: string;
  readonly oldFleet: Worth;
  readonly replanned: Worth;
  /** By how much the new plan is better than the old fleet; absent where one of them is no plan. */
  readonly regretUsd?: number;
  readonly cannotBeUndoneUsd?: number;
}

/** An earlier plan under each of several forecasts. */
export interface ReplannedTable {
  readonly name: string;
  /** The month before which orders stand. */
  readonly asOf: string;
  readonly scenario: Pick<Scenario, 'objective' | 'periods'>;
  readonly rows: readonly ReplannedRow[];
}

/** An earlier plan under several forecasts, a line each, by its objective: its racks, what planning again comes to, and what cannot be undone. */
export function replannedTable(
  { name, asOf, scenario, rows }: ReplannedTable,
  options: { columns: number },
): string {
  const page = pageOf(options.columns);
  const months = monthsOf(scenario.periods);
  const money = (usd: number) => dollars(scenario.objective === 'revenue' ? perYear(usd, months) : usd);
  const worth = ({ valueUsd, notKnown }: Worth) =>
    valueUsd === undefined ? (notKnown === undefined ? 'not possible' : 'not known') : money(valueUsd);
  const difference = (usd: number | undefined) => (usd === undefined ? '' : money(usd));
  const columns: Column[] = [
    { header: '', least: 12 },
    ...['its racks', 'planned again', 'better by', 'not undone', 'capex'].map(
      (header) => ({ header, align: 'right' }) as const,
    ),
  ];
  const cells = rows.map(({ forecast, oldFleet, replanned, regretUsd, cannotBeUndoneUsd }) => [
    forecast,
    worth(oldFleet),
    worth(replanned),
    difference(regretUsd),
    difference(replanned.valueUsd === undefined ? undefined : cannotBeUndoneUsd),
    replanned.capexUsd === undefined ? '' : dollars(replanned.capexUsd),
  ]);
  return titled(
    `${safe(name)}, planned again as of ${asOf}`,
    [[...table(columns, safe(cells), page), ...wrap(noteOn(scenario), page.columns)]],
    page,
  );
}

function noteOn({ objective }: Pick<Scenario, 'objective'>): string {
  const measure = match(objective)
    .with('revenue', () => 'Revenue of a year')
    .with('profit', () => 'Net present value')
    .with('capex', () => 'Capex')
    .exhaustive();
  const other = objective === 'capex' ? 'less' : 'more';
  return `${measure} under each forecast: with the racks of the earlier plan alone, and planned again. Not undone is how much ${other} a plan from scratch would come to. Capex is that of the new plan.`;
}
