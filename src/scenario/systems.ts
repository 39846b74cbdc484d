import type { Catalogue, Frontier, Pairing, SupplyPool, System } from '../catalogue/catalogue.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { byId } from './order.ts';
import type { ScenarioFile } from './schema.ts';

/** What a scenario allows to be bought, each list sorted. */
export interface Allowed {
  /** With those that cannot be bought, for the plan to say why, and those that only a listed pairing needs. */
  readonly systems: readonly System[];
  /** Ids of the systems that may serve on their own. */
  readonly alone: readonly string[];
  readonly pairings: readonly Pairing[];
}

/** The systems and pairings that a scenario allows. A listed pairing brings its systems with it, for its own use. */
export function systemsOf(file: ScenarioFile, catalogue: Catalogue, faults: Faults): Allowed {
  const all = [...catalogue.systems.values()].toSorted(byId);
  const everyPairing = [...catalogue.pairings.values()].toSorted(byId);
  if (file.systems === 'all') return { systems: all, alone: all.map(({ id }) => id), pairings: everyPairing };
  const listed = checkedList(file.systems, catalogue, faults);
  const pairings = everyPairing.filter(({ id }) => listed.has(id));
  const inPairings = new Set(pairings.flatMap(({ racks }) => racks.map(({ system }) => system)));
  return {
    systems: all.filter(({ id }) => listed.has(id) || inPairings.has(id)),
    alone: all.map(({ id }) => id).filter((id) => listed.has(id)),
    pairings,
  };
}

/** The curves of the chosen systems and pairings on the workloads given, sorted by workload and server. */
export function frontiersOf(
  catalogue: Catalogue,
  servers: readonly { readonly id: string }[],
  workloads: ReadonlySet<string>,
): Frontier[] {
  const ids = new Set(servers.map(({ id }) => id));
  return catalogue.frontiers
    .filter(({ server, workload }) => ids.has(server) && workloads.has(workload))
    .toSorted(
      (a, b) => byId({ id: a.workload }, { id: b.workload }) || byId({ id: a.server }, { id: b.server }),
    );
}

/** The caps on deliveries that touch the chosen systems, sorted by id, each with those of its systems only. */
export function poolsOf(catalogue: Catalogue, systems: readonly System[]): SupplyPool[] {
  const ids = new Set(systems.map(({ id }) => id));
  return [...catalogue.supply.values()]
    .map((pool) => ({ ...pool, systems: pool.systems.filter((id) => ids.has(id)).toSorted() }))
    .filter((pool) => pool.systems.length > 0)
    .toSorted(byId);
}

function checkedList(listed: readonly string[], catalogue: Catalogue, faults: Faults): Set<string> {
  if (listed.length === 0)
    faults.add(
      ['systems'],
      'an empty list leaves nothing to buy; write "all", or name systems of the catalogue.',
    );
  const known = [...catalogue.systems.keys(), ...catalogue.pairings.keys()];
  const seen = new Set<string>();
  for (const [index, id] of listed.entries()) {
    if (seen.has(id)) faults.add(['systems', index], `"${id}" is listed twice; keep one.`);
    seen.add(id);
    if (known.includes(id)) continue;
    const hint = didYouMean(id, known, `it has ${known.join(', ') || 'none'}.`);
    faults.add(
      ['systems', index],
      `the catalogue "${catalogue.name}" has no system or pairing "${id}"; ${hint}`,
    );
  }
  return seen;
}

/** Adds a fault where the catalogue limits deliveries and the scenario does not say which part of them it gets. */
export function checkSupply(file: ScenarioFile, catalogue: Catalogue, faults: Faults): void {
  if (catalogue.supply.size === 0 || file.supply !== undefined) return;
  faults.add(
    [],
    `no "supply", though the catalogue "${catalogue.name}" limits deliveries; write "supply: { share: 5 % }" for this buyer's part of them, or "supply: unlimited".`,
  );
}
