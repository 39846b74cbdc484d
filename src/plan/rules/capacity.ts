import { allocateKey, runKey } from '../columns.ts';
import { siteOf, systemOf } from '../formulation.ts';
import { blockMw } from '../inBlock.ts';
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

/** sum over o of phi[s,o,p,h] * allocate[s,o,p,b] <= e[s,h] * run[s,h,p] */
export const capacity: Rule<CapacityKey> = {
  name: 'capacity',
  sentence: 'Tiers are given no more power than the racks that run for them take.',
  unit: 'MW',
  isInput: false,
  rows: ({ scenario, stocks, options, optionsIn }) =>
    stocks.flatMap(({ site, system, rackMw: mw, canRun }) => {
      const parts = options.flatMap((option) => {
        if (option.site !== site.id) return [];
        const part = option.powerOfSystem.find((one) => one.system === system.id);
        return part === undefined ? [] : [{ option, fraction: part.fraction }];
      });
      return scenario.periods.flatMap((period, index) => {
        if (!canRun[index]) return [];
        const serving = new Set(optionsIn[index]);
        const here = parts.filter(({ option }) => serving.has(option));
        return scenario.blocks.map((block) => ({
          key: {
            rule: 'capacity' as const,
            site: site.id,
            system: system.id,
            period: period.id,
            block: block.id,
          },
          sense: '<=' as const,
          rhs: 0,
          terms: [
            ...here.map(
              ({ option, fraction }) => [allocateKey(option, period.id, block.id), fraction] as const,
            ),
            [runKey(site.id, system.id, period.id), -mw] as const,
          ],
        }));
      });
    }),
  check: ({ scenario, periods }) =>
    periods.flatMap((entry) => {
      const running = new Map(
        entry.fleet.map(({ site, system, running: racks }) => [`${site},${system}`, racks]),
      );
      return scenario.blocks.flatMap((block, at) =>
        [...givenIn(entry, at)].map(([place, { site, system, mw }]) => ({
          key: { rule: 'capacity' as const, site, system, period: entry.period, block: block.id },
          sense: '<=' as const,
          used: mw,
          allowed: (running.get(place) ?? 0) * rackMw(siteOf(scenario, site), systemOf(scenario, system)),
        })),
      );
    }),
  label: ({ site, system, period, block }) =>
    `power of the ${system} racks at ${site} in ${period}, ${block}`,
  loosenedBy: () => [],
};

interface Given {
  readonly site: string;
  readonly system: string;
  readonly mw: number;
}

// What tiers are given of each system at each site in a block, with 0 for one that runs and serves nobody.
function givenIn({ fleet, tiers }: PeriodEntry, block: number): Map<string, Given> {
  const given = new Map<string, Given>();
  for (const { site, system, running } of fleet)
    if (running > 0) given.set(`${site},${system}`, { site, system, mw: 0 });
  for (const option of tiers.flatMap((tier) => tier.options)) {
    const { site, powerMw } = option;
    for (const part of option.powerMwOfSystem) {
      const place = `${site},${part.system}`;
      const mw =
        (given.get(place)?.mw ?? 0) + (powerMw > 0 ? (part.powerMw / powerMw) * blockMw(option, block) : 0);
      given.set(place, { site, system: part.system, mw });
    }
  }
  return given;
}
