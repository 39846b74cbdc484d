import { match } from 'ts-pattern';
import type { Plan } from '../plan/plan.ts';
import { writeMonth } from '../quantity/month.ts';
import { listed } from '../quantity/words.ts';
import { optionsInUse, systemsBought } from './inUse.ts';

/** What a reader of a plan should know beyond its numbers, in whole sentences; empty when there is nothing. */
export function remarksOn(plan: Plan): string[] {
  return [
    ...emptyPlan(plan),
    ...wholeRacks(plan),
    ...paidFor(plan),
    ...idleFleets(plan),
    ...switchedOff(plan),
    ...standIns(plan),
    ...publishedPerMw(plan),
    ...unlimitedSupply(plan),
    ...unpublishedSupply(plan),
    ...longPeriod(plan),
    BASIS,
  ];
}

const BASIS = 'Prices and throughput both count output tokens.';

function emptyPlan({ scenario, periods }: Plan): string[] {
  if (systemsBought(periods).size > 0 || scenario.capexBudgetMusd?.every((musd) => musd === 0)) return [];
  const stands = periods.some(({ fleet }) => fleet.length > 0);
  const why = match(scenario.objective)
    .with('revenue', () => `no ${stands ? 'more racks earn' : 'rack earns'} anything`)
    .with('profit', () => `no ${stands ? 'more racks are worth their' : 'rack is worth its'} price`)
    .with('capex', () =>
      stands
        ? 'the racks that stand already keep every promise'
        : 'nothing is promised that takes racks to keep',
    )
    .exhaustive();
  return [
    `Nothing is bought: ${why}${scenario.objective === 'capex' ? '' : ' under these prices, speeds and limits'}.`,
  ];
}

function wholeRacks({ scenario }: Plan): string[] {
  if (scenario.racks === 'continuous') return [];
  return [
    'Racks are whole: the certificate proves the best use of these racks, and what one more unit of a limit is worth holds with the racks as they are.',
  ];
}

function paidFor({ scenario }: Plan): string[] {
  if (scenario.sites.every(({ fleet = [] }) => fleet.length === 0)) return [];
  return [
    'Racks that stood or were on order at the start are paid for: they cost no capex here and leave no residual.',
  ];
}

// Racks that can serve no tier have no place in the program, and so none in the plan.
function idleFleets({ scenario, periods }: Plan): string[] {
  const shown = new Set(periods.flatMap(({ fleet }) => fleet.map(({ system }) => system)));
  const idle = scenario.sites.flatMap(({ fleet = [] }) => fleet.map(({ system }) => system));
  return [...new Set(idle)]
    .filter((system) => !shown.has(system))
    .map(
      (system) =>
        `The racks of ${system} that stand already can serve no tier: they stay dark and are not shown.`,
    );
}

function switchedOff({ periods }: Plan): string[] {
  const systems = new Set(
    periods.flatMap(({ fleet }) =>
      fleet.filter((entry) => entry.switchedOff > 0).map(({ system }) => system),
    ),
  );
  if (systems.size === 0) return [];
  return [
    `Racks of ${listed([...systems])} stand switched off in some periods: they cost no energy and no operations meanwhile, and age all the same.`,
  ];
}

function standIns({ scenario }: Plan): string[] {
  const tiers = scenario.tiers.filter((tier) => tier.isStandIn);
  if (tiers.length === 0) return [];
  const workloads = [...new Set(tiers.map((tier) => tier.workload))];
  return [
    `${workloads.join(' and ')} stands in for what ${listed(tiers.map((tier) => tier.id))} ${
      tiers.length === 1 ? 'promises' : 'promise'
    }: other models at other lengths may be faster or slower.`,
  ];
}

function publishedPerMw({ periods }: Plan): string[] {
  const published = optionsInUse(periods).filter((option) => option.curve.basis === 'facilityMw');
  const servers = new Set(published.map((option) => option.server));
  if (servers.size === 0) return [];
  return [
    `The throughput of ${listed([...servers])} was published per MW without saying what an accelerator draws; it is used per facility MW as it stands.`,
  ];
}

// The deliveries of a whole period stand from its first day, which flatters a long one.
function longPeriod({ scenario }: Plan): string[] {
  const longest = Math.max(...scenario.periods.map((period) => period.months));
  if (longest <= 12) return [];
  return [
    `A period is planned as one: all that can be delivered within its ${longest} months runs from its first day.`,
  ];
}

// Deliveries count from the month of the first published figure on; before it nobody published any.
function unpublishedSupply({ scenario }: Plan): string[] {
  if (scenario.supplyShare === undefined) return [];
  const start = scenario.periods[0]?.startMonth ?? 0;
  return scenario.supply.flatMap(({ id, steps: [first] }) =>
    first && first.fromMonth > start
      ? [
          `No deliveries of ${id} are published before ${writeMonth(first.fromMonth)}, so none are counted until then.`,
        ]
      : [],
  );
}

// No published figure is no limit, but a reader must know that nobody counted.
function unlimitedSupply({ scenario, periods }: Plan): string[] {
  if (scenario.supplyShare === undefined) return [];
  const free = [...systemsBought(periods)].filter(
    (system) => !scenario.supply.some((pool) => pool.systems.includes(system)),
  );
  if (free.length === 0) return [];
  return [
    `No supply figure is published for ${listed(free)}, so ${free.length === 1 ? 'its' : 'their'} deliveries are not limited.`,
  ];
}
