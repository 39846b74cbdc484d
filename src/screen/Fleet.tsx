import { Box, Text } from 'ink';
import type { FleetEntry, PeriodEntry } from '../plan/periods.ts';
import { formatCount, formatMoney, formatPower } from '../quantity/format.ts';
import { cutMiddle, padded } from '../report/width.ts';
import { More } from './More.tsx';
import { Row } from './Row.tsx';
import { theme } from './theme.ts';

interface Props {
  readonly period: PeriodEntry;
  /** Absent for all sites. */
  readonly site: string | undefined;
  readonly columns: number;
  readonly rows: number;
}

/** What stands and runs: racks, power, price of what is new; those without power and those that retire, where there are any. */
export function Fleet({ period, site, columns, rows }: Props) {
  const entries = fleetOf(period, site);
  const shown = entries.length > rows ? rows - 1 : entries.length;
  const cells = cellsFor(entries, columns);
  const name = columns - cells.reduce((sum, { width }) => sum + width + 1, -1);
  const hasSites = site === undefined && period.sites.length > 1;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Row look="heading">
        {padded(cutMiddle(site === undefined ? 'Fleet' : `Fleet at ${site}`, name), name) +
          cells.map(({ heading, width }) => padded(heading, width, 'right')).join(' ')}
      </Row>
      {entries.slice(0, shown).map((entry) => (
        <Row key={`${entry.site} ${entry.system}`}>
          {padded(cutMiddle(hasSites ? `${entry.system} at ${entry.site}` : entry.system, name - 1), name) +
            cells.map(({ write, width }) => padded(write(entry), width, 'right')).join(' ')}
        </Row>
      ))}
      {entries.length === 0 && <Text {...theme.warning}>no racks stand here</Text>}
      <More hidden={entries.length - shown} noun="entry" plural="entries" />
    </Box>
  );
}

/** What stands or retires in a period, the most power first; at one site, or at all of them where it is absent. */
export function fleetOf(period: PeriodEntry, site?: string): FleetEntry[] {
  return period.fleet
    .filter((entry) => site === undefined || entry.site === site)
    .filter(({ installed, retired }) => installed > 0 || retired > 0)
    .toSorted((a, b) => b.powerMw - a.powerMw);
}

interface Cell {
  readonly heading: string;
  readonly width: number;
  readonly write: (entry: FleetEntry) => string;
}

// Racks that stand dark or retire are worth more than what was paid, which has no room beside them on a narrow terminal.
function cellsFor(entries: readonly FleetEntry[], columns: number): Cell[] {
  const power: Cell = { heading: 'power', width: 9, write: ({ powerMw }) => formatPower(powerMw) };
  const capex: Cell = { heading: 'capex', width: 8, write: ({ capexMusd }) => formatMoney(capexMusd) };
  const off: Cell = { heading: 'off', width: 6, write: ({ switchedOff }) => some(switchedOff) };
  const retired: Cell = { heading: 'retired', width: 7, write: (entry) => some(entry.retired) };
  const aside = [
    ...(entries.some(({ switchedOff }) => switchedOff > 0) ? [off] : []),
    ...(entries.some((entry) => entry.retired > 0) ? [retired] : []),
  ];
  if (aside.length === 0) {
    return [{ heading: 'racks', width: 7, write: ({ installed }) => formatCount(installed) }, power, capex];
  }
  return [
    { heading: 'run', width: 6, write: ({ running }) => formatCount(running) },
    ...aside,
    power,
    ...(columns >= ROOMY ? [capex] : []),
  ];
}

function some(count: number): string {
  return count === 0 ? '' : formatCount(count);
}

const ROOMY = 60;
