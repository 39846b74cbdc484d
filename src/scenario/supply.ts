import type { Catalogue, SupplyPool, System } from '../catalogue/catalogue.ts';
import type { Faults } from '../reading/collectFaults.ts';
import { byId } from './order.ts';
import type { ScenarioFile } from './schema.ts';

/** The caps on deliveries that touch the chosen systems, sorted by id, each with those of its systems only. */
export function poolsOf(catalogue: Catalogue, systems: readonly System[]): SupplyPool[] {
  const ids = new Set(systems.map(({ id }) => id));
  return [...catalogue.supply.values()]
    .map((pool) => ({ ...pool, systems: pool.systems.filter((id) => ids.has(id)).toSorted() }))
    .filter((pool) => pool.systems.length > 0)
    .toSorted(byId);
}

/** Adds a fault where the catalogue limits deliveries and the scenario does not say which part of them it gets. */
export function checkSupply(file: ScenarioFile, catalogue: Catalogue, faults: Faults): void {
  if (catalogue.supply.size === 0 || file.supply !== undefined) return;
  faults.add(
    [],
    `no "supply", though the catalogue "${catalogue.name}" limits deliveries; write "supply: { share: 5 % }" for this buyer's part of them, or "supply: unlimited".`,
  );
}
