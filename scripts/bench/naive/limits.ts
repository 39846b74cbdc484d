import type { SupplyPool } from '../../../src/catalogue/catalogue.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import type { ProgramLines } from './programLines.ts';
import type { Time } from './times.ts';

/** The rows of power and shell at each site, of money, and of the supply of each pool in one period. */
export function writeLimits(lines: ProgramLines, scenario: Scenario, time: Time): void {
  for (const { id, powerMw, reserve = 0, shellMusdPerMw, existingShellMw = 0 } of scenario.sites) {
    lines.row(`power,${id},${time.id}`, '<=', (powerMw[time.index] as number) * (1 - reserve));
    if (shellMusdPerMw !== undefined) lines.row(`shell,${id},${time.id}`, '<=', existingShellMw);
  }
  lines.row(`capex,${time.id}`, '<=', scenario.capexBudgetMusd?.[time.index] as number);
  for (const pool of scenario.supply)
    lines.row(`supply,${pool.id},${time.id}`, '<=', delivered(pool, time) * (scenario.supplyShare as number));
}

function delivered({ steps }: SupplyPool, { startMonth, months }: Time): number {
  return steps.reduce((racks, { fromMonth, racksPerYear }, index) => {
    const from = Math.max(fromMonth, startMonth);
    const to = Math.min(steps[index + 1]?.fromMonth ?? Number.POSITIVE_INFINITY, startMonth + months);
    return racks + (racksPerYear.value * Math.max(0, to - from)) / 12;
  }, 0);
}
