import { runKey } from '../columns.ts';
import { periodIndex, siteOf, systemOf } from '../formulation.ts';
import { rackMw } from '../rackPower.ts';
import { limitOn, type SystemPeriodLimit, systemPeriodLimits, withLimitOn } from '../systemLimits.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface SystemPowerKey {
  readonly rule: 'systemPower';
  readonly system: string;
  readonly period: string;
  readonly side: SystemPeriodLimit['side'];
}

/** sum over s of e[s,h] * run[s,h,p] is at least or at most the limit */
export const systemPower: Rule<SystemPowerKey> = {
  name: 'systemPower',
  sentence: "The power of the racks of a system that run at all sites stays within the firm's limits.",
  unit: 'MW',
  isInput: true,
  inputs: {
    of: (scenario, { system, period, side }) => ({
      path: ['policies', 'limits', system, 'power', side],
      label: `${side} power of ${system}`,
      side,
      unit: 'MW',
      values: limitOn(scenario, system)?.powerMw?.[side] ?? [],
      at: periodIndex(scenario, period),
    }),
    put: (scenario, { system, side }, values) =>
      withLimitOn(scenario, system, (limit) => ({ powerMw: { ...limit.powerMw, [side]: values } })),
  },
  rows: ({ scenario, stocks }) =>
    systemPeriodLimits(scenario, 'powerMw').map(({ system, index, period, side, sense, limit }) => ({
      key: { rule: 'systemPower', system, period, side },
      sense,
      rhs: limit,
      terms: stocks
        .filter((stock) => stock.system.id === system && stock.canRun[index])
        .map((stock) => [runKey(stock.site.id, system, period), stock.rackMw] as const),
    })),
  check: ({ scenario, periods }) =>
    systemPeriodLimits(scenario, 'powerMw').map(({ system, index, period, side, sense, limit }) => ({
      key: { rule: 'systemPower', system, period, side },
      sense,
      used: (periods[index]?.fleet ?? [])
        .filter((fleet) => fleet.system === system)
        .reduce(
          (sum, fleet) =>
            sum + fleet.running * rackMw(siteOf(scenario, fleet.site), systemOf(scenario, system)),
          0,
        ),
      allowed: limit,
    })),
  label: ({ system, period, side }) => `${side} power of ${system} in ${period}`,
  loosenedBy: ({ system, side }) => [`policies.limits.${system}.power.${side}`],
  loosening: ({ system, period, side }) =>
    side === 'least'
      ? `one MW less of ${system} that must run in ${period}`
      : `one more MW of ${system} that may run in ${period}`,
};
