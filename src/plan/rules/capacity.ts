import { allocateKey } from '../columns.ts';
import { systemOf } from '../formulation.ts';
import type { PeriodEntry } from '../periods.ts';
import { rackMw } from '../rackPower.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface CapacityKey {
  readonly rule: 'capacity';
  readonly site: string;
  readonly system: string;
  readonly period: string;
  readonly block: string;
}

/** sum over o of phi[s,o,h] * allocate[s,o,p,b] <= e[s,h] * run[s,h,p] */
export const capacity: Rule<CapacityKey> = {
  name: 'capacity',
  sentence: 'Tiers are given no more power than the racks that run for them take.',
  unit: 'MW',
  isInput: false,
  rows: ({ scenario, systems, options }) =>
    scenario.sites.flatMap((site) =>
      systems.flatMap((system) =>
        scenario.periods.flatMap((period) =>
          scenario.blocks.map((block) => ({
            key: { rule: 'capacity', site: site.id, system: system.id, period: period.id, block: block.id },
            sense: '<=',
            rhs: 0,
            terms: [
              ...options
                .filter((option) => option.site === site.id)
                .flatMap((option) =>
                  option.powerOfSystem
                    .filter((part) => part.system === system.id)
                    .map((part) => [allocateKey(option, period.id, block.id), part.fraction] as const),
                ),
              [
                { kind: 'run', site: site.id, system: system.id, period: period.id },
                -rackMw(site, system),
              ] as const,
            ],
          })),
        ),
      ),
    ),
  check: ({ scenario, periods }) =>
    periods.flatMap((entry) =>
      scenario.sites.flatMap((site) =>
        systemsInUse(entry, site.id).flatMap((system) =>
          scenario.blocks.map((block) => ({
            key: { rule: 'capacity', site: site.id, system, period: entry.period, block: block.id },
            sense: '<=',
            used: entry.tiers
              .flatMap((tier) => tier.options)
              .filter((option) => option.site === site.id)
              .flatMap((option) => option.powerMwOfSystem)
              .filter((part) => part.system === system)
              .reduce((sum, part) => sum + part.powerMw, 0),
            allowed:
              entry.fleet
                .filter((fleet) => fleet.site === site.id && fleet.system === system)
                .reduce((sum, fleet) => sum + fleet.running, 0) * rackMw(site, systemOf(scenario, system)),
          })),
        ),
      ),
    ),
  label: ({ site, system, period, block }) =>
    `power of the ${system} racks at ${site} in ${period}, ${block}`,
  loosenedBy: () => [],
};

// The systems that run at a site or serve there: one that serves without running breaks the rule.
function systemsInUse({ fleet, tiers }: PeriodEntry, site: string): string[] {
  const running = fleet.filter((one) => one.site === site).map(({ system }) => system);
  const serving = tiers
    .flatMap((tier) => tier.options)
    .filter((option) => option.site === site)
    .flatMap((option) => option.powerMwOfSystem.map(({ system }) => system));
  return [...new Set([...running, ...serving])];
}
