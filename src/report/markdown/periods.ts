import { blockTable } from '../blockRows.ts';
import { SITES } from '../powerLines.ts';
import type { Answered, PeriodOf } from '../section.ts';
import { continuousNote, fleetTable, NO_RACKS } from '../sections/fleet.ts';
import { fleetTables, footnotes, NO_RACKS_EVER } from '../sections/fleetOverTime.ts';
import { generationSentences } from '../sections/generations.ts';
import { leadTimeNote, ordersTable } from '../sections/orders.ts';
import { tierAmounts, tierTerms } from '../sections/tiers.ts';
import { endsOf, meansNote, tiersTable } from '../sections/tiersOverTime.ts';
import { timelineTables } from '../sections/timeline.ts';
import { paragraphs, points, under } from './parts.ts';
import { markdownTable } from './table.ts';

/** What a plan of one period buys, and whom that serves. */
export function atOnce(document: Answered, period: PeriodOf): string[] {
  const hasFleet = period.fleet.length > 0;
  return [
    ...under('Fleet', [
      ...(hasFleet ? [markdownTable(fleetTable(document, period))] : [NO_RACKS]),
      ...paragraphs(hasFleet ? continuousNote(document) : []),
    ]),
    ...under('Power and tokens', [
      markdownTable(tierAmounts(period)),
      markdownTable(tierTerms(document, period)),
      ...partsOfTheDay([period]),
    ]),
  ];
}

/** What a plan of several periods does in each of them: the timeline, the generations, the fleet, the tiers and the orders. */
export function overTime(document: Answered): string[] {
  return [
    ...timeline(document),
    ...under('When each generation comes and goes', [points(generationSentences(document))]),
    ...fleet(document),
    ...under('Tiers over time', [
      markdownTable(tiersTable(document)),
      ...paragraphs(meansNote(document)),
      ...partsOfTheDay(endsOf(document)),
    ]),
    ...orders(document),
  ];
}

function timeline(document: Answered): string[] {
  const { timeline: rows, legend, sites } = timelineTables(document);
  return under('Timeline', [
    markdownTable(rows),
    ...paragraphs([legend]),
    ...(sites ? [SITES, markdownTable(sites)] : []),
  ]);
}

// One table for all systems: the name of each stands before the first of its rows.
function fleet(document: Answered): string[] {
  const tables = fleetTables(document);
  const [first] = tables;
  if (!first) return under('Fleet over time', [NO_RACKS_EVER]);
  const rows = tables.flatMap(({ name, rows: own }) =>
    own.map((cells, index) => [index === 0 ? name : '', ...cells]),
  );
  return under('Fleet over time', [
    markdownTable({ columns: [{ header: '' }, ...first.columns], rows }),
    ...paragraphs(footnotes(document)),
  ]);
}

function orders(document: Answered): string[] {
  if (document.orders.length === 0) return [];
  return under('Orders', [
    markdownTable(ordersTable(document, document.orders.length)),
    ...paragraphs(leadTimeNote(document)),
  ]);
}

function partsOfTheDay(periods: readonly PeriodOf[]): string[] {
  const blocks = blockTable(periods);
  return blocks ? ['Served by part of the day:', markdownTable(blocks)] : [];
}
