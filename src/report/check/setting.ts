import { formatMoney, formatPower, formatQuantity, formatShare } from '../../quantity/format.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Page } from '../page.ts';
import { counted } from '../words.ts';
import { wrap } from '../wrap.ts';

/** Horizon, sites, money and service that a scenario plans with, a line or two each. */
export function setting(scenario: Scenario, page: Page): string[] {
  const facts: [string, string][] = [
    ['aim', `most ${scenario.objective} with ${scenario.racks} racks`],
    ['horizon', horizon(scenario)],
    ...scenario.sites.map((site): [string, string] => [
      `site ${site.id}`,
      [
        formatPower(site.powerMw),
        `electricity ${formatQuantity('energyPrice', site.electricityUsdPerMwh.value)}`,
        site.shellMusdPerMw === undefined ? 'shell sunk' : `shell ${formatMoney(site.shellMusdPerMw)}/MW`,
        `PUE ${site.pue.air.value} for air and ${site.pue.liquid.value} for liquid cooling`,
      ].join(', '),
    ]),
    [
      'capex',
      scenario.capexBudgetMusd === undefined
        ? 'no limit'
        : `at most ${formatMoney(scenario.capexBudgetMusd)}`,
    ],
    ['service', service(scenario)],
    [
      'supply',
      scenario.supplyShare === undefined
        ? 'no limit'
        : `${formatShare(scenario.supplyShare)} of the world's deliveries`,
    ],
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

function horizon({ periods, blocks }: Scenario): string {
  const months = periods.reduce((sum, period) => sum + period.months, 0);
  const parts = [
    `${counted(months, 'month')} from ${periods[0]?.id ?? ''}`,
    ...(periods.length > 1 ? [counted(periods.length, 'period')] : []),
    ...(blocks.length > 1 ? [`${counted(blocks.length, 'block')} of the day`] : []),
  ];
  return parts.join(', ');
}

function service({ utilisation, availability }: Scenario): string {
  const billable = utilisation.value * availability.value;
  return `utilisation ${formatShare(utilisation.value)} x availability ${formatShare(availability.value)} = ${formatShare(billable)} of capacity is sold`;
}
