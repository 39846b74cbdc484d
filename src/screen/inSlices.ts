import type { Steps } from '../insight/steps.ts';

/**
 * Cuts a computation that solves many programs into slices of a few milliseconds, so that keys are read between them. Each
 * call of what is returned does one slice more; it gives undefined until the computation has come to its end.
 */
export function inSlices<T>(steps: Steps<T>): () => T | undefined {
  return () => {
    const start = performance.now();
    // At least one step a slice, or there would be no end.
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() - start <= SLICE_MS);
    return undefined;
  };
}

/** A third of a frame at 60 a second. */
const SLICE_MS = 5;
