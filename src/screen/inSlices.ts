import type { Attempted, Solving } from '../solvers/solving.ts';

/**
 * Cuts a computation that solves many programs into slices of a few milliseconds of solving, so that keys are read between
 * them. Each call of what is returned does one slice more; it gives undefined until the computation has come to its end.
 *
 * The computation starts again in every slice and is given the answers that it already had; it must therefore be pure.
 */
export function inSlices<T>(solving: Solving, compute: (solving: Solving) => T): () => T | undefined {
  const known: Attempted[] = [];
  return () => {
    const start = performance.now();
    const before = known.length;
    let asked = 0;
    const sliced: Solving = {
      solve(program) {
        const index = asked++;
        const answer = known[index];
        if (answer !== undefined) return answer;
        // At least one new answer a slice, or there would be no end.
        if (index > before && performance.now() - start > SLICE_MS) throw PAUSE;
        const found = solving.solve(program);
        known.push(found);
        return found;
      },
    };
    try {
      return compute(sliced);
    } catch (error) {
      if (error === PAUSE) return undefined;
      throw error;
    }
  };
}

/** A third of a frame at 60 a second. */
const SLICE_MS = 5;

const PAUSE = new Error('This slice is over.');
