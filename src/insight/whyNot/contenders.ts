import { systemsOfPairing } from '../../catalogue/systemsOfPairing.ts';
import type { ExclusionReason } from '../../plan/exclusion.ts';
import type { PeriodEntry } from '../../plan/periods.ts';
import type { Plan } from '../../plan/plan.ts';
import { optionsInUse } from '../inUse.ts';

/** A system or pairing that a plan has no use for. */
export interface Contender {
  readonly id: string;
  /** Why it cannot serve some tiers, or, without a tier, anything. */
  readonly exclusions: readonly { readonly tier?: string; readonly reason: ExclusionReason }[];
  /** Those of its systems that the plan neither buys nor runs, sorted. */
  readonly ownSystems: readonly string[];
  /** Other systems and pairings that take one of its own systems; they are put aside while this one is looked at. */
  readonly aside: readonly string[];
}

/**
 * Every system that the plan neither buys nor runs, and every pairing that it gives no power, sorted by id. A system that the scenario
 * only has for a pairing's sake is none.
 */
export function contenders(plan: Plan): Contender[] {
  const { scenario, periods, excluded } = plan;
  const running = systemsRunning(periods);
  const serving = serversServing(periods);
  const offered = [
    ...scenario.alone,
    ...scenario.pairings.map(({ id }) => id),
    ...excluded.map(({ server }) => server),
  ];
  return [...new Set(offered)]
    .filter((id) => !running.has(id) && !serving.has(id))
    .sort()
    .map((id) => contender(id, running, plan));
}

function contender(id: string, running: ReadonlySet<string>, { scenario, excluded }: Plan): Contender {
  const pairing = scenario.pairings.find((one) => one.id === id);
  const ownSystems = (pairing ? systemsOfPairing(pairing) : [id]).filter((system) => !running.has(system));
  const others = [
    ...ownSystems,
    ...scenario.pairings
      .filter((one) => systemsOfPairing(one).some((system) => ownSystems.includes(system)))
      .map((one) => one.id),
  ];
  return {
    id,
    exclusions: excluded
      .filter(({ server }) => server === id)
      .map(({ tier, reason }) => ({ ...(tier !== undefined && { tier }), reason })),
    ownSystems,
    aside: others.filter((other) => other !== id),
  };
}

function systemsRunning(periods: readonly PeriodEntry[]): ReadonlySet<string> {
  return new Set(
    periods.flatMap(({ fleet }) =>
      fleet.filter(({ bought, running }) => bought > 0 || running > 0).map(({ system }) => system),
    ),
  );
}

function serversServing(periods: readonly PeriodEntry[]): ReadonlySet<string> {
  return new Set(
    optionsInUse(periods)
      .filter(({ powerMw }) => powerMw > 0)
      .map(({ server }) => server),
  );
}
