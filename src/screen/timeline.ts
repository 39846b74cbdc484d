import type { System } from '../catalogue/catalogue.ts';
import type { FleetEntry, PeriodEntry } from '../plan/periods.ts';
import type { Plan } from '../plan/plan.ts';
import { periodLabel } from '../quantity/periodLabel.ts';

/** The racks of one generation in one period, and the MW that they run on. */
export interface GenerationCell {
  readonly running: number;
  readonly switchedOff: number;
  readonly retired: number;
  readonly powerMw: number;
}

/** One period, at one site or at all of them. */
export interface TimelineRow {
  readonly label: string;
  /** Absent at one site: tokens are sold by all of them together. */
  readonly revenueMusd?: number;
  /** For racks and shell. */
  readonly capexMusd: number;
  readonly usedMw: number;
  /** What racks may take. */
  readonly usableMw: number;
  /** In the order of the generations. */
  readonly generations: readonly GenerationCell[];
}

/** A plan over its periods. */
export interface Timeline {
  /** Names of those that stand or retire in some period: the one that stands first first, of those that come together the one with most power. */
  readonly generations: readonly string[];
  readonly rows: readonly TimelineRow[];
}

/** The periods of a plan, at one site or, where it is absent, at all of them. */
export function timelineOf({ scenario, periods }: Plan, site?: string): Timeline {
  const isHere = (entry: { readonly site: string }) => site === undefined || entry.site === site;
  const generations = generationsOf(
    periods.map(({ fleet }) => fleet.filter(isHere)),
    scenario.systems,
  );
  const rows = periods.map((period, index): TimelineRow => {
    const sites = period.sites.filter(isHere);
    const planned = scenario.periods[index];
    return {
      label: planned ? periodLabel(planned) : period.period,
      ...(site === undefined && { revenueMusd: period.revenueMusd }),
      capexMusd: capexOf(period, isHere),
      usedMw: sumOf(sites, ({ usedMw }) => usedMw),
      usableMw: sumOf(sites, ({ usableMw }) => usableMw),
      generations: generations.map(({ periods: cells }) => cells[index] ?? NOTHING),
    };
  });
  return { generations: generations.map(({ name }) => name), rows };
}

interface Generation {
  readonly name: string;
  readonly periods: readonly GenerationCell[];
}

function generationsOf(fleets: readonly (readonly FleetEntry[])[], systems: readonly System[]): Generation[] {
  const nameOf = (system: string) => systems.find(({ id }) => id === system)?.generation ?? system;
  const names = new Set(fleets.flat().map(({ system }) => nameOf(system)));
  return [...names]
    .map((name) => ({
      name,
      periods: fleets.map((fleet) => cellOf(fleet.filter(({ system }) => nameOf(system) === name))),
    }))
    .filter(({ periods }) => periods.some(isThere))
    .toSorted((a, b) => a.periods.findIndex(isThere) - b.periods.findIndex(isThere) || peakMw(b) - peakMw(a));
}

function cellOf(fleet: readonly FleetEntry[]): GenerationCell {
  return {
    running: sumOf(fleet, ({ running }) => running),
    switchedOff: sumOf(fleet, ({ switchedOff }) => switchedOff),
    retired: sumOf(fleet, ({ retired }) => retired),
    powerMw: sumOf(fleet, ({ powerMw }) => powerMw),
  };
}

const NOTHING: GenerationCell = { running: 0, switchedOff: 0, retired: 0, powerMw: 0 };

function isThere({ running, switchedOff, retired }: GenerationCell): boolean {
  return running > 0 || switchedOff > 0 || retired > 0;
}

function peakMw({ periods }: Generation): number {
  return Math.max(...periods.map(({ powerMw }) => powerMw));
}

function capexOf(
  { fleet, sites }: PeriodEntry,
  isHere: (entry: { readonly site: string }) => boolean,
): number {
  return (
    sumOf(fleet.filter(isHere), ({ capexMusd }) => capexMusd) +
    sumOf(sites.filter(isHere), ({ shellCapexMusd }) => shellCapexMusd)
  );
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
