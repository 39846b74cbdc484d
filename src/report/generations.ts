import type { Answered, PeriodOf } from './section.ts';
import { isSome } from './someRacks.ts';
import { totalOver } from './stretch.ts';

type FleetEntry = PeriodOf['fleet'][number];

/** What all racks of a generation come to in one period, over all sites. */
export interface GenerationPeriod {
  readonly bought: number;
  readonly installed: number;
  readonly running: number;
  readonly switchedOff: number;
  readonly retired: number;
  readonly powerMw: number;
}

/** A generation of systems and its racks in each period of the horizon. */
export interface Generation {
  readonly name: string;
  /** Ids of its systems that some site has in some period. */
  readonly systems: readonly string[];
  readonly periods: readonly GenerationPeriod[];
}

/** The generations of a plan that have racks worth naming, the one that stands first first; of those that come together, the one with most power. */
export function generationsOf({ periods, scenario }: Answered): Generation[] {
  const known = new Map(scenario.input.systems.map(({ id, generation }) => [id, generation]));
  const systems = new Map<string, Set<string>>();
  for (const { system } of periods.flatMap(({ fleet }) => fleet)) {
    const name = known.get(system) ?? system;
    systems.set(name, (systems.get(name) ?? new Set()).add(system));
  }
  return [...systems]
    .map(([name, own]) => ({
      name,
      systems: [...own],
      periods: periods.map(({ fleet }) => sumOf(fleet.filter(({ system }) => own.has(system)))),
    }))
    .filter((generation) => firstPlace(generation) >= 0)
    .toSorted((a, b) => firstPlace(a) - firstPlace(b) || peakMw(b) - peakMw(a));
}

/** The most power that a generation takes in any period, MW. */
export function peakMw({ periods }: Generation): number {
  return Math.max(0, ...periods.map(({ powerMw }) => powerMw));
}

function firstPlace({ periods }: Generation): number {
  return periods.findIndex(({ installed, retired }) => isSome(installed) || isSome(retired));
}

/** Racks of several entries together. */
export function sumOf(fleet: readonly FleetEntry[]): GenerationPeriod {
  return {
    bought: totalOver(fleet, (entry) => entry.bought),
    installed: totalOver(fleet, (entry) => entry.installed),
    running: totalOver(fleet, (entry) => entry.running),
    switchedOff: totalOver(fleet, (entry) => entry.switchedOff),
    retired: totalOver(fleet, (entry) => entry.retired),
    powerMw: totalOver(fleet, (entry) => entry.powerMw),
  };
}
