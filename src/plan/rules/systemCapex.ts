import type { Scenario } from '../../scenario/scenario.ts';
import { buyKey } from '../columns.ts';
import { systemOf } from '../formulation.ts';
import { priceMusd } from '../rackPrice.ts';
import { scheduleOf } from '../schedule.ts';
import { limitOn, type Side, sidesOf, withLimitOn } from '../systemLimits.ts';
import type { Rule } from './rule.ts';

/** What tells the rows of this rule apart. */
export interface SystemCapexKey {
  readonly rule: 'systemCapex';
  readonly system: string;
  readonly side: Side['side'];
}

/** sum over s, p of price[h,p] * buy[s,h,p] is at least or at most the limit */
export const systemCapex: Rule<SystemCapexKey> = {
  name: 'systemCapex',
  sentence: "What is spent on a system over the horizon stays within the firm's limits.",
  unit: '$M',
  isInput: true,
  inputs: {
    of: (scenario, { system, side }) => ({
      path: ['policies', 'limits', system, 'capex', side],
      label: `${side} spend on ${system}`,
      side,
      unit: '$M',
      values: [limitOn(scenario, system)?.capexMusd?.[side] ?? null],
      at: 0,
    }),
    put: (scenario, { system, side }, [value]) =>
      withLimitOn(scenario, system, (limit) => ({ capexMusd: { ...limit.capexMusd, [side]: value ?? 0 } })),
  },
  rows: ({ scenario, schedule, stocks }) =>
    limitsOf(scenario).map(({ key, sense, limit }) => ({
      key,
      sense,
      rhs: limit,
      terms: stocks
        .filter(({ system }) => system.id === key.system)
        .flatMap(({ site, system, canBuy }) =>
          schedule.spans
            .filter(({ index }) => canBuy[index])
            .map(
              ({ period, startYears }) =>
                [buyKey(site.id, system.id, period.id), priceMusd(scenario, system, startYears)] as const,
            ),
        ),
    })),
  check: ({ scenario, periods }) => {
    const { spans } = scheduleOf(scenario);
    return limitsOf(scenario).map(({ key, sense, limit }) => ({
      key,
      sense,
      used: periods.reduce((total, entry, index) => {
        const price = priceMusd(scenario, systemOf(scenario, key.system), spans[index]?.startYears ?? 0);
        const bought = entry.fleet
          .filter(({ system }) => system === key.system)
          .reduce((sum, fleet) => sum + fleet.bought, 0);
        return total + (bought > 0 ? bought * price : 0);
      }, 0),
      allowed: limit,
    }));
  },
  label: ({ system, side }) => `${side} spend on ${system}`,
  loosenedBy: ({ system, side }) => [`policies.limits.${system}.capex.${side}`],
  loosening: ({ system, side }) =>
    side === 'least'
      ? `$1 less that must be spent on ${system}`
      : `one more $1 that may be spent on ${system}`,
};

interface Limit extends Omit<Side, 'side'> {
  readonly key: SystemCapexKey;
}

function limitsOf({ systemLimits = [] }: Scenario): Limit[] {
  return systemLimits.flatMap(({ system, capexMusd }) =>
    sidesOf(capexMusd ?? {}).map(({ side, ...limit }) => ({
      key: { rule: 'systemCapex', system, side },
      ...limit,
    })),
  );
}
