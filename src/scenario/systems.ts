import type { Catalogue, Pairing, System } from '../catalogue/catalogue.ts';
import { systemsOfPairing } from '../catalogue/systemsOfPairing.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { didYouMean } from '../reading/didYouMean.ts';
import { byId } from './order.ts';
import type { ScenarioFile } from './schema.ts';

/** What a scenario allows to run, each list sorted. */
export interface Allowed {
  /** With those that cannot be bought, for the plan to say why, those that only a listed pairing needs, and those that stand already. */
  readonly systems: readonly System[];
  /** Ids of the systems that may serve on their own. */
  readonly alone: readonly string[];
  /** Ids of those that may be bought; absent when all may. */
  readonly buyable?: readonly string[];
  readonly pairings: readonly Pairing[];
}

/** The systems and pairings that a scenario allows. A listed pairing brings its systems with it, for its own use. */
export function systemsOf(file: ScenarioFile, catalogue: Catalogue, faults: Faults): Allowed {
  const all = [...catalogue.systems.values()].toSorted(byId);
  const everyPairing = [...catalogue.pairings.values()].toSorted(byId);
  if (file.systems === 'all') return { systems: all, alone: all.map(({ id }) => id), pairings: everyPairing };
  const listed = checkedList(file.systems, catalogue, faults);
  const pairings = everyPairing.filter(({ id }) => listed.has(id));
  const inPairings = new Set(pairings.flatMap(systemsOfPairing));
  const standing = standingSystems(file);
  const isBuyable = ({ id }: System) => listed.has(id) || inPairings.has(id);
  const systems = all.filter((system) => isBuyable(system) || standing.has(system.id));
  const serves = ({ id, pairedOnly }: System) => listed.has(id) || (standing.has(id) && !pairedOnly);
  return {
    systems,
    alone: systems.filter(serves).map(({ id }) => id),
    ...(!systems.every(isBuyable) && { buyable: systems.filter(isBuyable).map(({ id }) => id) }),
    pairings,
  };
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

function standingSystems(file: ScenarioFile): Set<string> {
  const fleets = Object.values(file.sites).flatMap(({ fleet }) => fleet ?? []);
  return new Set(fleets.filter(({ racks }) => racks > 0).map(({ system }) => system));
}
