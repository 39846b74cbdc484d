import { match } from 'ts-pattern';
import { SECONDS_PER_YEAR } from '../quantity/constants.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ColumnKey } from './columns.ts';
import { blockShare, periodOf, siteOf, systemOf, tierOf, yearsOf } from './formulation.ts';
import { rackMw } from './rackPower.ts';
import { priceMusd } from './rackPrice.ts';

/** $M of revenue that one unit of a column earns over the horizon; 0 for all but what is sold. */
export function revenuePerUnit(scenario: Scenario, key: ColumnKey): number {
  return match(key)
    .with({ kind: 'sell' }, ({ tier, period, block }) => {
      const { priceUsdPerMtok } = tierOf(scenario, tier);
      return (priceUsdPerMtok.value * secondsOf(scenario, period, block)) / 1e6;
    })
    .with({ kind: 'buy' }, { kind: 'run' }, { kind: 'shell' }, { kind: 'allocate' }, () => 0)
    .exhaustive();
}

/** $M of capex that one unit of a column costs. */
export function capexPerUnit(scenario: Scenario, key: ColumnKey): number {
  return match(key)
    .with({ kind: 'buy' }, ({ system }) => priceMusd(systemOf(scenario, system)))
    .with({ kind: 'shell' }, ({ site }) => siteOf(scenario, site).shellMusdPerMw ?? 0)
    .with({ kind: 'run' }, { kind: 'allocate' }, { kind: 'sell' }, () => 0)
    .exhaustive();
}

/** Millions of tokens that one unit of a column sells over the horizon. */
export function tokensPerUnit(scenario: Scenario, key: ColumnKey): number {
  return match(key)
    .with({ kind: 'sell' }, ({ period, block }) => secondsOf(scenario, period, block))
    .with({ kind: 'buy' }, { kind: 'run' }, { kind: 'shell' }, { kind: 'allocate' }, () => 0)
    .exhaustive();
}

/** MW-years that one unit of a column takes: of the racks that run, and of what is given to tiers. */
export function powerPerUnit(scenario: Scenario, key: ColumnKey): number {
  return match(key)
    .with(
      { kind: 'run' },
      ({ site, system, period }) =>
        rackMw(siteOf(scenario, site), systemOf(scenario, system)) * yearsOf(periodOf(scenario, period)),
    )
    .with(
      { kind: 'allocate' },
      ({ period, block }) => yearsOf(periodOf(scenario, period)) * blockShare(scenario, block),
    )
    .with({ kind: 'buy' }, { kind: 'shell' }, { kind: 'sell' }, () => 0)
    .exhaustive();
}

function secondsOf(scenario: Scenario, period: string, block: string): number {
  return SECONDS_PER_YEAR * yearsOf(periodOf(scenario, period)) * blockShare(scenario, block);
}
