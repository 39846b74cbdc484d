import type { Catalogue, CatalogueTier } from '../catalogue/catalogue.ts';
import { systemsOfPairing } from '../catalogue/systemsOfPairing.ts';
import type { Forecast } from '../demand/forecast.ts';
import type { ScenarioFile } from './schema.ts';
import type { Allowed } from './systems.ts';

/** What a reader of the plan should know about how the scenario was understood, in whole sentences. */
export function scenarioRemarks(
  file: ScenarioFile,
  forecast: Forecast | undefined,
  catalogue: Catalogue,
  off: readonly CatalogueTier[],
  { systems, alone, pairings }: Allowed,
): string[] {
  const remarks: string[] = [];
  if (isZero(file.budget?.capex)) remarks.push('The capex budget is zero: nothing can be bought.');
  if (forecast === undefined)
    remarks.push('Demand is taken as unlimited: a tier sells whatever can be made for it.');
  const limited = catalogue.supply.size > 0;
  if (limited && file.supply === 'unlimited')
    remarks.push("Supply is taken as unlimited: the catalogue's limits on deliveries are set aside.");
  if (!limited && typeof file.supply === 'object')
    remarks.push('The catalogue limits no deliveries, so the share of supply limits nothing.');
  if (limited && typeof file.supply === 'object' && file.supply.share === 0)
    remarks.push('The share of supply is zero: no system whose deliveries are limited can be bought.');
  for (const { name } of off) remarks.push(`The tier ${name} is switched off.`);
  const inPairings = new Set(pairings.flatMap(systemsOfPairing));
  for (const { id, name, pairedOnly } of systems)
    if (pairedOnly && alone.includes(id) && !inPairings.has(id))
      remarks.push(`${name} serves only as part of a pairing, and the scenario allows none that holds it.`);
  return remarks;
}

function isZero(capex: NonNullable<ScenarioFile['budget']>['capex']): boolean {
  if (typeof capex !== 'object') return capex === 0;
  return capex.every((amount) => (typeof amount === 'number' ? amount : amount.value) === 0);
}
