import { runKey } from '../columns.ts';
import { periodIndex } from '../formulation.ts';
import { limitOn, type SystemPeriodLimit, systemPeriodLimits, withLimitOn } from '../systemLimits.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface SystemRacksKey {
  readonly rule: 'systemRacks';
  readonly system: string;
  readonly period: string;
  readonly side: SystemPeriodLimit['side'];
}

/** sum over s of run[s,h,p] is at least or at most the limit */
export const systemRacks: Rule<SystemRacksKey> = {
  name: 'systemRacks',
  sentence: "The racks of a system that run at all sites stay within the firm's limits.",
  unit: 'racks',
  isInput: true,
  inputs: {
    of: (scenario, { system, period, side }) => ({
      path: ['policies', 'limits', system, 'racks', side],
      label: `${side} racks of ${system}`,
      side,
      unit: 'racks',
      values: limitOn(scenario, system)?.racks?.[side] ?? [],
      at: periodIndex(scenario, period),
    }),
    put: (scenario, { system, side }, values) =>
      withLimitOn(scenario, system, (limit) => ({ racks: { ...limit.racks, [side]: values } })),
  },
  rows: ({ scenario, stocks }) =>
    systemPeriodLimits(scenario, 'racks').map(({ system, index, period, side, sense, limit }) => ({
      key: { rule: 'systemRacks', system, period, side },
      sense,
      rhs: limit,
      terms: stocks
        .filter((stock) => stock.system.id === system && stock.canRun[index])
        .map((stock) => [runKey(stock.site.id, system, period), 1] as const),
    })),
  check: ({ scenario, periods }) =>
    systemPeriodLimits(scenario, 'racks').map(({ system, index, period, side, sense, limit }) => ({
      key: { rule: 'systemRacks', system, period, side },
      sense,
      used: (periods[index]?.fleet ?? [])
        .filter((fleet) => fleet.system === system)
        .reduce((sum, fleet) => sum + fleet.running, 0),
      allowed: limit,
    })),
  label: ({ system, period, side }) => `${side} racks of ${system} in ${period}`,
  loosenedBy: ({ system, side }) => [`policies.limits.${system}.racks.${side}`],
  loosening: ({ system, period, side }) =>
    side === 'least'
      ? `one rack less of ${system} that must run in ${period}`
      : `one more rack of ${system} that may run in ${period}`,
};
