import type { Block } from './scenario.ts';

/**
 * A day that follows 1 + (m - 1) cos, sorted from its busiest hour down: over the part [a, b] of it the mean is
 * 1 + (m - 1) (sin(pi b) - sin(pi a)) / (pi (b - a)). Blocks take their parts in order, busiest first.
 */
export function cosineShape(peakToMean: number, blocks: readonly Block[]): number[] {
  return parts(blocks).map(([from, to]) => {
    const rise = Math.sin(Math.PI * to) - Math.sin(Math.PI * from);
    // Where the trough is zero, rounding could leave a short block below it.
    return Math.max(0, 1 + ((peakToMean - 1) * rise) / (Math.PI * (to - from)));
  });
}

/**
 * The hours of a measured day, sorted from the busiest down and averaged over the part of each block in order. The parts are
 * over the mean of the day, whatever the mean of the hours is.
 */
export function profileShape(hours: readonly number[], blocks: readonly Block[]): number[] {
  const sorted = hours.toSorted((a, b) => b - a);
  const mean = integral(sorted, 1);
  return parts(blocks).map(
    ([from, to]) => (integral(sorted, to) - integral(sorted, from)) / ((to - from) * mean),
  );
}

/** Where each block begins and ends, as parts of the day. */
function parts(blocks: readonly Block[]): [from: number, to: number][] {
  let at = 0;
  return blocks.map(({ share }) => {
    const from = at;
    at += share;
    return [from, Math.min(at, 1)];
  });
}

/** What the hours hold from the first one up to a part of the day, as a part of the day. */
function integral(hours: readonly number[], upTo: number): number {
  return hours.reduce((sum, hour, index) => {
    const within = Math.max(0, Math.min(1, upTo * hours.length - index));
    return sum + (hour * within) / hours.length;
  }, 0);
}
