import type { Scenario } from '../scenario/scenario.ts';

/** Months from the order of a system's racks to their delivery; 0 where the scenario states none. */
export function leadMonthsOf({ leadMonths = [] }: Scenario, system: string): number {
  return leadMonths.find((one) => one.system === system)?.months ?? 0;
}
