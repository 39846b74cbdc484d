import { changes } from '../../insight/inputs/changes.ts';
import type { Fact } from '../../insight/inputs/fact.ts';
import { policies } from '../../insight/inputs/policies.ts';
import { seriesInWords } from '../../insight/inputs/seriesInWords.ts';
import { counted } from '../../quantity/counted.ts';
import { formatCount, formatMoney, formatPower, formatQuantity, formatShare } from '../../quantity/format.ts';
import { writeMonth } from '../../quantity/month.ts';
import { monthsOf } from '../../quantity/perYear.ts';
import type { Scenario, Site } from '../../scenario/scenario.ts';
import type { Page } from '../page.ts';
import { wrap } from '../wrap.ts';

/** Horizon, sites, money, service, changes and policies that a scenario plans with, a line or two each. */
export function setting(scenario: Scenario, page: Page): string[] {
  const facts: Fact[] = [
    ['aim', aim(scenario)],
    ['horizon', horizon(scenario)],
    ...day(scenario),
    ...scenario.sites.flatMap((site) => [siteFact(site, scenario), ...fleet(site)]),
    [
      'capex',
      scenario.capexBudgetMusd === undefined
        ? 'no limit'
        : `at most ${seriesInWords(scenario.capexBudgetMusd, scenario.periods, formatMoney)}`,
    ],
    ['service', service(scenario)],
    [
      'supply',
      scenario.supplyShare === undefined
        ? 'no limit'
        : `${formatShare(scenario.supplyShare)} of the world's deliveries`,
    ],
    ...changes(scenario),
    ...policies(scenario),
    [
      'speeds',
      scenario.interactivity === 'least' ? "the low end of each tier's range" : "each tier's marker",
    ],
    ['evidence', `throughput graded ${scenario.evidence} or stronger`],
    ['forecast', `graded ${scenario.forecast.grade}: ${scenario.forecast.note}`],
    ['catalogue', `${scenario.catalogue.name}, ${scenario.catalogue.digest.slice(0, 12)}`],
  ];
  const width = Math.max(...facts.map(([name]) => name.length)) + 2;
  return facts.flatMap(([name, fact]) => wrap(name.padEnd(width) + fact, page.columns, ' '.repeat(width)));
}

function aim({ objective, racks }: Scenario): string {
  const goal = { revenue: 'most revenue', profit: 'most profit', capex: 'least capex' };
  return `${goal[objective]} with ${racks} racks`;
}

function horizon({ periods }: Scenario): string {
  const lengths = [...new Set(periods.map(({ months }) => months))];
  const parts = [
    `${counted(monthsOf(periods), 'month')} from ${periods[0]?.id ?? ''}`,
    ...(periods.length > 1 ? [`${counted(periods.length, 'period')} of ${lengthsInWords(lengths)}`] : []),
  ];
  return parts.join(', ');
}

function lengthsInWords(lengths: readonly number[]): string {
  return lengths.length === 1
    ? counted(lengths[0] as number, 'month')
    : `${Math.min(...lengths)} to ${counted(Math.max(...lengths), 'month')}`;
}

const HOURS_PER_DAY = 24;

function day({ blocks }: Scenario): Fact[] {
  if (blocks.length < 2) return [];
  return [
    ['day', blocks.map(({ id, share }) => `${id} ${counted(share * HOURS_PER_DAY, 'hour')}`).join(', ')],
  ];
}

function siteFact(site: Site, { periods }: Scenario): Fact {
  const { reserve, carbonKgPerMwh: carbon, systems } = site;
  const facts = [
    seriesInWords(site.powerMw, periods, formatPower),
    ...(reserve === undefined ? [] : [`${formatShare(reserve)} of it kept in reserve`]),
    `electricity ${formatQuantity('energyPrice', site.electricityUsdPerMwh.value)}`,
    ...(carbon === undefined ? [] : [formatQuantity('carbonIntensity', carbon.value)]),
    shell(site),
    `PUE ${site.pue.air.value} for air and ${site.pue.liquid.value} for liquid cooling`,
    ...(systems === undefined ? [] : [`only ${systems.join(', ')}`]),
  ];
  return [`site ${site.id}`, facts.join(', ')];
}

function shell({ shellMusdPerMw, existingShellMw }: Site): string {
  if (shellMusdPerMw === undefined) return 'shell sunk';
  const beyond = existingShellMw ? ` beyond the ${formatPower(existingShellMw)} that stand` : '';
  return `shell ${formatMoney(shellMusdPerMw)}/MW${beyond}`;
}

function fleet({ id, fleet: standing = [] }: Site): Fact[] {
  if (standing.length === 0) return [];
  const racks = standing.map(
    (batch) => `${formatCount(batch.racks)} ${batch.system} of ${writeMonth(batch.sinceMonth)}`,
  );
  return [[`fleet ${id}`, racks.join(', ')]];
}

function service({ utilisation, availability }: Scenario): string {
  const billable = utilisation.value * availability.value;
  return `utilisation ${formatShare(utilisation.value)} x availability ${formatShare(availability.value)} = ${formatShare(billable)} of capacity is sold`;
}
