import { formatCount, formatMoney, formatPrice, formatShare } from '../../../quantity/format.ts';
import { bar } from '../../../report/bar.ts';
import { formatMegawatts } from '../../../report/megawatts.ts';
import { rateCell } from '../../../report/rateCell.ts';
import { safe } from '../../../report/safe.ts';
import { servedShare } from '../../../report/served.ts';
import type { PageColumn } from '../fittedTable.ts';
import type { TierRow } from './tierRows.ts';

type Column = PageColumn<TierRow>;

/**
 * The columns of the tiers. Dropped in this order where they do not fit: the bar of what is served, the bar of power, idle tokens, the speed
 * that users must see, share of power, price, revenue, MW. Tier, demand, what is served and its share of demand stay. Revenue belongs to the whole day:
 * a part of it has none.
 */
export function tierColumns(rows: readonly TierRow[], block: string | undefined): Column[] {
  const right = { align: 'right' as const };
  return [
    {
      heading: 'tier',
      rank: 0,
      least: LEAST_NAME,
      write: ({ tier }) => ({ text: safe(tier.id), look: 'title' }),
    },
    {
      ...right,
      heading: '$/Mtok',
      rank: 4,
      write: ({ priceUsdPerMtok }) => ({
        text: formatPrice(priceUsdPerMtok).replace('/Mtok', ''),
        look: 'money',
      }),
    },
    {
      ...right,
      heading: 'a user',
      group: RATES,
      rank: 6,
      write: ({ tier }) => ({ text: formatCount(tier.interactivity.value) }),
    },
    { ...right, heading: 'demand', group: RATES, rank: 0, write: (row) => ({ text: demandOf(row) }) },
    {
      ...right,
      heading: 'served',
      group: RATES,
      rank: 0,
      write: ({ servedMtokPerS }) => ({ text: rateCell(servedMtokPerS) }),
    },
    {
      ...right,
      heading: 'idle',
      group: RATES,
      rank: 7,
      write: ({ idleMtokPerS }) => ({
        text: rateCell(idleMtokPerS),
        ...(idleMtokPerS > 0 && { look: 'warning' }),
      }),
    },
    ...barColumn(rows, DEMAND, 9, (row) => (row.demandMtokPerS === undefined ? 0 : servedShare(row))),
    {
      ...right,
      heading: 'met',
      group: DEMAND,
      rank: 0,
      write: (row) => ({ text: row.demandMtokPerS === undefined ? '' : formatShare(servedShare(row)) }),
    },
    ...barColumn(rows, 'power', 8, ({ powerShare }) => powerShare),
    {
      ...right,
      heading: 'MW',
      group: 'power',
      rank: 2,
      write: ({ powerMw }) => ({ text: formatMegawatts(powerMw) }),
    },
    {
      ...right,
      heading: 'share',
      group: 'power',
      rank: 5,
      write: ({ powerShare }) => ({ text: formatShare(powerShare) }),
    },
    ...(block === undefined
      ? [
          {
            ...right,
            heading: 'a year',
            group: 'earns',
            rank: 3,
            write: ({ revenueMusd }: TierRow) => ({ text: formatMoney(revenueMusd), look: 'money' as const }),
          },
        ]
      : []),
  ];
}

const LEAST_NAME = 8;
const RATES = 'tok/s';
const DEMAND = 'demand';
const LEAST_BAR = 8;
const MOST_BAR = 20;

function barColumn(
  rows: readonly TierRow[],
  group: string,
  rank: number,
  share: (row: TierRow) => number,
): Column[] {
  if (rows.length === 0) return [];
  return [
    {
      heading: '',
      group,
      rank,
      least: LEAST_BAR,
      most: MOST_BAR,
      write: (row, width) => ({ text: bar(share(row), width), look: 'bar' }),
    },
  ];
}

function demandOf({ tier, demandMtokPerS }: TierRow): string {
  if (demandMtokPerS !== undefined) return rateCell(demandMtokPerS);
  return tier.demand.deferrable && tier.demand.mean ? 'any hour' : 'no limit';
}
