import type { Scenario } from '../../scenario/scenario.ts';

/** The scenario with racks of some systems that take nothing of the world's deliveries. */
export function withFreedSupply(scenario: Scenario, systems: readonly string[]): Scenario {
  return {
    ...scenario,
    supply: scenario.supply.map((pool) => ({
      ...pool,
      systems: pool.systems.filter((system) => !systems.includes(system)),
    })),
  };
}
