import type { Answered, PeriodOf } from '../section.ts';
import type { CsvRow } from './line.ts';
import { type Amount, rowsOf } from './rowsOf.ts';
import { type ForecastRange, tierRows } from './tierRows.ts';

/** The figures of each period: of all sites together, of each site, of the racks at each, and of each tier. */
export function periodRows({ periods, scenario }: Answered): CsvRow[] {
  return periods.flatMap((period, at) =>
    rowsOfPeriod(period, (tier) => rangeOf(scenario.input.tiers, tier, at)),
  );
}

function rangeOf(tiers: Answered['scenario']['input']['tiers'], tier: string, at: number): ForecastRange {
  const demand = tiers.find(({ id }) => id === tier)?.demand;
  const [low, high] = [demand?.low?.[at], demand?.high?.[at]];
  return {
    ...(low !== undefined && { lowMtokPerS: low }),
    ...(high !== undefined && { highMtokPerS: high }),
  };
}

function rowsOfPeriod(period: PeriodOf, rangeIn: (tier: string) => ForecastRange): CsvRow[] {
  const at = { period: period.start };
  return [
    ...rowsOf({ table: 'periods', ...at }, [
      ['months', period.months, 'months'],
      ...powerOf(period.power),
      ['capex available', period.capex.availableUsd, 'USD'],
      ['capex', period.capex.spentUsd, 'USD'],
      ['revenue', period.revenueUsd, 'USD'],
    ]),
    ...period.sites.flatMap((site) => siteRows(period, site)),
    ...period.fleet.flatMap((entry) => fleetRows(period, entry)),
    ...period.tiers.flatMap((tier) => tierRows(period, tier, rangeIn(tier.tier))),
  ];
}

function powerOf(power: PeriodOf['power']): Amount[] {
  return [
    ['power available', power.availableMw, 'MW'],
    ['power usable', power.usableMw, 'MW'],
    ['power used', power.usedMw, 'MW'],
  ];
}

function siteRows({ start }: PeriodOf, site: PeriodOf['sites'][number]): CsvRow[] {
  return rowsOf({ table: 'sites', period: start, site: site.site }, [
    ...powerOf(site),
    ['shell', site.shellMw, 'MW'],
    ['shell capex', site.shellCapexUsd, 'USD'],
    ['carbon', site.carbonTonnes, 't'],
  ]);
}

function fleetRows({ start }: PeriodOf, entry: PeriodOf['fleet'][number]): CsvRow[] {
  const { site, system } = entry;
  return rowsOf({ table: 'fleet', period: start, site, system }, [
    ['bought', entry.bought, 'racks'],
    ['installed', entry.installed, 'racks'],
    ['running', entry.running, 'racks'],
    ['switched off', entry.switchedOff, 'racks'],
    ['retired', entry.retired, 'racks'],
    ['power', entry.powerMw, 'MW'],
    ['capex', entry.capexUsd, 'USD'],
  ]);
}
