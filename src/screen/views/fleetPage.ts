import { formatPower } from '../../quantity/format.ts';
import { safe } from '../../report/safe.ts';
import { capitalised } from '../../report/words.ts';
import { wrap } from '../../report/wrap.ts';
import { type Line, line, type Page, type PageProps } from '../page.ts';
import { type FittedTable, fittedTable, leastRoom } from './fittedTable.ts';
import { fleetColumns, PER_MW } from './fleet/fleetColumns.ts';
import { fleetNotes } from './fleet/fleetNotes.ts';
import { type FleetRow, fleetRows } from './fleet/fleetRows.ts';
import { whyLeftOut } from './fleet/leftOut.ts';
import { servingCell } from './fleet/serving.ts';
import { apart, headed } from './headed.ts';
import { titleOfPart } from './shownPart.ts';

/** Every system and pairing of the scenario, bought or not: racks, power, price, and what a MW of it can sell in each tier; or why it cannot. */
export function fleetPage({ plan, view, columns }: PageProps): Page {
  const rows = fleetRows(plan, view);
  const all = fleetColumns(plan, rows);
  // Tiers that have no room beside the racks stand under them.
  const isBeside = leastRoom(all, rows) <= columns;
  const table = fittedTable(isBeside ? all : all.filter(({ group }) => group !== PER_MW), rows, columns);
  const layout: Layout = { props: { plan, view, columns }, table, isBeside };
  const of = (standing: FleetRow['standing']) => rows.filter((row) => row.standing === standing);
  const planned = of('planned');
  return {
    title: titleOfPart('Fleet', plan.scenario, view),
    headings: table.headings,
    lines: apart([
      headed(
        `In the plan: ${totalOf(layout)}`,
        planned.length > 0 ? planned.flatMap((row) => rowLines(layout, row)) : [line('No racks.', 'warning')],
        columns,
      ),
      headed(
        'Could serve, not chosen',
        of('open').flatMap((row) => rowLines(layout, row)),
        columns,
      ),
      headed(
        'Left out',
        of('leftOut').flatMap((row) => [...rowLines(layout, row), ...reasons(layout, row)]),
        columns,
      ),
      headed(
        'Not for every tier',
        [...planned, ...of('open')].flatMap((row) => missedTiers(layout, row)),
        columns,
      ),
      headed(
        'Notes',
        fleetNotes(plan, view, rows).flatMap((note) => wrapped(note, columns)),
        columns,
      ),
    ]),
  };
}

interface Layout {
  readonly props: Pick<PageProps, 'plan' | 'view' | 'columns'>;
  readonly table: FittedTable<FleetRow>;
  readonly isBeside: boolean;
}

function totalOf({ props: { plan, view } }: Layout): string {
  const sites = (plan.periods[view.period]?.sites ?? []).filter(
    ({ site }) => view.site === undefined || site === view.site,
  );
  const used = sites.reduce((sum, { usedMw }) => sum + usedMw, 0);
  const usable = sites.reduce((sum, { usableMw }) => sum + usableMw, 0);
  return `${formatPower(used)} of ${formatPower(usable)}`;
}

function rowLines({ props, table, isBeside }: Layout, row: FleetRow): Line[] {
  const own = table.lineOf(row);
  if (isBeside) return [own];
  const cells = props.plan.scenario.tiers.flatMap(({ id }, index) => {
    const serving = row.servings[index];
    return serving ? [`${safe(id)} ${servingCell(serving)}`] : [];
  });
  const under = wrap(`  ${PER_MW}: ${cells.join(', ')}`, props.columns, '    ');
  return [own, ...under.map((text) => line(text, 'quiet'))];
}

function reasons({ props: { plan, view, columns } }: Layout, { id }: FleetRow): Line[] {
  return whyLeftOut(plan, id, view.site).flatMap((why) => wrapped(`  ${capitalised(why)}.`, columns));
}

function missedTiers({ props: { plan, view, columns } }: Layout, { id, servings }: FleetRow): Line[] {
  // A part of a pairing serves no tier by itself, and its cells say so.
  if (servings.every(({ kind }) => kind !== 'sells' && kind !== 'notNow')) return [];
  const why = whyLeftOut(plan, id, view.site);
  return why.length === 0 ? [] : wrapped(`${safe(id)}: ${why.join('; ')}.`, columns);
}

function wrapped(text: string, columns: number): Line[] {
  return wrap(text, columns, '  ').map((one) => line(one, 'quiet'));
}
