import type { Parameters } from 'fast-check';

/** How a law is tried: fixed seed and `runs` cases in `npm test`, a random printed seed and 20 times as many in `npm run soak`. */
export function runs(count: number): Parameters<unknown> {
  const soak = process.env.SOAK === '1';
  return { seed: Number(process.env.SEED ?? 2027), numRuns: soak ? count * 20 : count, endOnFailure: soak };
}
