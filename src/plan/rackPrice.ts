import type { System } from '../catalogue/catalogue.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Price of one rack, $M, some years after the start of the horizon; NaN for a system whose price is not known. */
export function priceMusd(scenario: Scenario, system: System, years: number): number {
  const atStart = system.capexMusd?.value ?? Number.NaN;
  const change = scenario.systemPriceChange?.find((one) => one.system === system.id);
  return change === undefined ? atStart : atStart * (1 + change.perYear) ** years;
}
