import { Box, Text } from 'ink';
import type { FleetEntry, PeriodEntry } from '../plan/periods.ts';
import { formatCount, formatMoney, formatPower } from '../quantity/format.ts';
import { cut, padded } from '../report/width.ts';
import { More } from './More.tsx';
import { theme } from './theme.ts';

interface Props {
  readonly period: PeriodEntry;
  readonly columns: number;
  readonly rows: number;
}

/** What is bought and runs: racks, power, price; with the site where there are several. */
export function Fleet({ period, columns, rows }: Props) {
  const entries = fleetOf(period);
  const shown = entries.length > rows ? rows - 1 : entries.length;
  const name = columns - NUMBERS;
  const hasSites = period.sites.length > 1;
  return (
    <Box flexDirection="column" flexShrink={0}>
      <Text wrap="truncate-end" {...theme.heading}>
        {padded('Fleet', name)}
        {padded('racks', RACKS, 'right')} {padded('power', POWER, 'right')} {padded('capex', CAPEX, 'right')}
      </Text>
      {entries.slice(0, shown).map((entry) => (
        <Text key={`${entry.site} ${entry.system}`} wrap="truncate-end">
          {padded(cut(hasSites ? `${entry.system} at ${entry.site}` : entry.system, name), name)}
          {padded(formatCount(entry.installed), RACKS, 'right')}{' '}
          {padded(formatPower(entry.powerMw), POWER, 'right')}{' '}
          {padded(formatMoney(entry.capexMusd), CAPEX, 'right')}
        </Text>
      ))}
      {entries.length === 0 && <Text {...theme.warning}>nothing is bought</Text>}
      <More hidden={entries.length - shown} noun="entry" plural="entries" />
    </Box>
  );
}

/** What stands in a period, the most power first. */
export function fleetOf(period: PeriodEntry): FleetEntry[] {
  return period.fleet.filter(({ installed }) => installed > 0).toSorted((a, b) => b.powerMw - a.powerMw);
}

const RACKS = 7;
const POWER = 9;
const CAPEX = 8;
const NUMBERS = RACKS + 1 + POWER + 1 + CAPEX;
