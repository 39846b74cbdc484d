import type { System } from '../catalogue/catalogue.ts';
import type { Period, Scenario } from '../scenario/scenario.ts';
import type { Exclusion, ExclusionReason } from './exclusion.ts';

/** A system, or systems in a fixed ratio of racks, that can serve tiers and be bought within the horizon. */
export interface Server {
  readonly id: string;
  readonly systems: readonly { readonly system: System; readonly racks: number }[];
  /** The tiers that it may serve; absent when any. */
  readonly tiers?: readonly string[];
}

/** What can serve, and what cannot be bought. */
export interface ServerSet {
  /** Sorted by id. */
  readonly servers: readonly Server[];
  /** Systems and pairings that cannot be bought at all, with the reason. */
  readonly excluded: readonly Exclusion[];
}

/** What a scenario can buy and serve with; what it cannot, though the planner named it, is listed with the reason. */
export function serversOf(scenario: Scenario): ServerSet {
  const excluded: Exclusion[] = [];
  const servers: Server[] = [];
  for (const system of scenario.systems) {
    const reason = whyNotBought(scenario, system);
    if (reason) excluded.push({ server: system.id, reason });
    else if (system.pairedOnly) excluded.push({ server: system.id, reason: { kind: 'pairedOnly' } });
    else if (scenario.alone.includes(system.id))
      servers.push({ id: system.id, systems: [{ system, racks: 1 }] });
  }
  for (const pairing of scenario.pairings) {
    const parts = pairing.racks.map(({ system, count }) => ({
      system: scenario.systems.find((s) => s.id === system) as System,
      racks: count.value,
    }));
    const missing = parts.find(({ system }) => whyNotBought(scenario, system));
    if (missing) {
      excluded.push({ server: pairing.id, reason: { kind: 'memberExcluded', member: missing.system.id } });
    } else {
      servers.push({ id: pairing.id, systems: parts, ...(pairing.tiers && { tiers: pairing.tiers }) });
    }
  }
  servers.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { servers, excluded };
}

/** Whether racks of a system can be delivered in a period: it begins after the month in which the system first ships. */
export function isDeliverable(system: System, { startMonth }: Pick<Period, 'startMonth'>): boolean {
  return !system.ships || startMonth > system.ships.value;
}

function whyNotBought(scenario: Scenario, system: System): ExclusionReason | undefined {
  if (system.disabled) return { kind: 'disabled', why: system.disabled };
  if (!system.itKw) return { kind: 'lacksNumber', field: 'IT power' };
  if (!system.capexMusd) return { kind: 'lacksNumber', field: 'price' };
  const lastStart = scenario.periods.at(-1)?.startMonth ?? 0;
  if (system.ships && !isDeliverable(system, { startMonth: lastStart })) {
    return { kind: 'notShipped', ships: system.ships.value, lastStart };
  }
  return undefined;
}
