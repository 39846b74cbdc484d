/** The known word that a misspelt one most likely stands for; undefined where none is close. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const given = word.slice(0, LONGEST).toLowerCase();
  let best: { word: string; distance: number } | undefined;
  for (const candidate of known) {
    const tolerated = Math.max(1, Math.floor(Math.max(given.length, candidate.length) / 3));
    if (Math.abs(given.length - candidate.length) > tolerated) continue;
    const distance = editDistance(given, candidate.toLowerCase());
    if (distance <= tolerated && distance < candidate.length && distance < (best?.distance ?? Infinity)) {
      best = { word: candidate, distance };
    }
  }
  return best?.word;
}

/** Longer words are no misspellings, and would take long to compare. */
const LONGEST = 80;

/** Letters to add, drop, change or swap with a neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const change = from[row - 1] === to[column - 1] ? 0 : 1;
      let distance = Math.min(
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + change,
      );
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        distance = Math.min(distance, (beforeLast[column - 2] as number) + 1);
      }
      current.push(distance);
    }
    [beforeLast, last] = [last, current];
  }
  return last[to.length] as number;
}
