import type { PlanDocument } from '../document/schema.ts';
import { byTierRows } from './csv/byTierRows.ts';
import { CSV_COLUMNS, type CsvRow, csvLine } from './csv/line.ts';
import { outcomeRows } from './csv/outcomeRows.ts';
import { periodRows } from './csv/periodRows.ts';
import { rowsOf } from './csv/rowsOf.ts';
import { isWorthOnce } from './limitWords.ts';
import { safe } from './safe.ts';
import { type Answered, isAnswered } from './section.ts';

/**
 * A plan as a long table for spreadsheets, one figure in a line: comma-separated values by RFC 4180 in UTF-8, but with the line
 * ends of Unix, which every spreadsheet reads and which leave no carriage return in the last cell elsewhere. Columns: `table`,
 * `period` (its first month), `site`, `tier`, `system`, `server`, `block`, `what`, `value` and `unit`; the header is the first line.
 * Numbers stand in full precision without separators. A text that begins like a formula has an apostrophe before it. A figure
 * that the plan does not have, such as a demand without limit, has no line; where there is no plan, the table says why.
 */
export function planCsv(document: PlanDocument): string {
  const shown = safe(document);
  const rows = [
    ...outcomeRows(shown),
    ...(isAnswered(shown)
      ? [
          ...totalRows(shown),
          ...byTierRows(shown),
          ...periodRows(shown),
          ...shown.orders.flatMap(orderRows),
          ...shown.marginals.flatMap((marginal) => limitRows(shown, marginal)),
        ]
      : []),
  ];
  return `${[CSV_COLUMNS.join(','), ...rows.map(csvLine)].join('\n')}\n`;
}

function totalRows({ totals }: Answered): CsvRow[] {
  return rowsOf({ table: 'totals' }, [
    ['revenue', totals.revenueUsd, 'USD'],
    ['capex', totals.capexUsd, 'USD'],
    ['energy', totals.energyUsd, 'USD'],
    ['operations', totals.operationsUsd, 'USD'],
    ['residual', totals.residualUsd, 'USD'],
    ['profit', totals.profitUsd, 'USD'],
    ['power', totals.powerMw, 'MW'],
    ['output tokens', totals.outputTtok, 'Ttok'],
    ['cost', totals.costUsdPerMtok, 'USD/Mtok'],
  ]);
}

function orderRows({
  site,
  system,
  racks,
  capexUsd,
  delivery,
  orderBy,
}: Answered['orders'][number]): CsvRow[] {
  const of = { table: 'orders', period: delivery, site, system };
  return [
    { ...of, what: 'order by', value: orderBy, unit: 'month' },
    ...rowsOf(of, [
      ['racks', racks, 'racks'],
      ['capex', capexUsd, 'USD'],
    ]),
  ];
}

function limitRows(document: Answered, marginal: Answered['marginals'][number]): CsvRow[] {
  const { period, label, unit, valueUsd, valueUsdPerYear } = marginal;
  return rowsOf({ table: 'limits', ...(period !== undefined && { period }) }, [
    [label, valueUsd, `USD per ${ONE_OF[unit]}`],
    ...(isWorthOnce(document, marginal)
      ? []
      : [[label, valueUsdPerYear, `USD a year per ${ONE_OF[unit]}`] as const]),
  ]);
}

const ONE_OF = {
  MW: 'MW',
  USD: 'USD',
  racks: 'rack',
  'Mtok/s': 'Mtok/s',
  't/year': 't/year',
} as const satisfies Record<Answered['marginals'][number]['unit'], string>;
