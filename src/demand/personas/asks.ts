import type { Band } from './band.ts';
import { type Pick, usersOver } from './growth.ts';
import type { Personas, Tokens, Use } from './personas.ts';

/** What the users of a group ask for with one feature, by period. */
export interface Ask extends Omit<Use, 'perUser'> {
  readonly group: string;
  /** Users of the whole group, as the mean of each period. */
  readonly users: readonly number[];
  readonly tokens: readonly Tokens[];
}

/** Who asks for what, group by group; `pick` says how each group grows. */
export function asksOf({ groups, periods }: Personas, pick: Pick = atMiddle): Ask[] {
  return groups.flatMap(({ id, users, growth, uses }) => {
    const sizes = usersOver(users, growth, periods, pick);
    return uses.map(({ perUser, ...use }) => ({
      group: id,
      ...use,
      users: sizes,
      tokens: sizes.map((size) => ({
        outputMtokPerS: size * perUser.outputMtokPerS,
        inputMtokPerS: size * perUser.inputMtokPerS,
        cachedMtokPerS: size * perUser.cachedMtokPerS,
      })),
    }));
  });
}

/** What is asked of each of some tiers in each period by all who ask, in the order of the tiers; zeros where nobody does. */
export function totalsOf(asks: readonly Ask[], tiers: readonly string[], periods: number): Tokens[][] {
  const sums = new Map(
    tiers.map((tier) => [
      tier,
      Array.from({ length: periods }, () => ({ outputMtokPerS: 0, inputMtokPerS: 0, cachedMtokPerS: 0 })),
    ]),
  );
  for (const { tier, tokens } of asks) {
    const own = sums.get(tier);
    if (own === undefined) continue;
    for (const [at, one] of tokens.entries()) {
      const sum = own[at];
      if (sum === undefined) continue;
      sum.outputMtokPerS += one.outputMtokPerS;
      sum.inputMtokPerS += one.inputMtokPerS;
      sum.cachedMtokPerS += one.cachedMtokPerS;
    }
  }
  return [...sums.values()];
}

function atMiddle({ middle }: Band): number {
  return middle;
}
