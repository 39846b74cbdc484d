import { siteOf, systemOf } from '../../plan/formulation.ts';
import type { ServingOption } from '../../plan/options.ts';
import { rackMw } from '../../plan/rackPower.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Contender } from './contenders.ts';
import type { ForcedIn } from './forcedIn.ts';
import { mwYearsPerUnit } from './mwYears.ts';

/** What the first of a contender would be put to. */
export interface FirstOnes {
  /** The tiers that it would serve, in the order of the scenario. */
  readonly tiers: readonly string[];
  /** MW of the contender for each rack of its own systems, weighted over the sites that get them; absent where it has none. */
  readonly mwPerOwnRack?: number;
}

/** Whom a little of a contender serves where it was forced in, and with how much power for each of its own racks. */
export function firstOnes(contender: Contender, { formulation, program, solution }: ForcedIn): FirstOnes {
  const { scenario, options } = formulation;
  const perUnit = mwYearsPerUnit(formulation, program, contender.id);
  const served = new Set<string>();
  let [mwYears, rackYears] = [0, 0];
  for (const [j, { key }] of program.columns.entries()) {
    const given = (perUnit[j] ?? 0) * (solution.values[j] ?? 0);
    if (key.kind !== 'allocate' || given <= 0) continue;
    const option = options.find(
      ({ site, tier, server }) => site === key.site && tier === key.tier && server === key.server,
    );
    served.add(key.tier);
    mwYears += given;
    rackYears += given * (option ? ownRacksPerMw(scenario, contender, option) : 0);
  }
  return {
    tiers: scenario.tiers.map((tier) => tier.id).filter((tier) => served.has(tier)),
    ...(rackYears > 0 && { mwPerOwnRack: mwYears / rackYears }),
  };
}

function ownRacksPerMw(
  scenario: Scenario,
  { ownSystems }: Contender,
  { site, powerOfSystem }: ServingOption,
): number {
  return powerOfSystem
    .filter(({ system }) => ownSystems.includes(system))
    .reduce(
      (sum, { system, fraction }) =>
        sum + fraction / rackMw(siteOf(scenario, site), systemOf(scenario, system)),
      0,
    );
}
