import type { SupplyPool } from '../catalogue/catalogue.ts';
import type { Figure, Grade } from '../catalogue/figure.ts';
import { GRADES } from '../catalogue/figure.ts';
import type { Plan } from '../plan/plan.ts';
import { writeMonth } from '../quantity/month.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Unit of a number that a plan rests on. */
export type EvidenceUnit =
  | 'Mtok/s per accelerator'
  | 'Mtok/s per facility MW'
  | '$M per rack'
  | '$M per MW'
  | '$M per MW and year'
  | 'kW per accelerator'
  | 'kW per rack'
  | 'per rack'
  | 'racks'
  | 'racks per year'
  | 'USD per M output tokens'
  | 'USD/MWh'
  | 'tok/s/user'
  | 'month'
  | 'years'
  | 'fraction'
  | 'fraction per year'
  | 'ratio';

interface Known {
  /** What the number is, such as "price of vr_nvl72". */
  readonly what: string;
  /** Absent for a whole forecast, which is many numbers. */
  readonly value?: number;
  readonly unit?: EvidenceUnit;
  readonly grade: Grade;
  /** Keys into the bibliography; `scenario` for what the planner stated. */
  readonly sources: readonly string[];
  readonly range?: readonly [number, number];
  readonly note?: string;
}

/** A throughput that a plan rests on, and whom it serves at which speed. */
export interface ThroughputEvidence extends Known {
  readonly kind: 'throughput';
  readonly server: string;
  readonly tier: string;
  /** tok/s that one user sees. */
  readonly interactivity: number;
  /** True where the curve of another model or length stands in for what the tier promises. */
  readonly isStandIn?: true;
}

/** Any other number that a plan rests on, by what it is a number of. */
export interface OtherEvidence extends Known {
  readonly kind: 'system' | 'pairing' | 'tier' | 'facility' | 'money' | 'supply' | 'forecast';
}

/** One number that a plan rests on: change it, and the plan may change. */
export type EvidenceEntry = ThroughputEvidence | OtherEvidence;

/** Every catalogue figure and stated number behind what the plan buys and sells, weakest grade first. */
export function evidenceOf(plan: Plan): EvidenceEntry[] {
  const { scenario } = plan;
  const entries = [
    ...throughputs(plan),
    ...systems(plan),
    ...pairings(plan),
    ...tiers(plan),
    ...facility(plan),
    ...supply(plan),
    ...forecast(scenario),
  ];
  return entries.toSorted((a, b) => GRADES.indexOf(b.grade) - GRADES.indexOf(a.grade));
}

function entryOf(
  kind: OtherEvidence['kind'],
  what: string,
  unit: EvidenceUnit,
  figure: Figure,
): OtherEvidence {
  return {
    kind,
    what,
    value: figure.value,
    unit,
    grade: figure.grade,
    sources: [figure.source],
    ...(figure.range && { range: figure.range }),
    ...(figure.note && { note: figure.note }),
  };
}

// What the planner stated is an assumption until somebody shows otherwise.
function stated(kind: OtherEvidence['kind'], what: string, unit: EvidenceUnit, value: number): OtherEvidence {
  return entryOf(kind, what, unit, { value, source: 'scenario', grade: 'assumption' });
}

function throughputs({ scenario, periods }: Plan): EvidenceEntry[] {
  const entries = new Map<string, EvidenceEntry>();
  for (const tier of periods.flatMap((period) => period.tiers)) {
    const promised = scenario.tiers.find((other) => other.id === tier.tier);
    for (const option of tier.options) {
      const { curve } = option;
      const what = `throughput of ${option.server} for ${tier.tier} at ${option.interactivity} tok/s/user`;
      entries.set(what, {
        kind: 'throughput',
        what,
        server: option.server,
        tier: tier.tier,
        interactivity: option.interactivity,
        value: curve.throughput,
        unit: curve.basis === 'accelerator' ? 'Mtok/s per accelerator' : 'Mtok/s per facility MW',
        grade: curve.grade,
        sources: curve.sources,
        ...(curve.range && { range: curve.range }),
        note: curve.isInterpolated ? 'between two published points' : 'at a published point',
        ...(promised?.isStandIn && { isStandIn: true }),
      });
      const { publishedKwPerAccelerator: published } = curve;
      if (published) {
        const divisor = `kW by which the throughput of ${option.server} was published`;
        entries.set(divisor, entryOf('system', divisor, 'kW per accelerator', published));
      }
    }
  }
  return [...entries.values()];
}

function systems({ scenario, periods }: Plan): EvidenceEntry[] {
  const used = new Set(periods.flatMap((period) => period.fleet.map((fleet) => fleet.system)));
  const counted = new Set(
    periods
      .flatMap((period) => period.tiers.flatMap((tier) => tier.options))
      .filter((option) => option.curve.basis === 'accelerator')
      .flatMap((option) => option.powerMwOfSystem.map(({ system }) => system)),
  );
  return scenario.systems
    .filter((system) => used.has(system.id))
    .flatMap((system) => [
      ...(system.capexMusd
        ? [entryOf('system', `price of ${system.id}`, '$M per rack', system.capexMusd)]
        : []),
      ...(system.itKw ? [entryOf('system', `IT power of ${system.id}`, 'kW per rack', system.itKw)] : []),
      ...(counted.has(system.id)
        ? [entryOf('system', `accelerators of ${system.id}`, 'per rack', system.accelerators)]
        : []),
      ...(system.ships ? [entryOf('system', `ship date of ${system.id}`, 'month', system.ships)] : []),
    ]);
}

function pairings({ scenario, periods }: Plan): EvidenceEntry[] {
  const used = new Set(
    periods.flatMap((period) => period.tiers.flatMap((tier) => tier.options.map((option) => option.server))),
  );
  return scenario.pairings
    .filter((pairing) => used.has(pairing.id))
    .flatMap((pairing) =>
      pairing.racks.map(({ system, count }) =>
        entryOf('pairing', `racks of ${system} in ${pairing.id}`, 'racks', count),
      ),
    );
}

function tiers({ scenario }: Plan): EvidenceEntry[] {
  return scenario.tiers.flatMap((tier) => [
    entryOf('tier', `price of ${tier.id}`, 'USD per M output tokens', tier.priceUsdPerMtok),
    entryOf('tier', `speed of ${tier.id}`, 'tok/s/user', tier.interactivity),
  ]);
}

function facility({ scenario, periods }: Plan): EvidenceEntry[] {
  const used = new Set(periods.flatMap((period) => period.fleet.map((fleet) => fleet.system)));
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
    entryOf('facility', 'utilisation', 'fraction', scenario.utilisation),
    entryOf('facility', 'availability', 'fraction', scenario.availability),
    ...money(scenario),
  ];
}

// Profit and cost per token rest on these; what is bought does not.
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
  const used = new Set(periods.flatMap((period) => period.fleet.map((fleet) => fleet.system)));
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

function forecast({ tiers: all, forecast: known }: Scenario): EvidenceEntry[] {
  return all.some((tier) => tier.demand.mean)
    ? [
        {
          kind: 'forecast',
          what: 'demand forecast',
          grade: known.grade,
          sources: ['scenario'],
          note: known.note,
        },
      ]
    : [];
}
