import type { System } from '../../../catalogue/catalogue.ts';
import type { Plan } from '../../../plan/plan.ts';
import { rackMw } from '../../../plan/rackPower.ts';
import { priceMusd } from '../../../plan/rackPrice.ts';
import { canBeHad } from '../../../plan/servers.ts';
import type { Site } from '../../../scenario/scenario.ts';
import type { View } from '../../view.ts';
import { formulationOf, type Serving, servingsOf } from './serving.ts';

/** A system or a pairing of the scenario, and what the plan has of it in a period, at one site or at all of them. */
export interface FleetRow {
  readonly id: string;
  readonly name: string;
  /** In the plan in some period; able to serve and not chosen; or not able to. */
  readonly standing: 'planned' | 'open' | 'leftOut';
  /** Absent for a pairing, whose racks are those of its systems, and where the plan has none. */
  readonly racks?: RacksOf;
  /** Of the period; those of a pairing are part of those of its systems. */
  readonly powerMw: number;
  /** Of one rack, if bought in the period; NaN where it is not known, absent for a pairing. */
  readonly priceMusd?: number;
  /** What one rack takes at the meter, MW; NaN where it is not known, absent for a pairing. */
  readonly rackMw?: number;
  /** In the order of the tiers. */
  readonly servings: readonly Serving[];
}

export interface RacksOf {
  /** Over the whole horizon, and what they cost. */
  readonly bought: number;
  readonly capexMusd: number;
  /** In the period. */
  readonly installed: number;
  readonly running: number;
}

/** Every system and pairing: those in the plan by power, then those that could serve, then those left out, by id and pairings last. */
export function fleetRows(plan: Plan, view: View): FleetRow[] {
  const { systems, pairings } = plan.scenario;
  const rows = [
    ...systems.map((system) => systemRow(plan, view, system)),
    ...pairings.map(({ id, name }) => pairingRow(plan, view, { id, name })),
  ];
  const planned = rows.filter(({ standing }) => standing === 'planned');
  return [
    ...planned.toSorted((a, b) => b.powerMw - a.powerMw || (b.racks?.bought ?? 0) - (a.racks?.bought ?? 0)),
    ...rows.filter(({ standing }) => standing === 'open'),
    ...rows.filter(({ standing }) => standing === 'leftOut'),
  ];
}

function systemRow(plan: Plan, view: View, system: System): FleetRow {
  const { id, name } = system;
  const entries = plan.periods.map(({ fleet }) =>
    fleet.filter((entry) => entry.system === id && isShown(view, entry.site)),
  );
  const now = entries[view.period] ?? [];
  const isPlanned = entries.flat().some(({ bought, installed }) => bought > 0 || installed > 0);
  const { startYears = 0 } = formulationOf(plan).schedule.spans[view.period] ?? {};
  const site = siteFor(plan, view, system);
  return {
    ...judged(plan, view, id, isPlanned),
    name,
    ...(isPlanned && {
      racks: {
        bought: sumOf(entries.flat(), ({ bought }) => bought),
        capexMusd: sumOf(entries.flat(), ({ capexMusd }) => capexMusd),
        installed: sumOf(now, ({ installed }) => installed),
        running: sumOf(now, ({ running }) => running),
      },
    }),
    powerMw: sumOf(now, ({ powerMw }) => powerMw),
    priceMusd: priceMusd(plan.scenario, system, startYears),
    ...(site && { rackMw: rackMw(site, system) }),
  };
}

function pairingRow(plan: Plan, view: View, { id, name }: Pick<FleetRow, 'id' | 'name'>): FleetRow {
  const options = plan.periods.map(({ tiers }) =>
    tiers.flatMap((tier) => tier.options.filter(({ server, site }) => server === id && isShown(view, site))),
  );
  return {
    ...judged(plan, view, id, options.flat().length > 0),
    name,
    powerMw: sumOf(options[view.period] ?? [], ({ powerMw }) => powerMw),
  };
}

function judged(
  plan: Plan,
  view: View,
  id: string,
  isPlanned: boolean,
): Pick<FleetRow, 'id' | 'standing' | 'servings'> {
  const servings = servingsOf(plan, id, view.period, view.site);
  const canServe = servings.some(({ kind }) => kind === 'sells' || kind === 'notNow');
  return { id, standing: isPlanned ? 'planned' : canServe ? 'open' : 'leftOut', servings };
}

function isShown({ site }: View, id: string): boolean {
  return site === undefined || site === id;
}

// The chosen site, or the first one that can have the system: there its tokens per MW are looked up too.
function siteFor({ scenario }: Plan, { site: chosen }: View, system: System): Site | undefined {
  const { sites } = scenario;
  if (chosen !== undefined) return sites.find(({ id }) => id === chosen);
  return sites.find((site) => canBeHad(scenario, site, system)) ?? sites[0];
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
