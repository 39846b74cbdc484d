import { moneyByTierIn } from '../../document/byTier.ts';
import type { Plan } from '../../plan/plan.ts';
import { formatMoney, formatPower, formatPrice, formatTokenRate } from '../../quantity/format.ts';
import { safe } from '../../report/safe.ts';
import { moneyByTier } from '../../report/sections/moneyByTier.ts';
import { wrap } from '../../report/wrap.ts';
import { type Line, line, type Page, type PageProps } from '../page.ts';
import type { View } from '../view.ts';
import { fittedTable } from './fittedTable.ts';
import { formulationOf } from './fleet/serving.ts';
import { titleOfPart } from './shownPart.ts';
import { tierColumns } from './tiers/tierColumns.ts';
import { tierRange } from './tiers/tierRange.ts';
import { type TierRow, tierRows } from './tiers/tierRows.ts';
import { serverLines } from './tiers/tierServers.ts';
import { tierTerms } from './tiers/tierTerms.ts';

/** Each tier with price, demand, what is served, idle, power and revenue; under it its terms and who serves it, at which speed; then what it costs and when it has paid for itself. */
export function tiersPage({ plan, view, columns }: PageProps): Page {
  const { scenario } = plan;
  const rows = tierRows(plan, view);
  const table = fittedTable(tierColumns(rows, view.block), rows, columns);
  const servers = serverLines(rows, scenario.sites.length > 1 && view.site === undefined, columns);
  const hour =
    scenario.blocks.length > 1 ? `, ${view.block === undefined ? 'mean of the day' : safe(view.block)}` : '';
  return {
    title: titleOfPart('Tiers', scenario, view) + hour,
    headings: table.headings,
    lines: [
      ...rows.flatMap((row) => [
        table.lineOf(row),
        ...tierRange(row, view.period, view.block, columns),
        ...indented(tierTerms(row.tier, view.period), columns),
        ...(row.servers.length > 0 ? servers(row.servers) : nobody(plan, row, view, columns)),
      ]),
      ...(rows.length > 0 ? [line('')] : []),
      ...notes(plan, rows, view).flatMap((note) =>
        wrap(note, columns, '  ').map((text) => line(text, 'quiet')),
      ),
      ...moneyLines(plan, columns),
    ],
  };
}

// The money of the whole horizon, in the report's words.
function moneyLines(plan: Plan, columns: number): Line[] {
  const [title, ...rest] = moneyByTier({ byTier: safe(moneyByTierIn(plan)) }, { columns });
  return title === undefined ? [] : [line(''), line(title, 'heading'), ...rest.map((text) => line(text))];
}

function indented(text: string, columns: number): Line[] {
  return text === '' ? [] : wrap(`  ${text}`, columns, '  ').map((one) => line(one, 'quiet'));
}

function nobody(plan: Plan, { tier }: TierRow, { site }: View, columns: number): Line[] {
  const canBe = formulationOf(plan).options.some(
    (option) => option.tier === tier.id && (site === undefined || option.site === site),
  );
  const why = canBe
    ? `nothing serves it${site === undefined ? '' : ' here'}, though it could be served`
    : 'nothing can serve it; the fleet says why';
  return wrap(`  ${why}`, columns, '  ').map((text) => line(text, 'warning'));
}

function notes(
  { scenario, money, periods }: Plan,
  rows: readonly TierRow[],
  { site, block }: View,
): string[] {
  const sum = (of: (row: TierRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const served = formatTokenRate(sum(({ servedMtokPerS }) => servedMtokPerS));
  const power = formatPower(sum(({ powerMw }) => powerMw));
  const revenue = block === undefined ? `, ${formatMoney(sum(({ revenueMusd }) => revenueMusd))} a year` : '';
  const { costUsdPerMtok } = money;
  return [
    `All tiers: ${served} served, ${power}${site === undefined ? '' : ` at ${safe(site)}`}${revenue}.`,
    ...(costUsdPerMtok === undefined
      ? []
      : [
          `All that is sold${periods.length > 1 ? ' over the horizon' : ''} costs ${formatPrice(costUsdPerMtok)}: capital, energy and operations.`,
        ]),
    "A user: the speed that users must see. Idle: made of its power and not sold. Of tier: the part of the tier's tokens.",
    ...(site !== undefined && scenario.sites.length > 1
      ? ['Demand, what is served and idle, and revenue are those of all sites.']
      : []),
    ...(block === undefined ? [] : ['Revenue and commitments belong to the whole day.']),
  ];
}
