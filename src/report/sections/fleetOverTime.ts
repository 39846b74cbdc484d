import { counted } from '../../quantity/counted.ts';
import { formatCount, formatPower } from '../../quantity/format.ts';
import { dollars } from '../dollars.ts';
import { type GenerationPeriod, sumOf } from '../generations.ts';
import { formatMegawatts } from '../megawatts.ts';
import type { Page } from '../page.ts';
import { type Answered, type PeriodOf, section } from '../section.ts';
import { totalOver } from '../stretch.ts';
import { type Column, type Tabular, table } from '../table.ts';
import { cut } from '../width.ts';
import { continuousNote } from './fleet.ts';

// Ten systems at a site and as many at another for five years of quarters, less what shares a row.
const MOST_LINES = 200;

/**
 * The racks of each system at each site over time, and over all sites where there are several: bought, standing, running, switched
 * off and retired. Periods of which the same is to be said share a row; what goes beyond some 200 lines is counted.
 */
export function fleetOverTime(document: Answered, page: Page): string[] {
  const groups = groupsOf(document);
  const rows = groups.flatMap(({ rows: own }) => own);
  if (rows.length === 0) return section('Fleet over time', [NO_RACKS_EVER], page);
  const [headings = '', ...lines] = table(COLUMNS, rows, page);
  let next = 0;
  const blocks = groups.map(({ name, rows: own }) => {
    next += own.length;
    return [cut(name, page.columns), ...lines.slice(next - own.length, next)];
  });
  return section('Fleet over time', [headings, ...fewLines(blocks), ...footnotes(document)], page);
}

/** What stands in place of the tables where they are empty. */
export const NO_RACKS_EVER = 'No racks stand in any period.';

/** The same as one table for each system and place, without a limit on its rows: its name, then its rows. */
export function fleetTables(document: Answered): (Tabular & { readonly name: string })[] {
  return groupsOf(document).map(({ name, rows }) => ({ name, columns: COLUMNS, rows }));
}

const COLUMNS: readonly Column[] = [
  { header: '' },
  ...['bought', 'installed', 'running', 'off', 'retired', 'MW', 'capex'].map(
    (header): Column => ({ header, align: 'right' }),
  ),
];

interface Group {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

function groupsOf({ periods, scenario }: Answered): Group[] {
  const sites = scenario.input.sites.map(({ id }) => id);
  const places: (readonly [name: string, isHere: (site: string) => boolean])[] = [
    ['all sites', () => true],
    ...sites.map((id) => [id, (site: string) => site === id] as const),
  ];
  return places.flatMap(([place, isHere], index) =>
    systemsIn(periods, isHere)
      .filter((system) => index > 0 || standsAtSeveral(periods, system))
      .map((system) => ({
        name: `${system} at ${place}`,
        rows: joined(
          periods,
          periods.map(({ fleet }) =>
            cellsOf(fleet.filter((entry) => entry.system === system && isHere(entry.site))),
          ),
        ),
      })),
  );
}

function standsAtSeveral(periods: readonly PeriodOf[], system: string): boolean {
  const own = periods.flatMap(({ fleet }) => fleet).filter((entry) => entry.system === system);
  return new Set(own.map(({ site }) => site)).size > 1;
}

// In the order in which they come, and of those that come together the one with most power first.
function systemsIn(periods: readonly PeriodOf[], isHere: (site: string) => boolean): string[] {
  const peaks = new Map<string, number>();
  for (const { fleet } of periods)
    for (const { site, system, powerMw } of fleet)
      if (isHere(site)) peaks.set(system, Math.max(peaks.get(system) ?? 0, powerMw));
  const first = (system: string) =>
    periods.findIndex(({ fleet }) => fleet.some((entry) => entry.system === system && isHere(entry.site)));
  return [...peaks]
    .toSorted(([a, mwOfA], [b, mwOfB]) => first(a) - first(b) || mwOfB - mwOfA)
    .map(([system]) => system);
}

/** Undefined where no racks stand and none have gone. */
function cellsOf(fleet: PeriodOf['fleet']): string[] | undefined {
  if (fleet.length === 0) return undefined;
  const sum: GenerationPeriod = sumOf(fleet);
  const capexUsd = totalOver(fleet, (entry) => entry.capexUsd);
  const count = (racks: number) => (racks > 0 ? formatCount(racks) : '');
  return [
    count(sum.bought),
    formatCount(sum.installed),
    formatCount(sum.running),
    count(sum.switchedOff),
    count(sum.retired),
    formatMegawatts(sum.powerMw),
    capexUsd > 0 ? dollars(capexUsd) : '',
  ];
}

// Neighbours that would read the same share a row.
function joined(periods: readonly PeriodOf[], cells: readonly (readonly string[] | undefined)[]): string[][] {
  const rows: { first: number; last: number; cells: readonly string[] }[] = [];
  for (const [index, own] of cells.entries()) {
    if (own === undefined) continue;
    const before = rows.at(-1);
    if (before?.last === index - 1 && before.cells.join('\t') === own.join('\t')) before.last = index;
    else rows.push({ first: index, last: index, cells: own });
  }
  return rows.map(({ first, last, cells: own }) => {
    const [from = '', to = ''] = [periods[first]?.label, periods[last]?.label];
    return [`  ${from}${first === last ? '' : ` - ${to}`}`, ...own];
  });
}

function fewLines(blocks: readonly (readonly string[])[]): string[] {
  const lines = blocks.flat();
  if (lines.length <= MOST_LINES) return lines;
  // A name stands over its rows, so it is not the last line.
  const names = new Set(blocks.map(([name]) => name));
  const kept = names.has(lines[MOST_LINES - 1]) ? MOST_LINES - 1 : MOST_LINES;
  const rest = lines.length - kept;
  return [...lines.slice(0, kept), `and ${counted(rest, 'more line')}; the plan's JSON has them all.`];
}

/** What shell is built, and that continuous racks are rounded, where that is so. */
export function footnotes(document: Answered): string[] {
  const { periods } = document;
  const hasShell = periods.some(({ sites }) => sites.some(({ shellCapexUsd }) => shellCapexUsd > 0));
  return [...(hasShell ? [shellInWords(periods)] : []), ...continuousNote(document)];
}

function shellInWords(periods: readonly PeriodOf[]): string {
  const usd = totalOver(periods, ({ sites }) => totalOver(sites, ({ shellCapexUsd }) => shellCapexUsd));
  const mw = totalOver(periods.at(-1)?.sites ?? [], ({ shellMw = 0 }) => shellMw);
  return `Shell is built for ${dollars(usd)}; at the end it stands for ${formatPower(mw)}.`;
}
