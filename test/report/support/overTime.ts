import type { PlanDocument } from '../../../src/document/schema.ts';
import { writeMonth } from '../../../src/quantity/month.ts';
import { periodLabel } from '../../../src/quantity/periodLabel.ts';
import { type Answered, isAnswered } from '../../../src/report/section.ts';
import { input, planDocument, system } from './planDocument.ts';

type Period = NonNullable<PlanDocument['periods']>[number];
type FleetEntry = Period['fleet'][number];
type SiteEntry = Period['sites'][number];
type TierEntry = Period['tiers'][number];

/** What a test says of one period; the rest is nothing. */
export interface Said {
  readonly months?: number;
  readonly revenueUsd?: number;
  readonly spentUsd?: number;
  /** MW usable and used of each site; the power at the meter is what is usable unless `availableMw` says more. */
  readonly sites?: Readonly<Record<string, readonly [usableMw: number, usedMw: number]>>;
  readonly availableMw?: number;
  readonly fleet?: readonly FleetEntry[];
  readonly tiers?: readonly TierEntry[];
}

/** Racks of a system at a site in a period: all that stand run unless said otherwise, and each takes 0.1 MW. */
export function racks(place: string, installed: number, change: Partial<FleetEntry> = {}): FleetEntry {
  const [system = '', site = 'north'] = place.split(' at ');
  const running = change.running ?? installed - (change.switchedOff ?? 0);
  return {
    site,
    system,
    bought: 0,
    installed,
    running,
    switchedOff: 0,
    retired: 0,
    powerMw: running / 10,
    capexUsd: 0,
    ...change,
  };
}

/** What a tier is given and sells in a period. */
export function sold(tier: string, change: Partial<TierEntry> = {}): TierEntry {
  return {
    tier,
    powerMw: 0,
    powerShare: 0,
    servedMtokPerS: 0,
    idleMtokPerS: 0,
    priceUsdPerMtok: 2,
    revenueUsd: 0,
    options: [],
    ...change,
  };
}

/** A plan over several periods from 2027-01 on, quarters unless said otherwise: alpha is of the first generation, beta of the second. */
export function planOver(said: readonly Said[], change: Partial<PlanDocument> = {}): Answered {
  let startMonth = 2027 * 12;
  const periods = said.map((one): Period => {
    const months = one.months ?? 3;
    const period = periodOf(one, startMonth, months);
    startMonth += months;
    return period;
  });
  const base = planDocument();
  const document: PlanDocument = {
    ...base,
    scenario: { ...base.scenario, input: inputOver(periods) },
    periods,
    orders: [],
    marginals: [],
    audit: [],
    baselines: [],
    ...change,
  };
  if (!isAnswered(document)) throw new Error('The document holds no plan.');
  return document;
}

function periodOf(said: Said, startMonth: number, months: number): Period {
  const sites = Object.entries(said.sites ?? { north: [10, 0] }).map(
    ([site, [usableMw, usedMw]]): SiteEntry => ({
      site,
      availableMw: said.availableMw ?? usableMw,
      usableMw,
      usedMw,
      shellCapexUsd: 0,
    }),
  );
  const sum = (of: (site: SiteEntry) => number) => sites.reduce((total, site) => total + of(site), 0);
  return {
    label: periodLabel({ startMonth, months }),
    start: writeMonth(startMonth),
    months,
    power: {
      availableMw: sum(({ availableMw }) => availableMw),
      usableMw: sum(({ usableMw }) => usableMw),
      usedMw: sum(({ usedMw }) => usedMw),
    },
    capex: { spentUsd: said.spentUsd ?? 0 },
    revenueUsd: said.revenueUsd ?? 0,
    sites,
    fleet: said.fleet ?? [],
    tiers: said.tiers ?? [],
  };
}

function inputOver(periods: readonly Period[]): PlanDocument['scenario']['input'] {
  const [site] = input().sites;
  return input({
    sites: (periods[0]?.sites ?? []).map(({ site: id }) => ({
      ...(site as NonNullable<typeof site>),
      id,
      powerMw: periods.map(({ sites }) => sites.find((one) => one.site === id)?.availableMw ?? 0),
    })),
    systems: [
      system('alpha', 'Alpha (rack)'),
      { ...system('beta', 'Beta (8-GPU node)'), generation: 'Second' },
      { ...system('gamma', 'Gamma (rack)'), generation: 'Third' },
    ],
  });
}
