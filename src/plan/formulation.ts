import type { System } from '../catalogue/catalogue.ts';
import type { Block, Scenario, Site } from '../scenario/scenario.ts';
import type { Tier } from '../scenario/tier.ts';
import type { Exclusion } from './exclusion.ts';
import { type ServingOption, servingOptions } from './options.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import { type Server, serversOf } from './servers.ts';
import { type Stock, stocksOf } from './stock.ts';

/** The sets and coefficients of design section 3 for one scenario: all that the rules need to write their rows. */
export interface Formulation {
  readonly scenario: Scenario;
  readonly schedule: Schedule;
  readonly servers: readonly Server[];
  readonly systems: readonly System[];
  /** Every system at every site, in the order of the sites and then of the systems. */
  readonly stocks: readonly Stock[];
  readonly options: readonly ServingOption[];
  /** Those of the options whose racks can all run, for each period. */
  readonly optionsIn: readonly (readonly ServingOption[])[];
  readonly excluded: readonly Exclusion[];
  /** How many operating points were fast enough and yet dropped, because another makes more tokens of the same power. */
  readonly dominatedPoints: number;
}

/** Works out what can be bought and who can serve whom; systems that serve no tier get no columns. */
export function formulate(scenario: Scenario): Formulation {
  const { servers, excluded } = serversOf(scenario);
  const found = servingOptions(scenario, servers);
  const used = new Set(found.options.map((option) => option.server));
  const usedServers = servers.filter((server) => used.has(server.id));
  const systems = [...new Set(usedServers.flatMap((server) => server.systems.map((part) => part.system)))];
  systems.sort((a, b) => (a.id < b.id ? -1 : 1));
  const stocks = stocksOf(scenario, systems);
  return {
    scenario,
    schedule: scheduleOf(scenario),
    servers: usedServers,
    systems,
    stocks,
    options: found.options,
    optionsIn: runnable(scenario, found.options, stocks),
    excluded: [...excluded, ...found.excluded],
    dominatedPoints: found.dominatedPoints,
  };
}

function runnable(
  { periods }: Scenario,
  options: readonly ServingOption[],
  stocks: readonly Stock[],
): ServingOption[][] {
  const canRun = new Map(stocks.map((stock) => [`${stock.site.id},${stock.system.id}`, stock.canRun]));
  const needs = options.map(({ site, powerOfSystem }) =>
    powerOfSystem.map(({ system }) => canRun.get(`${site},${system}`)),
  );
  return periods.map((_, index) =>
    options.filter((_option, at) => needs[at]?.every((runs) => runs?.[index])),
  );
}

/** Looks a site up; the formulation never names one that the scenario lacks. */
export function siteOf(scenario: Scenario, id: string): Site {
  return scenario.sites.find((site) => site.id === id) as Site;
}

/** Looks a tier up; the formulation never names one that the scenario lacks. */
export function tierOf(scenario: Scenario, id: string): Tier {
  return scenario.tiers.find((tier) => tier.id === id) as Tier;
}

/** Looks a system up; the formulation never names one that the scenario lacks. */
export function systemOf(scenario: Scenario, id: string): System {
  return scenario.systems.find((system) => system.id === id) as System;
}

/** Where a period stands among the periods; the formulation never names one that the scenario lacks. */
export function periodIndex(scenario: Scenario, id: string): number {
  return scenario.periods.findIndex((period) => period.id === id);
}

/** A block's share of the hours of a day; the formulation never names one that the scenario lacks. */
export function blockShare(scenario: Scenario, id: string): number {
  return (scenario.blocks.find((block) => block.id === id) as Block).share;
}
