import { formatCount, formatPower, formatShare } from '../../quantity/format.ts';
import { dollars } from '../dollars.ts';
import type { Page } from '../page.ts';
import { type Answered, type PeriodOf, section, titleIn } from '../section.ts';
import { type Column, table } from '../table.ts';

/** What is bought in a period, with the power that it takes and what it costs; shell as rows of its own. */
export function fleet(document: Answered, period: PeriodOf, page: Page): string[] {
  const title = titleIn(document, period, 'Fleet');
  if (period.fleet.length === 0) return section(title, ['No racks are bought.'], page);
  const hasSites = period.sites.length > 1;
  const hasIdle = period.fleet.some(({ bought, running }) => !isSame(bought, running));
  const row = ({ site = '', system = '', name = '', bought = '', running = '', ...rest }: Cells) => [
    ...(hasSites ? [site] : []),
    system,
    name,
    bought,
    ...(hasIdle ? [running] : []),
    rest.power ?? '',
    rest.share ?? '',
    rest.capex ?? '',
  ];
  const columns: Column[] = row({
    site: 'site',
    system: 'system',
    name: 'name',
    bought: 'bought',
    running: 'running',
    power: 'power',
    share: 'share',
    capex: 'capex',
  }).map((header) => ({
    header,
    ...(RIGHT.has(header) && { align: 'right' }),
    ...(header in LEAST && { least: LEAST[header] as number }),
  }));
  return section(
    title,
    [
      ...table(columns, [...racks(document, period), ...shell(period), ...sums(period)].map(row), page),
      ...(document.scenario.input.racks === 'continuous'
        ? ['Racks are continuous here: counts are rounded.']
        : []),
    ],
    page,
  );
}

interface Cells {
  readonly site?: string;
  readonly system?: string;
  readonly name?: string;
  readonly bought?: string;
  readonly running?: string;
  readonly power?: string;
  readonly share?: string;
  readonly capex?: string;
}

const RIGHT = new Set(['bought', 'running', 'power', 'share', 'capex']);

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
      running: formatCount(entry.running),
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
      power: formatPower(power.availableMw),
      capex: capex.availableUsd === undefined ? 'none' : dollars(capex.availableUsd),
    },
  ];
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
}
