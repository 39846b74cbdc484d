import type { Plan } from '../plan/plan.ts';
import { writeMonth } from '../quantity/month.ts';
import { listed } from '../quantity/words.ts';
import { optionsInUse, systemsInUse } from './inUse.ts';

/** What a reader of a plan should know beyond its numbers, in whole sentences; empty when there is nothing. */
export function remarksOn(plan: Plan): string[] {
  return [
    ...emptyPlan(plan),
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
  if (periods.some((period) => period.fleet.length > 0)) return [];
  if (scenario.capexBudgetMusd === 0) return [];
  return ['Nothing is bought: no rack earns anything under these prices, speeds and limits.'];
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
  const free = [...systemsInUse(periods)].filter(
    (system) => !scenario.supply.some((pool) => pool.systems.includes(system)),
  );
  if (free.length === 0) return [];
  return [`No supply figure is published for ${listed(free)}, so its deliveries are not limited.`];
}
