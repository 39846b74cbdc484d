import type { SupplyPool } from '../../catalogue/catalogue.ts';
import type { OptionEntry } from '../../plan/periods.ts';
import type { Plan } from '../../plan/plan.ts';
import { writeMonth } from '../../quantity/month.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { optionsInUse, systemsBought, systemsInUse } from '../inUse.ts';
import { type EvidenceEntry, entryOf, stated } from './evidenceEntry.ts';

/** The racks that a plan buys: systems, and what pairings make of them. */
export function rackEvidence(plan: Plan): EvidenceEntry[] {
  return [...systems(plan), ...pairings(plan)];
}

/** What stands around the racks of a plan: sites, service, money and supply. */
export function siteEvidence(plan: Plan): EvidenceEntry[] {
  return [...facility(plan), ...money(plan.scenario), ...supply(plan)];
}

function systems({ scenario, periods }: Plan): EvidenceEntry[] {
  const used = systemsInUse(periods);
  const bought = systemsBought(periods);
  const counted = new Set(optionsInUse(periods).flatMap(accelerated));
  return scenario.systems
    .filter((system) => used.has(system.id))
    .flatMap((system) => [
      ...(system.capexMusd && bought.has(system.id)
        ? [entryOf('system', `price of ${system.id}`, '$M per rack', system.capexMusd)]
        : []),
      ...(system.itKw ? [entryOf('system', `IT power of ${system.id}`, 'kW per rack', system.itKw)] : []),
      ...(counted.has(system.id)
        ? [entryOf('system', `accelerators of ${system.id}`, 'per rack', system.accelerators)]
        : []),
      ...(system.ships && bought.has(system.id)
        ? [entryOf('system', `ship date of ${system.id}`, 'month', system.ships)]
        : []),
    ]);
}

// A throughput per accelerator counts those of every system that has a part in it; an input rate counts its own.
function accelerated({ curve, powerMwOfSystem }: OptionEntry): string[] {
  return [
    ...(curve.basis === 'accelerator' ? powerMwOfSystem.map(({ system }) => system) : []),
    ...(curve.prefill ? [curve.prefill.system] : []),
  ];
}

function pairings({ scenario, periods }: Plan): EvidenceEntry[] {
  const used = new Set(optionsInUse(periods).map((option) => option.server));
  return scenario.pairings
    .filter((pairing) => used.has(pairing.id))
    .flatMap((pairing) =>
      'racks' in pairing
        ? pairing.racks.map(({ system, count }) =>
            entryOf('pairing', `racks of ${system} in ${pairing.id}`, 'racks', count),
          )
        : [],
    );
}

function facility({ scenario, periods }: Plan): EvidenceEntry[] {
  const used = systemsInUse(periods);
  const coolings = new Set(
    scenario.systems.filter((system) => used.has(system.id)).map((system) => system.cooling),
  );
  return [
    ...scenario.sites.flatMap((site) =>
      site.shellMusdPerMw === undefined
        ? []
        : [stated('facility', `price of shell at ${site.id}`, '$M per MW', site.shellMusdPerMw)],
    ),
    ...scenario.sites.flatMap((site) =>
      (['air', 'liquid'] as const)
        .filter((cooling) => coolings.has(cooling))
        .map((cooling) =>
          entryOf('facility', `PUE of ${cooling} cooling at ${site.id}`, 'ratio', site.pue[cooling]),
        ),
    ),
    ...scenario.sites.flatMap(({ id, reserve }) =>
      reserve === undefined ? [] : [stated('facility', `reserve at ${id}`, 'fraction', reserve)],
    ),
    ...standing(scenario),
    ...carbon(scenario),
    entryOf('facility', 'utilisation', 'fraction', scenario.utilisation),
    entryOf('facility', 'availability', 'fraction', scenario.availability),
  ];
}

function standing({ sites }: Scenario): EvidenceEntry[] {
  return sites.flatMap(({ id, fleet = [] }) =>
    fleet.map(({ system, racks, sinceMonth }) =>
      stated('facility', `racks of ${system} at ${id} since ${writeMonth(sinceMonth)}`, 'racks', racks),
    ),
  );
}

// What is bought rests on the emissions of electricity only where they are limited.
function carbon({ sites, carbonTonnesPerYear }: Scenario): EvidenceEntry[] {
  if (carbonTonnesPerYear === undefined) return [];
  return sites.flatMap(({ id, carbonKgPerMwh }) =>
    carbonKgPerMwh
      ? [entryOf('facility', `carbon intensity of electricity at ${id}`, 'kg/MWh', carbonKgPerMwh)]
      : [],
  );
}

// Profit and cost per token rest on these; what is bought does where profit is the objective.
function money(scenario: Scenario): EvidenceEntry[] {
  return [
    ...scenario.sites.map((site) =>
      entryOf('money', `electricity at ${site.id}`, 'USD/MWh', site.electricityUsdPerMwh),
    ),
    entryOf('money', 'load factor', 'fraction', scenario.loadFactor),
    entryOf('money', 'operations', '$M per MW and year', scenario.operationsMusdPerMwYear),
    entryOf('money', 'life of racks', 'years', scenario.itLifeYears),
    ...(scenario.sites.some((site) => site.shellMusdPerMw !== undefined)
      ? [entryOf('money', 'life of shell', 'years', scenario.shellLifeYears)]
      : []),
    entryOf('money', 'cost of capital', 'fraction per year', scenario.costOfCapital),
  ];
}

function supply({ scenario, periods }: Plan): EvidenceEntry[] {
  if (scenario.supplyShare === undefined) return [];
  const used = systemsInUse(periods);
  const pools = scenario.supply.filter((pool) => pool.systems.some((system) => used.has(system)));
  if (pools.length === 0) return [];
  return [
    stated('supply', "this buyer's share of the world's deliveries", 'fraction', scenario.supplyShare),
    ...pools.flatMap((pool) =>
      stepsWithin(scenario, pool).map(({ fromMonth, racksPerYear }) =>
        entryOf(
          'supply',
          `world deliveries of ${pool.id} from ${writeMonth(fromMonth)}`,
          'racks per year',
          racksPerYear,
        ),
      ),
    ),
  ];
}

// The steps that hold in some month of the horizon.
function stepsWithin({ periods }: Scenario, { steps }: SupplyPool): SupplyPool['steps'] {
  const start = periods[0]?.startMonth ?? 0;
  const end = periods.reduce((latest, period) => Math.max(latest, period.startMonth + period.months), start);
  return steps.filter(
    ({ fromMonth }, index) =>
      fromMonth < end && (steps[index + 1]?.fromMonth ?? Number.POSITIVE_INFINITY) > start,
  );
}
