/** What a set of players comes to, the players being the bits of a whole number. */
export type Worth = (players: number) => number;

/**
 * The Shapley values of some players: what each adds to those before it, as the mean over all orders (L. S. Shapley, A value for n-person
 * games, 1953). They add up to what all are worth less what none is. Each player is a set of bits, and no two share one.
 */
export function shapleyValues(players: readonly number[], worth: Worth): number[] {
  const { length: n } = players;
  const weights = players.map((_, size) => 1 / (n * choose(n - 1, size)));
  return players.map((player, at) => {
    const others = players.filter((_, index) => index !== at);
    return subsetsOf(others).reduce(
      (sum, { bits, size }) => sum + (weights[size] ?? 0) * (worth(bits | player) - worth(bits)),
      0,
    );
  });
}

/** All subsets of some players, the empty one first, with how many each has. */
export function subsetsOf(players: readonly number[]): { readonly bits: number; readonly size: number }[] {
  const subsets = [{ bits: 0, size: 0 }];
  for (const player of players)
    subsets.push(...subsets.map(({ bits, size }) => ({ bits: bits | player, size: size + 1 })));
  return subsets;
}

// n over k.
function choose(n: number, k: number): number {
  return Array.from({ length: k }).reduce<number>(
    (product, _, index) => (product * (n - index)) / (index + 1),
    1,
  );
}
