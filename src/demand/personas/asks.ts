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

/** What is asked of a tier in each period by all who ask; zeros where nobody does. */
export function totalOf(asks: readonly Ask[], tier: string, periods: number): Tokens[] {
  const own = asks.filter((ask) => ask.tier === tier);
  return Array.from({ length: periods }, (_, at) => {
    const sum = (of: (tokens: Tokens) => number) =>
      own.reduce((total, { tokens }) => total + of(tokens[at] ?? NOTHING), 0);
    return {
      outputMtokPerS: sum(({ outputMtokPerS }) => outputMtokPerS),
      inputMtokPerS: sum(({ inputMtokPerS }) => inputMtokPerS),
      cachedMtokPerS: sum(({ cachedMtokPerS }) => cachedMtokPerS),
    };
  });
}

function atMiddle({ middle }: Band): number {
  return middle;
}

const NOTHING: Tokens = { outputMtokPerS: 0, inputMtokPerS: 0, cachedMtokPerS: 0 };
