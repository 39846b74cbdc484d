import type { Pair } from './comparisonSchema.ts';

/** A number of each of two plans; undefined where a plan has no such thing. */
export function pairOf(a: number | undefined, b: number | undefined): Pair {
  return {
    ...(a !== undefined && { a }),
    ...(b !== undefined && { b }),
    ...(a !== undefined && b !== undefined && { difference: b - a }),
  };
}

/** Whether there is anything on either side. */
export function isSomething({ a = 0, b = 0 }: Pair): boolean {
  return a !== 0 || b !== 0;
}
