import { subsetsOf } from './shapley.ts';

/** What there is a plan for: some players with b's inputs, the others with a's. */
export type HasPlan = (players: number) => boolean;

/**
 * Players put together until every set of them has a plan: what is possible only together cannot be told apart. Each time the two
 * whose union leaves the fewest sets without a plan. One player is left at worst, since none and all of them have a plan.
 */
export function inseparable(players: readonly number[], hasPlan: HasPlan): number[] {
  const without = (some: readonly number[]) => subsetsOf(some).filter(({ bits }) => !hasPlan(bits)).length;
  if (players.length < 2 || without(players) === 0) return [...players];
  const unions = players.flatMap((one, at) =>
    players.slice(at + 1).map((other) => {
      const union = players.map((player) => (player === one ? one | other : player));
      return union.filter((player) => player !== other);
    }),
  );
  const [best] = unions.toSorted((a, b) => without(a) - without(b));
  return inseparable(best as number[], hasPlan);
}
