import type { Scenario } from '../../scenario/scenario.ts';
import { scaled } from './scaled.ts';

/** The scenario with racks of some systems at a factor of their price, over the whole horizon. Where no price is known there is none. */
export function withRackPrice(scenario: Scenario, systems: readonly string[], factor: number): Scenario {
  return {
    ...scenario,
    systems: scenario.systems.map((system) =>
      system.capexMusd && systems.includes(system.id)
        ? { ...system, capexMusd: scaled(system.capexMusd, factor) }
        : system,
    ),
  };
}
