import { formatCount } from '../../quantity/format.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { type Answered, section } from '../section.ts';
import { totalOver } from '../stretch.ts';
import { type Column, table } from '../table.ts';
import { counted } from '../words.ts';

const MOST_LINES = 60;

/** What to order and when, earliest first. Nothing where nothing is bought. */
export function orders({ orders: all, scenario }: Answered, page: Page): string[] {
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
    .slice(0, MOST_LINES)
    .map((order) => [
      order.orderBy,
      order.delivery,
      ...(hasSites ? [order.site] : []),
      order.system,
      formatCount(order.racks),
      dollars(order.capexUsd),
    ]);
  const rest = all.length - rows.length;
  const total = [
    'all racks',
    '',
    ...(hasSites ? [''] : []),
    '',
    formatCount(totalOver(all, ({ racks }) => racks)),
    dollars(totalOver(all, ({ capexUsd }) => capexUsd)),
  ];
  const lines = table(columns, [...rows, total], page);
  return section(
    'Orders',
    all.length === 0
      ? []
      : [
          ...lines.slice(0, -1),
          ...(rest > 0 ? [`and ${counted(rest, 'more order')}; the plan's JSON has them all.`] : []),
          ...lines.slice(-1),
          ...(scenario.input.leadMonths === undefined
            ? ['No lead times are stated: an order is due in the month of its delivery.']
            : []),
        ],
    page,
  );
}
