import { formatPower, formatQuantity, formatShare, formatTokenRate } from '../../../quantity/format.ts';
import { safe } from '../../../report/safe.ts';
import type { Line } from '../../page.ts';
import { type FittedTable, fittedTable, type PageColumn } from '../fittedTable.ts';
import type { TierRow, TierServer } from './tierRows.ts';

/** The lines of those who serve a tier; of every tier in the same columns. */
export type ServerLines = (servers: readonly TierServer[]) => Line[];

/**
 * Lays out who serves the tiers, with units in the cells. Dropped in this order where they do not fit: the part of the tier's tokens, the
 * speed of the operating point.
 */
export function serverLines(rows: readonly TierRow[], hasSites: boolean, columns: number): ServerLines {
  const servers = rows.flatMap((row) => row.servers);
  const room = columns - INDENT.length;
  const table: FittedTable<TierServer> = fittedTable(serverColumns(hasSites), servers, room);
  return (own) => own.map((server) => [{ text: INDENT }, ...table.lineOf(server)]);
}

const INDENT = '  ';
const LEAST_NAME = 18;

function serverColumns(hasSites: boolean): PageColumn<TierServer>[] {
  return [
    {
      heading: '',
      rank: 0,
      least: LEAST_NAME,
      write: ({ server, site }) => ({ text: hasSites ? `${safe(server)} at ${safe(site)}` : safe(server) }),
    },
    { heading: '', align: 'right', rank: 0, write: ({ powerMw }) => ({ text: formatPower(powerMw) }) },
    {
      heading: '',
      align: 'right',
      rank: 0,
      write: ({ madeMtokPerS }) => ({ text: formatTokenRate(madeMtokPerS) }),
    },
    {
      heading: '',
      align: 'right',
      rank: 1,
      write: ({ interactivity }) => ({ text: `at ${formatQuantity('interactivity', interactivity)}` }),
    },
    {
      heading: '',
      align: 'right',
      rank: 2,
      write: ({ part }) => ({ text: `${formatShare(part)} of tier` }),
    },
  ];
}
