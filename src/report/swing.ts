/**
 * A bar on both sides of a line, as a tornado has them: how far something falls to the left of it and rises to the right, as parts of the
 * longest bar. `half` columns on each side; what is more than nothing shows at least one.
 */
export function swing(fall: number, rise: number, half: number): string {
  const left = '█'.repeat(filled(fall, half)).padStart(half);
  return `${left}│${'█'.repeat(filled(rise, half)).padEnd(half)}`;
}

function filled(share: number, width: number): number {
  if (!(share > 0)) return 0;
  return Math.min(width, Math.max(1, Math.round(share * width)));
}
