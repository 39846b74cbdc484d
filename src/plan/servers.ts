import type { Pairing, PrefillDecodePairing, System } from '../catalogue/catalogue.ts';
import { systemsOfPairing } from '../catalogue/systemsOfPairing.ts';
import type { Period, Scenario, Site } from '../scenario/scenario.ts';
import type { Exclusion, ExclusionReason } from './exclusion.ts';
import { leadMonthsOf } from './leadTime.ts';
import { existingRacks } from './life.ts';

/** What can serve tiers: a system or several in a ratio of racks, or prefill on one system and decode on another. */
export type Server = RackServer | PrefillDecodeServer;

/** A system, or systems in a fixed ratio of racks. */
export interface RackServer {
  readonly kind: 'racks';
  readonly id: string;
  readonly systems: readonly { readonly system: System; readonly racks: number }[];
  /** The tiers that it may serve; absent when any. */
  readonly tiers?: readonly string[];
}

/** Two systems in the balance that the tokens of a tier ask for. */
export interface PrefillDecodeServer {
  readonly kind: 'prefillDecode';
  readonly id: string;
  /** Both systems, prefill first. */
  readonly systems: readonly { readonly system: System }[];
  readonly prefill: System;
  readonly decode: System;
  /** Input Mtok/s per accelerator of the prefill system, by workload. */
  readonly inputRates: PrefillDecodePairing['prefill']['inputRates'];
  /** The tiers that it may serve; absent when any. */
  readonly tiers?: readonly string[];
}

/** What can serve, and what cannot be had. */
export interface ServerSet {
  /** Sorted by id. */
  readonly servers: readonly Server[];
  /** Systems and pairings that no site can have in any period, with the reason. */
  readonly excluded: readonly Exclusion[];
}

/** What a scenario can buy or has, and serve with; what it cannot, though the planner named it, is listed with the reason. */
export function serversOf(scenario: Scenario): ServerSet {
  const excluded: Exclusion[] = [];
  const servers: Server[] = [];
  const known = new Map(scenario.systems.map((system) => [system.id, system]));
  const missing = new Set<string>();
  for (const system of scenario.systems) {
    const reason = whyNotHad(scenario, system);
    if (reason) {
      missing.add(system.id);
      excluded.push({ server: system.id, reason });
    } else if (system.pairedOnly) excluded.push({ server: system.id, reason: { kind: 'pairedOnly' } });
    else if (scenario.alone.includes(system.id))
      servers.push({ kind: 'racks', id: system.id, systems: [{ system, racks: 1 }] });
  }
  for (const pairing of scenario.pairings) {
    const member = systemsOfPairing(pairing).find((id) => missing.has(id));
    if (member === undefined) servers.push(pairedServer(pairing, known));
    else excluded.push({ server: pairing.id, reason: { kind: 'memberExcluded', member } });
  }
  servers.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { servers, excluded };
}

/**
 * Whether a site can have racks of a system in some period: it is allowed there and one can be delivered by the last
 * period, or racks stand there already. A system whose IT power is not known can be had nowhere.
 */
export function canBeHad(scenario: Scenario, site: Site, system: System): boolean {
  if (!system.itKw) return false;
  const last = scenario.periods.at(-1);
  const isAllowed = site.systems?.includes(system.id) ?? true;
  return (
    (isAllowed && last !== undefined && isDeliverable(scenario, system, last)) ||
    scenario.periods.some((period) => existingRacks(scenario, site, system.id, period) > 0)
  );
}

/**
 * Whether racks of a system can be delivered at the start of a period: they are on sale, the period begins after the month in which
 * the system first ships, and no sooner than an order at the start of the horizon arrives.
 */
export function isDeliverable(
  scenario: Scenario,
  system: System,
  { startMonth }: Pick<Period, 'startMonth'>,
): boolean {
  return (
    !system.disabled &&
    system.itKw !== undefined &&
    system.capexMusd !== undefined &&
    (!system.ships || startMonth > system.ships.value) &&
    (!scenario.leadMonths || startMonth >= firstArrival(scenario, system)) &&
    isBuyable(scenario, system)
  );
}

function isBuyable(scenario: Scenario, system: System): boolean {
  return scenario.buyable?.includes(system.id) ?? true;
}

// The month in which racks arrive that are ordered when the horizon begins.
function firstArrival(scenario: Scenario, system: System): number {
  return (scenario.periods[0]?.startMonth ?? 0) + leadMonthsOf(scenario, system.id);
}

function pairedServer(pairing: Pairing, known: ReadonlyMap<string, System>): Server {
  const systemOf = (id: string) => known.get(id) as System;
  const { id } = pairing;
  const tiers = pairing.tiers && { tiers: pairing.tiers };
  if ('racks' in pairing) {
    const systems = pairing.racks.map(({ system, count }) => ({
      system: systemOf(system),
      racks: count.value,
    }));
    return { kind: 'racks', id, systems, ...tiers };
  }
  const [prefill, decode] = [systemOf(pairing.prefill.system), systemOf(pairing.decode.system)];
  return {
    kind: 'prefillDecode',
    id,
    systems: [{ system: prefill }, { system: decode }],
    prefill,
    decode,
    inputRates: pairing.prefill.inputRates,
    ...tiers,
  };
}

function whyNotHad(scenario: Scenario, system: System): ExclusionReason | undefined {
  if (scenario.sites.some((site) => canBeHad(scenario, site, system))) return undefined;
  if (system.disabled) return { kind: 'disabled', why: system.disabled };
  if (!system.itKw) return { kind: 'lacksNumber', field: 'IT power' };
  if (!system.capexMusd) return { kind: 'lacksNumber', field: 'price' };
  if (!isBuyable(scenario, system)) return { kind: 'notBuyable' };
  const lastStart = scenario.periods.at(-1)?.startMonth ?? 0;
  if (system.ships && system.ships.value >= lastStart)
    return { kind: 'notShipped', ships: system.ships.value, lastStart };
  const arrives = firstArrival(scenario, system);
  if (arrives > lastStart)
    return { kind: 'tooLate', leadMonths: leadMonthsOf(scenario, system.id), arrives, lastStart };
  return { kind: 'notAllowedAnywhere' };
}
