import type { Limits } from '../../scenario/limits.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { runKey } from '../columns.ts';
import { periodIndex, siteOf, systemOf } from '../formulation.ts';
import { rackMw } from '../rackPower.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface VendorKey {
  readonly rule: 'vendor';
  readonly vendor: string;
  readonly period: string;
  readonly side: 'least' | 'most';
}

/** MW of the vendor's racks that run - limit * MW of all racks that run, over all sites, is at least or at most 0. */
export const vendor: Rule<VendorKey> = {
  name: 'vendor',
  sentence: "A vendor's part of the power of all racks that run stays within the firm's limits.",
  unit: 'MW',
  isInput: true,
  inputs: {
    of: ({ vendorLimits = [] }, { vendor: name, side }) => ({
      path: ['policies', 'vendors', name, side],
      label: `${side} share of ${name}`,
      side,
      unit: 'fraction',
      values: [vendorLimits.find((limit) => limit.vendor === name)?.share[side] ?? null],
      at: 0,
    }),
    perUnit: ({ scenario, stocks }, { period }) => ({
      rhs: 0,
      terms: stocks
        .filter(({ canRun }) => canRun[periodIndex(scenario, period)])
        .map(({ site, system, rackMw: mw }) => [runKey(site.id, system.id, period), -mw]),
    }),
    put: (scenario, { vendor: name, side }, [value]) => ({
      ...scenario,
      vendorLimits: (scenario.vendorLimits ?? []).map((limit) =>
        limit.vendor === name ? { ...limit, share: { ...limit.share, [side]: value ?? 0 } } : limit,
      ),
    }),
  },
  rows: ({ scenario, stocks }) =>
    sidesOf(scenario).flatMap(({ vendor: name, side, sense, limit }) =>
      scenario.periods.map((period, index) => ({
        key: { rule: 'vendor', vendor: name, period: period.id, side },
        sense,
        rhs: 0,
        terms: stocks
          .filter(({ canRun }) => canRun[index])
          .map(
            ({ site, system, rackMw: mw }) =>
              [
                runKey(site.id, system.id, period.id),
                ((system.vendor === name ? 1 : 0) - limit) * mw,
              ] as const,
          ),
      })),
    ),
  check: ({ scenario, periods }) =>
    sidesOf(scenario).flatMap(({ vendor: name, side, sense, limit }) =>
      periods.map((entry) => {
        const running = entry.fleet.map((fleet) => {
          const system = systemOf(scenario, fleet.system);
          return {
            vendor: system.vendor,
            mw: fleet.running * rackMw(siteOf(scenario, fleet.site), system),
          };
        });
        return {
          key: { rule: 'vendor', vendor: name, period: entry.period, side },
          sense,
          used: running.filter((one) => one.vendor === name).reduce((sum, { mw }) => sum + mw, 0),
          allowed: limit * running.reduce((sum, { mw }) => sum + mw, 0),
        };
      }),
    ),
  label: labelOf,
  loosenedBy: ({ vendor: name }) => [`policies.vendors.${name}`],
  loosening: (key, price) => `one MW ${price < 0 ? 'less' : 'more'} in the ${labelOf(key)}`,
  slack: 'unsaid',
};

function labelOf({ vendor: name, period, side }: VendorKey): string {
  return `${side} share of ${name} in ${period}`;
}

interface Side {
  readonly vendor: string;
  readonly side: VendorKey['side'];
  readonly sense: '<=' | '>=';
  readonly limit: number;
}

function sidesOf({ vendorLimits = [] }: Scenario): Side[] {
  return vendorLimits.flatMap(({ vendor: name, share }) => sidesOfOne(name, share));
}

function sidesOfOne(name: string, { least, most }: Limits): Side[] {
  return [
    ...(least ? [{ vendor: name, side: 'least', sense: '>=', limit: least } as const] : []),
    ...(most !== undefined && most < 1
      ? [{ vendor: name, side: 'most', sense: '<=', limit: most } as const]
      : []),
  ];
}
