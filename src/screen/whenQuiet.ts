import type { Steps } from '../insight/steps.ts';
import { inSlices } from './inSlices.ts';

/** Longer than the 30 ms or so between the repeats of a key that is held down. */
export const QUIET_MS = 60;

/**
 * Works something out once the frame is drawn and keys have been quiet for a moment, and in slices: a key never waits for the many solves
 * that this takes. Returns what drops it; nothing is told after that.
 */
export function whenQuiet<T extends object>(steps: Steps<T>, onDone: (result: T) => void): () => void {
  const nextSlice = inSlices(steps);
  let immediate: NodeJS.Immediate | undefined;
  const work = () => {
    const result = nextSlice();
    if (result === undefined) immediate = setImmediate(work);
    else onDone(result);
  };
  const timer = setTimeout(work, QUIET_MS);
  return () => {
    clearTimeout(timer);
    clearImmediate(immediate);
    // What it holds of a solver's memory is given back.
    steps.return(undefined as never);
  };
}
