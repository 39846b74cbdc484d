import { match } from 'ts-pattern';
import { SECONDS_PER_YEAR } from '../quantity/constants.ts';
import type { Period, Scenario } from '../scenario/scenario.ts';
import type { PlanProgram } from './buildProgram.ts';
import type { ColumnKey } from './columns.ts';
import { blockShare, type Formulation, yearsOf } from './formulation.ts';
import type { FleetEntry, OptionEntry, PeriodEntry, SiteEntry, TierEntry } from './periods.ts';
import { rackMw } from './rackPower.ts';
import { priceMusd } from './rackPrice.ts';

/** Turns the values of a solved program into the periods of a plan: racks, power, tokens and money in plain words. */
export function readPeriods(
  formulation: Formulation,
  program: PlanProgram<object>,
  values: readonly number[],
): PeriodEntry[] {
  const found = gather(formulation.scenario, program, values);
  return formulation.scenario.periods.map((period) => readPeriod(formulation, period, found));
}

interface Amounts {
  readonly bought: Map<string, number>;
  readonly running: Map<string, number>;
  readonly shell: Map<string, number>;
  readonly allocated: Map<string, number>;
  readonly sold: Map<string, number>;
}

function gather(scenario: Scenario, program: PlanProgram<object>, values: readonly number[]): Amounts {
  const amounts: Amounts = {
    bought: new Map(),
    running: new Map(),
    shell: new Map(),
    allocated: new Map(),
    sold: new Map(),
  };
  for (const [position, column] of program.columns.entries()) {
    const value = values[position] ?? 0;
    if (value <= 0) continue;
    const [target, at] = placeOf(column.key, amounts);
    target.set(at, (target.get(at) ?? 0) + value * weightOf(scenario, column.key));
  }
  return amounts;
}

// What happens in a block of the day counts by the block's share of the hours.
function weightOf(scenario: Scenario, key: ColumnKey): number {
  return match(key)
    .with({ kind: 'allocate' }, { kind: 'sell' }, ({ block }) => blockShare(scenario, block))
    .with({ kind: 'buy' }, { kind: 'run' }, { kind: 'shell' }, () => 1)
    .exhaustive();
}

function placeOf(key: ColumnKey, amounts: Amounts): [Map<string, number>, string] {
  return match(key)
    .returnType<[Map<string, number>, string]>()
    .with({ kind: 'buy' }, (k) => [amounts.bought, place(k.site, k.system, k.period)])
    .with({ kind: 'run' }, (k) => [amounts.running, place(k.site, k.system, k.period)])
    .with({ kind: 'shell' }, (k) => [amounts.shell, place(k.site, k.period)])
    .with({ kind: 'allocate' }, (k) => [amounts.allocated, place(k.site, k.tier, k.server, k.period)])
    .with({ kind: 'sell' }, (k) => [amounts.sold, place(k.tier, k.period)])
    .exhaustive();
}

function place(...parts: readonly string[]): string {
  return parts.join('\n');
}

function readPeriod(formulation: Formulation, period: Period, amounts: Amounts): PeriodEntry {
  const fleet = readFleet(formulation, period, amounts);
  const sites = readSites(formulation, period, amounts, fleet);
  const tiers = readTiers(formulation, period, amounts);
  return {
    period: period.id,
    months: period.months,
    sites,
    capexMusd:
      fleet.reduce((sum, entry) => sum + entry.capexMusd, 0) +
      sites.reduce((sum, site) => sum + site.shellCapexMusd, 0),
    revenueMusd: tiers.reduce((sum, tier) => sum + tier.revenueMusd, 0),
    fleet,
    tiers,
  };
}

function readFleet({ scenario, systems }: Formulation, period: Period, amounts: Amounts): FleetEntry[] {
  return scenario.sites.flatMap((site) =>
    systems.flatMap((system) => {
      const at = place(site.id, system.id, period.id);
      const bought = amounts.bought.get(at) ?? 0;
      const running = amounts.running.get(at) ?? 0;
      if (bought === 0 && running === 0) return [];
      return [
        {
          site: site.id,
          system: system.id,
          bought,
          installed: bought,
          running,
          powerMw: running * rackMw(site, system),
          capexMusd: bought * priceMusd(system),
        },
      ];
    }),
  );
}

function readSites(
  { scenario }: Formulation,
  period: Period,
  amounts: Amounts,
  fleet: readonly FleetEntry[],
): SiteEntry[] {
  return scenario.sites.map((site) => {
    const shellMw = amounts.shell.get(place(site.id, period.id)) ?? 0;
    return {
      site: site.id,
      availableMw: site.powerMw,
      usedMw: fleet.filter((entry) => entry.site === site.id).reduce((sum, entry) => sum + entry.powerMw, 0),
      ...(site.shellMusdPerMw !== undefined && { shellMw }),
      shellCapexMusd: shellMw * (site.shellMusdPerMw ?? 0),
    };
  });
}

function readTiers(formulation: Formulation, period: Period, amounts: Amounts): TierEntry[] {
  const { scenario } = formulation;
  const index = scenario.periods.indexOf(period);
  const served = scenario.tiers.map((tier) => {
    const options = readOptions(formulation, tier.id, period, amounts);
    const servedMtokPerS = amounts.sold.get(place(tier.id, period.id)) ?? 0;
    const made = options.reduce((sum, option) => sum + option.madeMtokPerS, 0);
    const demand = tier.demand.mean?.[index];
    return {
      tier: tier.id,
      powerMw: options.reduce((sum, option) => sum + option.powerMw, 0),
      servedMtokPerS,
      ...(demand !== undefined && { demandMtokPerS: demand }),
      idleMtokPerS: idleOf(made, servedMtokPerS),
      priceUsdPerMtok: tier.priceUsdPerMtok.value,
      revenueMusd: (servedMtokPerS * tier.priceUsdPerMtok.value * SECONDS_PER_YEAR * yearsOf(period)) / 1e6,
      options,
    };
  });
  const totalMw = served.reduce((sum, tier) => sum + tier.powerMw, 0);
  return served.map((tier) => ({ ...tier, powerShare: totalMw > 0 ? tier.powerMw / totalMw : 0 }));
}

// Rounding leaves some 1e-13 of what is made; that is not idle capacity.
const NEGLIGIBLE = 1e-9;

function idleOf(made: number, served: number): number {
  const idle = made - served;
  return idle > NEGLIGIBLE * made ? idle : 0;
}

function readOptions(
  { options }: Formulation,
  tier: string,
  period: Period,
  amounts: Amounts,
): OptionEntry[] {
  return options
    .filter((option) => option.tier === tier)
    .flatMap((option) => {
      const powerMw = amounts.allocated.get(place(option.site, tier, option.server, period.id)) ?? 0;
      if (powerMw === 0) return [];
      return [
        {
          site: option.site,
          server: option.server,
          powerMw,
          powerMwOfSystem: option.powerOfSystem.map(({ system, fraction }) => ({
            system,
            powerMw: powerMw * fraction,
          })),
          ratedMtokPerSPerMw: option.ratedMtokPerSPerMw,
          billableMtokPerSPerMw: option.billableMtokPerSPerMw,
          madeMtokPerS: powerMw * option.billableMtokPerSPerMw,
          interactivity: option.interactivity,
          curve: option.curve,
        },
      ];
    });
}
