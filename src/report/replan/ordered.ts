import type { PlanDocument, Replan } from '../../document/schema.ts';
import { counted } from '../../quantity/counted.ts';
import { formatCount } from '../../quantity/format.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { table } from '../table.ts';

/** The orders that stand, the first deliveries first. Nothing where none does. */
export function ordersThatStand(document: PlanDocument, { asOf, ordered }: Replan, page: Page): string[] {
  const hasSites = document.scenario.input.sites.length > 1;
  const racks = ordered.racks.toSorted((a, b) =>
    a.delivery < b.delivery ? -1 : a.delivery > b.delivery ? 1 : 0,
  );
  const rows = racks
    .slice(0, MOST)
    .map(({ site, system, racks: count, capexUsd, delivery, orderBy }) => [
      delivery,
      system,
      hasSites ? site : '',
      `${formatCount(count)} racks`,
      dollars(capexUsd),
      `ordered by ${orderBy}`,
    ]);
  const columns = [
    { header: '' },
    { header: '', least: 12 },
    { header: '', least: 8 },
    { header: '', align: 'right' },
    { header: '', align: 'right' },
    { header: '' },
  ] as const;
  const more = racks.length - MOST;
  return section(
    `Ordered before ${asOf}, and stands`,
    [
      ...table(columns, rows, page),
      ...(more > 0 ? [`${counted(more, 'more order stands', 'more orders stand')} in the JSON.`] : []),
    ],
    page,
  );
}

/** A report is no list of orders. */
const MOST = 12;
