import { formatCount, formatPower, formatShare } from '../../quantity/format.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { type Answered, type PeriodOf, section } from '../section.ts';
import { type Column, type Tabular, table } from '../table.ts';

/** What is bought in the one period of a plan, with the power that it takes and what it costs; shell as rows of its own. */
export function fleet(document: Answered, period: PeriodOf, page: Page): string[] {
  if (period.fleet.length === 0) return section('Fleet', [NO_RACKS], page);
  const { columns, rows } = fleetTable(document, period);
  return section('Fleet', [...table(columns, rows, page), ...continuousNote(document)], page);
}

/** What stands in place of the table where it is empty. */
export const NO_RACKS = 'No racks are bought.';

/** Says of continuous racks that their counts are rounded; nothing of whole ones. */
export function continuousNote({ scenario }: Answered): string[] {
  return scenario.input.racks === 'continuous' ? ['Racks are continuous here: counts are rounded.'] : [];
}

/** The fleet of one period by system, then shell, the total and the limits. */
export function fleetTable(document: Answered, period: PeriodOf): Tabular {
  const hasSites = period.sites.length > 1;
  const has = (isSo: (entry: PeriodOf['fleet'][number]) => boolean) => period.fleet.some(isSo);
  const headers = [
    ...(hasSites ? (['site'] as const) : []),
    'system',
    'name',
    'bought',
    ...(has(({ bought, installed }) => !isSame(bought, installed)) ? (['installed'] as const) : []),
    ...(has(({ bought, running }) => !isSame(bought, running)) ? (['running'] as const) : []),
    ...(has(({ switchedOff }) => switchedOff > 0) ? (['off'] as const) : []),
    ...(has(({ retired }) => retired > 0) ? (['retired'] as const) : []),
    'power',
    'share',
    'capex',
  ] as const;
  const columns = headers.map(
    (header): Column => ({
      header,
      ...(!LEFT.has(header) && { align: 'right' }),
      ...(header in LEAST && { least: LEAST[header] as number }),
    }),
  );
  const row = (cells: Cells) => headers.map((header) => cells[header] ?? '');
  return { columns, rows: [...racks(document, period), ...shell(period), ...sums(period)].map(row) };
}

type Header =
  | 'site'
  | 'system'
  | 'name'
  | 'bought'
  | 'installed'
  | 'running'
  | 'off'
  | 'retired'
  | 'power'
  | 'share'
  | 'capex';

type Cells = Partial<Readonly<Record<Header, string>>>;

const LEFT: ReadonlySet<Header> = new Set(['site', 'system', 'name']);

const LEAST: Readonly<Record<string, number>> = { site: 8, system: 12, name: 10 };

function racks(document: Answered, period: PeriodOf): Cells[] {
  const { systems } = document.scenario.input;
  const used = period.power.usedMw;
  return period.fleet
    .toSorted((a, b) => b.powerMw - a.powerMw)
    .map((entry) => ({
      site: entry.site,
      system: entry.system,
      name: systems.find((system) => system.id === entry.system)?.name ?? '',
      bought: formatCount(entry.bought),
      installed: formatCount(entry.installed),
      running: formatCount(entry.running),
      off: formatCount(entry.switchedOff),
      retired: formatCount(entry.retired),
      power: formatPower(entry.powerMw),
      share: formatShare(used > 0 ? entry.powerMw / used : 0),
      capex: dollars(entry.capexUsd),
    }));
}

function shell({ sites }: PeriodOf): Cells[] {
  return sites
    .filter(({ shellMw }) => shellMw !== undefined && shellMw > 0)
    .map(({ site, shellMw, shellCapexUsd }) => ({
      site,
      system: 'shell',
      name: `building for ${formatPower(shellMw ?? 0)}`,
      capex: dollars(shellCapexUsd),
    }));
}

function sums({ power, capex }: PeriodOf): Cells[] {
  return [
    { system: 'total', power: formatPower(power.usedMw), capex: dollars(capex.spentUsd) },
    {
      system: 'limit',
      power: formatPower(power.usableMw),
      capex: capex.availableUsd === undefined ? 'none' : dollars(capex.availableUsd),
    },
  ];
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
}
