import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Profile } from '../../catalogue/profiles.ts';
import type { WorkloadProfile } from '../../catalogue/workloadProfiles.ts';
import { formatCount, formatQuantity, formatShare } from '../../quantity/format.ts';
import { figureRows } from '../figureRows.ts';
import type { Page } from '../page.ts';
import { section } from '../section.ts';
import { sparkline } from '../sparkline.ts';
import { table } from '../table.ts';
import { wrap } from '../wrap.ts';

/** What requests of each kind of work are made of, as `millwright demand` counts them, then the days that stand for them; where the catalogue has none, it says so. */
export function profiles({ workloadProfiles, profiles: days }: Catalogue, page: Page): string[][] {
  const groups = [...workloadProfiles.values()].map((profile) => ({
    head: wrap(headOf(profile), page.columns, '  '),
    rows: rowsOf(profile),
  }));
  if (groups.length === 0 && days.size === 0) return [['It has no workload profiles.']];
  return [
    section('Workload profiles', groups.length > 0 ? figureRows(groups, page) : [], page),
    section('Demand over the day', dayLines([...days.values()], page), page),
  ].filter((lines) => lines.length > 0);
}

function headOf({ id, name, shape }: WorkloadProfile): string {
  const day = shape
    ? `the day of ${shape.profile} (${shape.grade}, ${shape.source})`
    : 'the same at any hour';
  return `${id}: ${name}, ${day}`;
}

function rowsOf(profile: WorkloadProfile) {
  const tokens = (value: number) => formatQuantity('tokens', value);
  return [
    { what: 'input per call', figure: profile.inputTokens, write: tokens },
    { what: 'output per call', figure: profile.outputTokens, write: tokens },
    { what: 'calls per request', figure: profile.callsPerRequest, write: formatCount },
    { what: 'cache hits', figure: profile.cacheHits, write: formatShare },
    {
      what: 'speed, least',
      figure: profile.leastInteractivity,
      write: (value: number) => formatQuantity('interactivity', value),
    },
  ];
}

function dayLines(days: readonly Profile[], page: Page): string[] {
  if (days.length === 0) return [];
  const columns = [
    { header: '', least: 12 },
    { header: 'from midnight' },
    { header: 'busiest', align: 'right' as const },
    { header: 'quietest', align: 'right' as const },
    { header: 'grade' },
    { header: 'source', least: 8 },
  ];
  const rows = days.map(({ id, hours, grade, source }) => [
    id,
    sparkline(hours, Math.max(...hours)),
    formatQuantity('ratio', Math.max(...hours)),
    formatQuantity('ratio', Math.min(...hours)),
    grade,
    source,
  ]);
  return [...table(columns, rows, page), ...wrap('Hours over the mean of the day.', page.columns)];
}
