import type { LoadCatalogue } from '../catalogue/load.ts';
import { collectFaults } from '../reading/collectFaults.ts';
import type { Position } from '../reading/inputError.ts';
import type { Path } from '../reading/path.ts';
import { catalogueOf } from './catalogue.ts';
import { demandOf } from './demand.ts';
import { periodsOf } from './horizon.ts';
import { refuseWhatIsNotPlanned } from './notYet.ts';
import type { Place } from './place.ts';
import { scenarioRemarks } from './remarks.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { serviceOf } from './service.ts';
import { checkShares } from './shares.ts';
import { sitesOf } from './sites.ts';
import { checkSupply, frontiersOf, poolsOf, systemsOf } from './systems.ts';
import { chosenTiers, tierOf } from './tiers.ts';

/** What may take the place of parts of a scenario. */
export interface Replacements {
  /** Path of a forecast file, relative to where the program runs. */
  readonly demand?: string;
}

/**
 * Joins a scenario file with its catalogue and its forecast into all that a plan depends on. `positionOf` finds the
 * place of a path in the file. Throws an InputError that names every fault.
 */
export function resolveScenario(
  file: ScenarioFile,
  positionOf: (path: Path) => Position,
  place: Place,
  replacements: Replacements,
  load: LoadCatalogue,
): Scenario {
  const faults = collectFaults(positionOf);
  refuseWhatIsNotPlanned(file, faults);
  const periods = periodsOf(file.horizon);
  const catalogue = catalogueOf(file.catalogue, place, load, faults);
  faults.throwIfAny();

  const { facility } = catalogue;
  const sites = sitesOf(file, facility, faults);
  const service = serviceOf(file, facility, faults);
  const allowed = systemsOf(file, catalogue, faults);
  const chosen = chosenTiers(file, catalogue, faults);
  const ids = chosen.on.map(({ id }) => id);
  checkShares(file, ids, faults);
  checkSupply(file, catalogue, faults);
  faults.throwIfAny();

  const expected = { tiers: ids, off: chosen.off.map(({ id }) => id), periods };
  const demand = demandOf(file, place, replacements.demand, expected, faults);
  const tiers = chosen.on.map((tier) => tierOf(tier, file, catalogue, periods, demand.forecast, faults));
  faults.throwIfAny();

  return {
    name: file.name,
    objective: file.objective,
    racks: file.racks,
    evidence: file.evidence,
    interactivity: file.interactivity,
    periods,
    blocks: [{ id: 'day', share: 1 }],
    sites,
    ...(file.budget?.capex !== undefined && { capexBudgetMusd: file.budget.capex }),
    ...service,
    loadFactor: facility.loadFactor,
    operationsMusdPerMwYear: facility.operationsMusdPerMwYear,
    itLifeYears: facility.itLifeYears,
    shellLifeYears: facility.shellLifeYears,
    costOfCapital: facility.costOfCapital,
    ...(typeof file.supply === 'object' && { supplyShare: file.supply.share }),
    ...allowed,
    supply: typeof file.supply === 'object' ? poolsOf(catalogue, allowed.systems) : [],
    frontiers: frontiersOf(
      catalogue,
      [...allowed.systems, ...allowed.pairings],
      new Set(tiers.map(({ workload }) => workload)),
    ),
    tiers,
    forecast: { grade: demand.grade, note: demand.note },
    catalogue: { name: catalogue.name, digest: catalogue.digest },
    remarks: [...scenarioRemarks(file, catalogue, chosen.off, allowed), ...(demand.forecast?.remarks ?? [])],
  };
}
