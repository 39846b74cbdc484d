import type { System } from '../../../src/catalogue/catalogue.ts';
import type { Scenario, Site } from '../../../src/scenario/scenario.ts';
import type { ProgramLines } from './programLines.ts';
import { partLeft, stands, type Time } from './times.ts';

/** Shell that is built, and racks that are bought and run, of every system at every site in one period. */
export function writeRacks(lines: ProgramLines, scenario: Scenario, time: Time): void {
  for (const site of scenario.sites) {
    if (site.shellMusdPerMw !== undefined) writeBuilding(lines, scenario, time, site, site.shellMusdPerMw);
    for (const system of scenario.systems) {
      writeBuying(lines, scenario, time, site, system);
      writeRunning(lines, scenario, time, site, system);
    }
  }
}

/** Facility MW of one rack. */
export function rackMw({ pue }: Site, { itKw, cooling }: System): number {
  return ((itKw?.value as number) / 1000) * pue[cooling].value;
}

function writeBuilding(lines: ProgramLines, scenario: Scenario, time: Time, site: Site, musd: number): void {
  const left = partLeft(time, scenario.shellLifeYears.value) * time.worthAtEnd;
  lines.column(`build,${site.id},${time.id}`, musd * (left - time.worth), [
    ...time.fromNow.map((period) => [`shell,${site.id},${period}`, -1] as const),
    ...time.fromNow.map((period) => [`capex,${period}`, musd] as const),
  ]);
}

function writeBuying(lines: ProgramLines, scenario: Scenario, time: Time, site: Site, system: System): void {
  const name = `buy,${site.id},${system.id},${time.id}`;
  const change = scenario.systemPriceChange?.find((one) => one.system === system.id)?.perYear ?? 0;
  const price = (system.capexMusd?.value as number) * (1 + change) ** time.years;
  const priceAtEnd = price * (1 + change) ** time.yearsLeft;
  const left = partLeft(time, scenario.itLifeYears.value) * time.worthAtEnd;
  const laterPeriods = scenario.periods.slice(time.index);
  lines.column(name, Math.min(price, priceAtEnd) * left - price * time.worth, [
    ...laterPeriods
      .filter((period) => stands(scenario, time.startMonth, period))
      .map((period) => [`fleet,${site.id},${system.id},${period.id}`, -1] as const),
    ...time.fromNow.map((period) => [`capex,${period}`, price] as const),
    ...scenario.supply
      .filter(({ systems }) => systems.includes(system.id))
      .map((pool) => [`supply,${pool.id},${time.id}`, 1] as const),
    [`notYet,${name}`, isOnSale(scenario, time, system) ? 0 : 1],
  ]);
  if (!isOnSale(scenario, time, system)) lines.row(`notYet,${name}`, '=', 0);
}

function isOnSale(
  { leadMonths = [] }: Scenario,
  { startMonth, years }: Time,
  { id, ships }: System,
): boolean {
  const lead = leadMonths.find(({ system }) => system === id)?.months ?? 0;
  return startMonth > (ships?.value ?? 0) && years * 12 >= lead;
}

function writeRunning(lines: ProgramLines, scenario: Scenario, time: Time, site: Site, system: System): void {
  const rack = `${site.id},${system.id},${time.id}`;
  const mw = rackMw(site, system);
  const energyMusd = (mw * scenario.loadFactor.value * 8760 * site.electricityUsdPerMwh.value) / 1e6;
  const operationsMusd = mw * scenario.operationsMusdPerMwYear.value;
  lines.column(`run,${rack}`, -(energyMusd + operationsMusd) * time.flow, [
    [`fleet,${rack}`, 1],
    [`power,${site.id},${time.id}`, mw],
    [`shell,${site.id},${time.id}`, site.shellMusdPerMw === undefined ? 0 : mw],
    ...scenario.blocks.map((block) => [`capacity,${rack},${block.id}`, -mw] as const),
  ]);
  const existing = (site.fleet ?? [])
    .filter((batch) => batch.system === system.id && stands(scenario, batch.sinceMonth, time))
    .reduce((sum, { racks }) => sum + racks, 0);
  lines.row(`fleet,${rack}`, '<=', existing);
  for (const block of scenario.blocks) lines.row(`capacity,${rack},${block.id}`, '<=', 0);
}
