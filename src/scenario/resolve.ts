import type { LoadCatalogue } from '../catalogue/load.ts';
import { catalogueOf } from '../catalogue/named.ts';
import { periodsOf } from '../demand/horizon.ts';
import { collectFaults } from '../reading/collectFaults.ts';
import type { Position } from '../reading/inputError.ts';
import type { Path } from '../reading/path.ts';
import type { Place } from '../reading/place.ts';
import { blocksOf } from './blocks.ts';
import { budgetOf } from './budget.ts';
import { changesOf } from './change.ts';
import { demandOf } from './demand.ts';
import { scaledDemand } from './demandParts.ts';
import { financeOf } from './finance.ts';
import { frontiersOf } from './frontiers.ts';
import { idsOf } from './order.ts';
import { checkPairingPlaces } from './pairingPlaces.ts';
import { type Policies, policiesOf } from './policies.ts';
import { scenarioRemarks } from './remarks.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';
import { serviceOf } from './service.ts';
import { checkShares } from './shares.ts';
import { sitesOf } from './sites.ts';
import { checkSupply, poolsOf } from './supply.ts';
import { systemsOf } from './systems.ts';
import type { Tier } from './tier.ts';
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
  const remarks: string[] = [];
  const tell = (remark: string) => remarks.push(remark);
  const periods = periodsOf(file.horizon, faults);
  const catalogue = catalogueOf(file.catalogue, place, load, faults);
  faults.throwIfAny();

  const { facility } = catalogue;
  const finance = financeOf(file, catalogue, periods, faults);
  const blocks = blocksOf(file, faults);
  const service = serviceOf(file, facility, blocks, faults);
  const allowed = systemsOf(file, catalogue, faults);
  const ageing = { catalogue, periods, lifeYears: finance.itLifeYears.value };
  const sites = sitesOf(file, ageing, allowed, faults, tell);
  checkPairingPlaces(file, allowed, sites, faults, tell);
  const capexBudgetMusd = budgetOf(file.budget?.capex, periods, faults, tell);
  const changes = changesOf(file, { catalogue, systems: allowed.systems }, periods, faults, tell);
  const policies = policiesOf(file, catalogue, allowed, periods, sites, faults, tell);
  const chosen = chosenTiers(file, catalogue, faults);
  const ids = chosen.on.map(({ id }) => id);
  checkShares(file, ids, faults);
  checkSupply(file, catalogue, faults);
  faults.throwIfAny();

  const expected = { tiers: ids, off: chosen.off.map(({ id }) => id), periods };
  const read = demandOf(file, place, replacements.demand, expected, faults);
  const demand = scaledDemand(read, file, ids, faults);
  const around = { file, catalogue, periods, blocks, pairings: allowed.pairings, forecast: demand.forecast };
  const tiers = chosen.on.map((tier) => tierOf(tier, around, faults, tell));
  faults.throwIfAny();
  if (file.objective === 'capex' && !isSomethingAsked(tiers, policies))
    tell('The cheapest plan is asked for, and without a commitment or a floor it buys nothing.');

  return {
    name: file.name,
    objective: file.objective,
    racks: file.racks,
    evidence: file.evidence,
    interactivity: file.interactivity,
    periods,
    blocks,
    sites,
    ...(capexBudgetMusd && { capexBudgetMusd }),
    ...service,
    loadFactor: facility.loadFactor,
    operationsMusdPerMwYear: facility.operationsMusdPerMwYear,
    ...finance,
    ...changes,
    ...policies,
    ...(typeof file.supply === 'object' && { supplyShare: file.supply.share }),
    ...allowed,
    supply: typeof file.supply === 'object' ? poolsOf(catalogue, allowed.systems) : [],
    frontiers: frontiersOf(
      catalogue,
      [...allowed.systems, ...allowed.pairings],
      new Set(tiers.map(({ workload }) => workload)),
    ),
    tiers,
    ...(chosen.off.length > 0 && { tiersOff: idsOf(chosen.off) }),
    forecast: { grade: demand.grade, note: demand.note },
    catalogue: { name: catalogue.name, digest: catalogue.digest },
    remarks: [
      ...scenarioRemarks(file, demand.forecast, catalogue, chosen.off, allowed),
      ...remarks,
      ...(demand.forecast?.remarks ?? []),
    ],
  };
}

/** Whether a plan that buys nothing would break a promise; shares of no power at all are kept by it. */
function isSomethingAsked(tiers: readonly Tier[], { systemLimits = [] }: Policies): boolean {
  const isPromised = tiers.some(({ commitment = [] }) => commitment.some((rate) => rate > 0));
  const isFloored = systemLimits.some(({ racks, powerMw, capexMusd }) =>
    [...(racks?.least ?? []), ...(powerMw?.least ?? []), capexMusd?.least].some((least) => (least ?? 0) > 0),
  );
  return isPromised || isFloored;
}
