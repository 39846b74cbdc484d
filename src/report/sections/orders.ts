import { counted } from '../../quantity/counted.ts';
import { formatCount } from '../../quantity/format.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { type Answered, section } from '../section.ts';
import { totalOver } from '../stretch.ts';
import { type Column, type Tabular, table } from '../table.ts';

const MOST_LINES = 60;

/** What to order and when, earliest first. Nothing where nothing is bought. */
export function orders(document: Answered, page: Page): string[] {
  if (document.orders.length === 0) return [];
  const { columns, rows } = ordersTable(document, MOST_LINES);
  const rest = document.orders.length - MOST_LINES;
  const lines = table(columns, rows, page);
  return section(
    'Orders',
    [
      ...lines.slice(0, -1),
      ...(rest > 0 ? [`and ${counted(rest, 'more order')}; the plan's JSON has them all.`] : []),
      ...lines.slice(-1),
      ...leadTimeNote(document),
    ],
    page,
  );
}

/** Says where no lead times are stated. */
export function leadTimeNote({ scenario }: Answered): string[] {
  return scenario.input.leadMonths === undefined
    ? ['No lead times are stated: an order is due in the month of its delivery.']
    : [];
}

/** The first orders, at most `most`, and after them the sum of all. */
export function ordersTable({ orders: all, scenario }: Answered, most: number): Tabular {
  const hasSites = scenario.input.sites.length > 1;
  const columns: Column[] = [
    { header: 'order by' },
    { header: 'delivery' },
    ...(hasSites ? [{ header: 'site', least: 8 }] : []),
    { header: 'system', least: 12 },
    { header: 'racks', align: 'right' },
    { header: 'capex', align: 'right' },
  ];
  const rows = all
    .slice(0, most)
    .map((order) => [
      order.orderBy,
      order.delivery,
      ...(hasSites ? [order.site] : []),
      order.system,
      formatCount(order.racks),
      dollars(order.capexUsd),
    ]);
  const total = [
    'all racks',
    '',
    ...(hasSites ? [''] : []),
    '',
    formatCount(totalOver(all, ({ racks }) => racks)),
    dollars(totalOver(all, ({ capexUsd }) => capexUsd)),
  ];
  return { columns, rows: [...rows, total] };
}
