import type { Plan } from '../../plan/plan.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Tier } from '../../scenario/tier.ts';
import { withRackPower } from '../figures/withRackPower.ts';
import { withRackPrice } from '../figures/withRackPrice.ts';
import { withThroughput } from '../figures/withThroughput.ts';
import { withTokenPrice } from '../figures/withTokenPrice.ts';
import type { Study } from '../study.ts';
import type { Contender } from './contenders.ts';

/** Which figures of a contender are moved until it enters. */
export type FigureKind = 'price' | 'throughput' | 'power' | 'tokenPrice';

/** A figure that is moved, one at a time, by a factor and over the whole horizon, until a contender enters. */
export interface Lever {
  readonly figure: FigureKind;
  /** What is moved, with what it is now: $M or kW a rack of systems, USD per M output tokens of a tier; none of a throughput. */
  readonly of: readonly { readonly id: string; readonly now: number }[];
  /** How far it is moved from 0, where it is now. */
  readonly end: number;
  /** The factor at some way from now. */
  factorAt(way: number): number;
  /** The scenario at a factor. */
  with(factor: number): Scenario;
}

/** Throughput up to this many times, power down to this part. */
const MOST = 10;

/**
 * What a contender could enter by: the price of its racks down to nothing, its throughput up to ten times, the power of its racks down to a
 * tenth, and the price of tokens that nobody else could serve and nobody gets, up to ten times. Prices and power are those of the
 * systems that the plan has no use for; a pairing of others has none of its own.
 */
export function leversOf(study: Study, plan: Plan, { id, ownSystems }: Contender): Lever[] {
  const { scenario } = study;
  const own = scenario.systems.filter((system) => ownSystems.includes(system.id));
  const ids = own.map((system) => system.id);
  const levers: Lever[] = [
    {
      figure: 'price',
      of: own.map(({ id: system, capexMusd }) => ({ id: system, now: capexMusd?.value ?? 0 })),
      end: 1,
      factorAt: (way) => 1 - way,
      with: (factor) => withRackPrice(scenario, ids, factor),
    },
    { figure: 'throughput', of: [], ...UP, with: (factor) => withThroughput(scenario, id, factor) },
    {
      figure: 'power',
      of: own.map(({ id: system, itKw }) => ({ id: system, now: itKw?.value ?? 0 })),
      end: MOST - 1,
      // What is gained grows with the racks that a MW runs.
      factorAt: (way) => 1 / (1 + way),
      with: (factor) => withRackPower(scenario, ids, factor),
    },
    ...unservedTiers(study, plan, id).map(
      (tier): Lever => ({
        figure: 'tokenPrice',
        of: [{ id: tier.id, now: tier.priceUsdPerMtok.value }],
        ...UP,
        with: (factor) => withTokenPrice(scenario, tier.id, factor),
      }),
    ),
  ];
  return levers.filter(({ figure }) => own.length > 0 || (figure !== 'price' && figure !== 'power'));
}

const UP = { end: MOST - 1, factorAt: (way: number) => 1 + way };

// Tiers that only this one can serve and that are not served. The price of any other decides on more than this one.
function unservedTiers({ formulation, scenario }: Study, { periods }: Plan, id: string): Tier[] {
  if (scenario.objective === 'capex') return [];
  return scenario.tiers.filter((tier) => {
    const servers = new Set(
      formulation.options.filter((option) => option.tier === tier.id).map(({ server }) => server),
    );
    const isServed = periods.some(({ tiers }) =>
      tiers.some((entry) => entry.tier === tier.id && entry.servedMtokPerS > 0),
    );
    return servers.size === 1 && servers.has(id) && !isServed && tier.priceUsdPerMtok.value > 0;
  });
}
