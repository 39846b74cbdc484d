import { match } from 'ts-pattern';
import { type Ask, asksOf, totalsOf } from './asks.ts';
import { type Band, drawnFrom, isOpen } from './band.ts';
import { type Growth, usersOver } from './growth.ts';
import type { Group, Personas, Tokens } from './personas.ts';
import { uniform } from './uniform.ts';

/** How the growth that nobody knows is tried: all groups at one end together, or each drawn by itself. */
export type Simulation =
  | { readonly kind: 'ends' }
  | { readonly kind: 'draws'; readonly draws: number; readonly seed: number };

/** What is asked of one tier, by period. */
export interface TierDemand {
  readonly tier: string;
  /** What is counted on: at the middle growth, or the median of the draws. */
  readonly tokens: readonly Tokens[];
  /** Output tokens, Mtok/s; absent where no growth is open. */
  readonly lowMtokPerS?: readonly number[];
  readonly highMtokPerS?: readonly number[];
}

/**
 * What all groups ask of each tier of the catalogue, zeros where nobody does. With `ends`, low and high have every growth at its low or its
 * high at once. With `draws`, each group has one place in all its bands per draw; the demand is the median of the draws, low and
 * high are what a tenth of them are below and above, and input keeps the ratio to output that it has at the middle growth.
 */
export function simulate(personas: Personas, simulation: Simulation): TierDemand[] {
  const { tiers, periods, groups } = personas;
  const asks = asksOf(personas);
  const totals = totalsOf(asks, tiers, periods.length);
  const middle = tiers.map((tier, at) => ({ tier, tokens: totals[at] ?? [] }));
  if (!groups.some(({ growth }) => isGrowthOpen(growth))) return middle;
  return match(simulation)
    .with({ kind: 'ends' }, () => {
      const outputOf = (of: readonly Ask[]) =>
        totalsOf(of, tiers, periods.length).map((tokens) =>
          tokens.map(({ outputMtokPerS }) => outputMtokPerS),
        );
      const low = outputOf(asksOf(personas, (band) => band.low));
      const high = outputOf(asksOf(personas, (band) => band.high));
      return middle.map((own, at) => ({
        ...own,
        lowMtokPerS: low[at] ?? [],
        highMtokPerS: high[at] ?? [],
      }));
    })
    .with({ kind: 'draws' }, ({ draws, seed }) => {
      const drawn = drawnOutput(personas, draws, seed);
      return middle.map(({ tier, tokens }, at) => {
        const sorted = (drawn[at] ?? []).map((values) => values.toSorted());
        return {
          tier,
          tokens: tokens.map((one, period) => scaledTo(one, quantile(sorted[period], 0.5))),
          lowMtokPerS: sorted.map((values) => quantile(values, 0.1)),
          highMtokPerS: sorted.map((values) => quantile(values, 0.9)),
        };
      });
    })
    .exhaustive();
}

function isGrowthOpen(growth: Growth): boolean {
  return match(growth)
    .with({ kind: 'none' }, () => false)
    .with({ kind: 'compound' }, ({ perYear }) => isOpen(perYear))
    .with({ kind: 'linear' }, ({ usersPerYear }) => isOpen(usersPerYear))
    .with({ kind: 'logistic' }, ({ perYear, mostUsers }) => isOpen(perYear) || isOpen(mostUsers))
    .with({ kind: 'steps' }, ({ steps }) => steps.some(({ value }) => isOpen(value)))
    .exhaustive();
}

/** Output tokens by tier, period and draw, Mtok/s. */
function drawnOutput({ groups, tiers, periods }: Personas, draws: number, seed: number): Float64Array[][] {
  const sums = tiers.map(() => periods.map(() => new Float64Array(draws)));
  for (const group of groups) {
    const perUser = tiers.map((tier) => outputPerUser(group, tier));
    const next = uniform(seed, group.id);
    for (let draw = 0; draw < draws; draw++) {
      const part = next();
      const users = usersOver(group.users, group.growth, periods, (band: Band) => drawnFrom(band, part));
      for (const [tier, each] of perUser.entries()) {
        if (each === 0) continue;
        for (let period = 0; period < users.length; period++) {
          const values = sums[tier]?.[period] as Float64Array;
          values[draw] = (values[draw] as number) + (users[period] as number) * each;
        }
      }
    }
  }
  return sums;
}

function outputPerUser({ uses }: Group, tier: string): number {
  return uses.reduce((sum, use) => sum + (use.tier === tier ? use.perUser.outputMtokPerS : 0), 0);
}

/** The smallest value that at least a part of all values do not exceed. */
function quantile(sorted: Float64Array | undefined, part: number): number {
  if (sorted === undefined || sorted.length === 0) return 0;
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] as number;
}

function scaledTo(tokens: Tokens, outputMtokPerS: number): Tokens {
  const factor = tokens.outputMtokPerS > 0 ? outputMtokPerS / tokens.outputMtokPerS : 0;
  return {
    outputMtokPerS,
    inputMtokPerS: tokens.inputMtokPerS * factor,
    cachedMtokPerS: tokens.cachedMtokPerS * factor,
  };
}
