import type { Steps } from '../insight/steps.ts';
import { inSlices } from './inSlices.ts';

/**
 * Does a computation in slices once keys have been quiet for a moment, and hands over what came of it. Returns what drops it; a computation
 * that was dropped gives back the memory that it holds.
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
    steps.return(undefined as never);
  };
}

/** Longer than the 30 ms or so between the repeats of a key that is held down. */
const QUIET_MS = 60;
