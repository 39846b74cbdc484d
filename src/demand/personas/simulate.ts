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
 * high at once. With `draws`, each group has one place in all its bands per draw; output, input and cached input are the medians of the
 * draws, each by itself, and low and high are what a tenth of them are below and above.
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
    .with({ kind: 'draws' }, ({ draws, seed }) =>
      tiers.map((tier) => {
        const drawn = drawnTokens(personas, tier, draws, seed);
        return {
          tier,
          tokens: drawn.map(({ output, input, cached }) => ({
            outputMtokPerS: quantile(output, 0.5),
            inputMtokPerS: quantile(input, 0.5),
            cachedMtokPerS: quantile(cached, 0.5),
          })),
          lowMtokPerS: drawn.map(({ output }) => quantile(output, 0.1)),
          highMtokPerS: drawn.map(({ output }) => quantile(output, 0.9)),
        };
      }),
    )
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

/** What is asked of one tier in all draws of a period, Mtok/s, each sorted from the least. */
interface Drawn {
  readonly output: Float64Array;
  readonly input: Float64Array;
  readonly cached: Float64Array;
}

function drawnTokens({ groups, periods }: Personas, tier: string, draws: number, seed: number): Drawn[] {
  const drawn = periods.map(() => ({
    output: new Float64Array(draws),
    input: new Float64Array(draws),
    cached: new Float64Array(draws),
  }));
  for (const group of groups) {
    const each = perUser(group, tier);
    if (each.outputMtokPerS === 0) continue;
    const next = uniform(seed, group.id);
    for (let draw = 0; draw < draws; draw++) {
      const part = next();
      const users = usersOver(group.users, group.growth, periods, (band: Band) => drawnFrom(band, part));
      for (const [period, { output, input, cached }] of drawn.entries()) {
        const count = users[period] as number;
        output[draw] = (output[draw] as number) + count * each.outputMtokPerS;
        input[draw] = (input[draw] as number) + count * each.inputMtokPerS;
        cached[draw] = (cached[draw] as number) + count * each.cachedMtokPerS;
      }
    }
  }
  for (const values of drawn.flatMap(Object.values<Float64Array>)) values.sort();
  return drawn;
}

/** What each user of a group adds to a tier with all features together. */
function perUser({ uses }: Group, tier: string): Tokens {
  const own = uses.filter((use) => use.tier === tier).map((use) => use.perUser);
  const sum = (of: (tokens: Tokens) => number) => own.reduce((total, tokens) => total + of(tokens), 0);
  return {
    outputMtokPerS: sum(({ outputMtokPerS }) => outputMtokPerS),
    inputMtokPerS: sum(({ inputMtokPerS }) => inputMtokPerS),
    cachedMtokPerS: sum(({ cachedMtokPerS }) => cachedMtokPerS),
  };
}

/** The smallest value that at least a part of all values do not exceed. */
function quantile(sorted: Float64Array, part: number): number {
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0;
}
