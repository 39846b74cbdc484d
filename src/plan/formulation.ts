import type { System } from '../catalogue/catalogue.ts';
import { MONTHS_PER_YEAR } from '../quantity/constants.ts';
import type { Block, Period, Scenario, Site, Tier } from '../scenario/scenario.ts';
import type { Exclusion } from './exclusion.ts';
import { type ServingOption, servingOptions } from './options.ts';
import { type Server, serversOf } from './servers.ts';

/** The sets and coefficients of design section 3 for one scenario: all that the rules need to write their rows. */
export interface Formulation {
  readonly scenario: Scenario;
  readonly servers: readonly Server[];
  readonly systems: readonly System[];
  readonly options: readonly ServingOption[];
  readonly excluded: readonly Exclusion[];
  /** How many operating points were fast enough and yet dropped, because another makes more tokens of the same power. */
  readonly dominatedPoints: number;
}

/** Works out what can be bought and who can serve whom; systems that serve no tier get no columns. */
export function formulate(scenario: Scenario): Formulation {
  const { servers, excluded } = serversOf(scenario);
  const found = servingOptions(scenario, servers);
  const usedServers = servers.filter((server) => found.options.some((option) => option.server === server.id));
  const systems = [...new Set(usedServers.flatMap((server) => server.systems.map((part) => part.system)))];
  systems.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    scenario,
    servers: usedServers,
    systems,
    options: found.options,
    excluded: [...excluded, ...found.excluded],
    dominatedPoints: found.dominatedPoints,
  };
}

/** Length of a period in years, of the scenario's or of the plan's. */
export function yearsOf({ months }: { readonly months: number }): number {
  return months / MONTHS_PER_YEAR;
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

/** Looks a period up; the formulation never names one that the scenario lacks. */
export function periodOf(scenario: Scenario, id: string): Period {
  return scenario.periods.find((period) => period.id === id) as Period;
}

/** A block's share of the hours of a day; the formulation never names one that the scenario lacks. */
export function blockShare(scenario: Scenario, id: string): number {
  return (scenario.blocks.find((block) => block.id === id) as Block).share;
}
