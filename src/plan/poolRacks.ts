import type { SupplyPool } from '../catalogue/catalogue.ts';
import { MONTHS_PER_YEAR } from '../quantity/constants.ts';
import type { Period, Scenario } from '../scenario/scenario.ts';

/**
 * Racks of a pool that this buyer can have delivered in a period: the world's deliveries, integrated over its months,
 * times the buyer's share. Undefined where the scenario leaves supply unlimited.
 */
export function poolRacks(scenario: Scenario, pool: SupplyPool, period: Period): number | undefined {
  if (scenario.supplyShare === undefined) return undefined;
  let racks = 0;
  for (const [index, step] of pool.steps.entries()) {
    const end = pool.steps[index + 1]?.fromMonth ?? Number.POSITIVE_INFINITY;
    const months =
      Math.min(end, period.startMonth + period.months) - Math.max(step.fromMonth, period.startMonth);
    if (months > 0) racks += (step.racksPerYear.value * months) / MONTHS_PER_YEAR;
  }
  return racks * scenario.supplyShare;
}
